using Governance.Domain.Common;

namespace Governance.Web.Shell.Parts;

/// <summary>One operand of a calculation as it is shown, with what it is and where it came from.</summary>
/// <param name="Text">"253.000 đ", "× 1,5": with its sign where it has one.</param>
public sealed record CalculationPart(string Text, string Meaning, string Source, LegalBasis? Basis = null);
