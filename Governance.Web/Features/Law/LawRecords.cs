using Governance.Domain.Common;
using Governance.Domain.Law;

namespace Governance.Web.Features.Law;

/// <summary>What the register is asked for; all of it stands in the address.</summary>
/// <param name="InForce">Only documents in force on the day.</param>
/// <param name="ToBeChecked">Only documents that were not read in a published text.</param>
/// <param name="Page">From 0.</param>
public sealed record LawFilter(DateOnly Day, string? Search = null, string? Kind = null, bool InForce = false, bool ToBeChecked = false, int Page = 0, int PageSize = 20)
{
    public static readonly IReadOnlyList<string> Kinds = ["law", "decree", "circular", "decision"];

    /// <summary>Reads what stands in the address; what cannot be read counts as not given.</summary>
    /// <param name="day">yyyy-MM-dd.</param>
    /// <param name="page">From 1, as people count.</param>
    public static LawFilter From(string? day, string? search, string? kind, bool inForce, bool toBeChecked, int? page, DateOnly today) => new(
        DateOnly.TryParseExact(day, "yyyy-MM-dd", out var read) ? read : today, search, kind is not null && Kinds.Contains(kind) ? kind : null, inForce, toBeChecked, Math.Max(0, (page ?? 1) - 1));
}

/// <param name="State">On the day asked for.</param>
/// <param name="After">What came after it, as its row names it.</param>
public sealed record LawRow(LegalDocument Document, DocumentState State, Succession? After);

/// <param name="Total">On all pages together.</param>
public sealed record LawRows(IReadOnlyList<LawRow> Rows, int Total);

/// <param name="Bases">Clauses it rests on; none for a default of our own.</param>
public sealed record DeadlineRow(Deadline Deadline, IReadOnlyList<LegalBasis> Bases);
