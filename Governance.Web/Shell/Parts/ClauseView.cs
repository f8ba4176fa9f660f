using Governance.Domain.Common;
using Governance.Domain.Law;

namespace Governance.Web.Shell.Parts;

/// <summary>Finds what a legal basis says; given by the Law feature. Null = its document is not in the law register.</summary>
public delegate Task<ClauseView?> ClauseReader(LegalBasis basis);

/// <summary>A legal basis with its document and, where the text is readable in the product, its words.</summary>
/// <param name="Successors">What took the document's place in turn, up to the one in force today (Điều 26.2); empty while it applies itself.</param>
/// <param name="Article">Null when the product holds no text of the document.</param>
/// <param name="Text">Clauses and points meant, with the sentence that leads to them.</param>
public sealed record ClauseView(LegalBasis Basis, LegalDocument Document, DocumentState State, IReadOnlyList<LegalDocument> Successors, Provision? Article, IReadOnlyList<Provision> Text);
