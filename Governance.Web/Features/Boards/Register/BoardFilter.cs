using Governance.Domain.Agencies;
using Governance.Domain.Boards;
using Governance.Domain.Common;

namespace Governance.Web.Features.Boards.Register;

/// <summary>By which column the register is ordered; equal rows by the agency's name.</summary>
public enum BoardOrder
{
    /// <summary>The province first, the communes last.</summary>
    Level,
    Agency,
    Head,
    Size,

    /// <summary>By the day the decision in force was signed.</summary>
    Decision,
    State,

    /// <summary>By how many regulations are missing.</summary>
    Documents,

    /// <summary>The first to run out comes first.</summary>
    Expiring,
}

/// <summary>What the register is asked for; all of it stands in the URL, see <see cref="BoardAddress"/>.</summary>
/// <param name="Page">From 0.</param>
/// <param name="Agencies">Only these; null = all. Not part of the URL.</param>
/// <param name="Rule">Name of a composition rule that is not met.</param>
/// <param name="Missing">Boards that lack one of these; null = all boards.</param>
/// <param name="Vacant">Only boards with an empty seat.</param>
public sealed record BoardFilter(DateOnly Day, AgencyLevel? Level = null, BoardState? State = null, string? Search = null, bool Expiring = false, int Page = 0, int PageSize = 20,
    IReadOnlyList<Guid>? Agencies = null, string? Rule = null, IReadOnlyList<BoardDocumentKind>? Missing = null, bool Vacant = false, BoardOrder Order = BoardOrder.Level, bool Descending = false)
{
    /// <summary>Whether the gaps of every row must be known, not only those of the page.</summary>
    internal bool AsksGaps => Missing is not null || Vacant || Order is BoardOrder.Documents;

    /// <summary>Whether the names of every row must be known, not only those of the page.</summary>
    internal bool AsksNames => Order is BoardOrder.Head or BoardOrder.Decision;

    /// <summary>All but the state: how many there are of each stands above, whichever of them is chosen.</summary>
    internal bool Fits(BoardRow row) => (!Expiring || row.ExpiringOn is not null)
        && (Rule is null || row.Findings.Any(f => f.Rule.Name == Rule && f.Outcome is not RuleOutcome.Met))
        && (Missing is null || row.Missing.Intersect(Missing).Any())
        && (!Vacant || row.Vacancies > 0);

    /// <summary>What is not there comes last, up or down.</summary>
    /// <param name="byName">In the order of the agencies' names.</param>
    internal IEnumerable<BoardRow> Sorted(IEnumerable<BoardRow> byName)
    {
        return Order switch
        {
            BoardOrder.Level => By(r => r.Level),
            BoardOrder.Agency => Descending ? byName.Reverse() : byName,
            BoardOrder.Head => By(r => GivenFirst(r.Head), r => r.Head is null, StringComparer.Ordinal),
            BoardOrder.Size => By(r => r.Size, r => r.BoardId is null),
            BoardOrder.Decision => By(r => r.DecisionSignedOn, r => r.DecisionSignedOn is null),
            BoardOrder.State => By(r => r.State),
            BoardOrder.Documents => By(r => r.Missing.Count, r => r.BoardId is null),
            _ => By(r => r.ExpiringOn, r => r.ExpiringOn is null),
        };

        IEnumerable<BoardRow> By<T>(Func<BoardRow, T> key, Func<BoardRow, bool>? isAbsent = null, IComparer<T>? comparer = null)
        {
            var there = byName.OrderBy(isAbsent ?? (_ => false));
            return Descending ? there.ThenByDescending(key, comparer) : there.ThenBy(key, comparer);
        }
    }

    /// <summary>Vietnamese lists are ordered by the given name, which stands last.</summary>
    private static string GivenFirst(string? fullName) => string.Join(' ', Text.Fold(fullName).Split(' ').Reverse());
}

/// <summary>The register's filter as it stands in the URL, of the page and of its exports alike; what cannot be read counts as not given.</summary>
/// <param name="Ngay">Day, yyyy-MM-dd.</param>
/// <param name="Cap">Level.</param>
/// <param name="Tinhtrang">State.</param>
/// <param name="Tim">Search.</param>
/// <param name="Saphet">Someone's time runs out soon.</param>
/// <param name="Quytac">Rule not met.</param>
/// <param name="Thieu">A regulation that is missing; <see cref="AnyDocument"/> = any of them.</param>
/// <param name="Khuyet">A seat is vacant.</param>
/// <param name="Sapxep">Column.</param>
/// <param name="Giam">Downwards.</param>
/// <param name="Trang">From 1, as people count.</param>
public sealed record BoardAddress(string? Ngay = null, string? Cap = null, string? Tinhtrang = null, string? Tim = null, bool? Saphet = null, string? Quytac = null, string? Thieu = null,
    bool? Khuyet = null, string? Sapxep = null, bool? Giam = null, int? Trang = null)
{
    public const string AnyDocument = "bat-ky";

    public BoardFilter Filter(DateOnly today) => new(
        DateOnly.TryParseExact(Ngay, "yyyy-MM-dd", out var day) ? day : today,
        Read<AgencyLevel>(Cap), Read<BoardState>(Tinhtrang), Tim, Saphet is true, Math.Max(0, (Trang ?? 1) - 1),
        Rule: string.IsNullOrWhiteSpace(Quytac) ? null : Quytac,
        Missing: Thieu is AnyDocument ? Enum.GetValues<BoardDocumentKind>() : Read<BoardDocumentKind>(Thieu) is { } kind ? [kind] : null,
        Vacant: Khuyet is true, Order: Read<BoardOrder>(Sapxep) ?? BoardOrder.Level, Descending: Giam is true);

    private static T? Read<T>(string? text) where T : struct, Enum => Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? value : null;
}
