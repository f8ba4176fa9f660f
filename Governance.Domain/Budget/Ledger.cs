namespace Governance.Domain.Budget;

/// <summary>What is wrong with a ledger.</summary>
public enum LedgerFaultKind
{
    /// <summary>An entry's content is not what its hash was made over.</summary>
    EntryChanged,

    /// <summary>A number of the year is missing or stands twice.</summary>
    EntryMissing,

    /// <summary>An entry does not follow the one before it on its line.</summary>
    ChainBroken,

    /// <summary>A balance is not the sum of its entries, or its last hash is not theirs.</summary>
    BalanceWrong,

    /// <summary>More was released or paid for a document than was committed for it.</summary>
    DocumentOverdrawn,
}

/// <param name="Where">Sequence of the entry, name of the line, letter of the task, the year, or text of the document.</param>
public sealed record LedgerFault(LedgerFaultKind Kind, string Where);

/// <summary>Recomputes a year's books from nothing but the entries.</summary>
public static class Ledger
{
    /// <param name="year">With all nodes and lines.</param>
    /// <param name="entries">All of the year.</param>
    /// <returns>Empty when the books are right.</returns>
    public static IReadOnlyList<LedgerFault> Verify(BudgetYear year, IEnumerable<LedgerEntry> entries)
    {
        var all = entries.OrderBy(e => e.Sequence).ToList();
        var lines = year.Nodes.SelectMany(n => n.Lines).ToList();
        return
        [
            .. all.Where(e => e.Hash != e.ComputeHash()).Select(e => new LedgerFault(LedgerFaultKind.EntryChanged, e.Sequence.ToString())),
            .. Gaps(all, year.LastSequence),
            .. lines.SelectMany(l => Breaks([.. all.Where(e => e.LineId == l.Id)])),
            .. lines.SelectMany(l => Compare(l.Balance, [.. all.Where(e => e.LineId == l.Id)], l.Name)),
            .. year.Nodes.SelectMany(n => Compare(n.Balance, [.. all.Where(e => n.Lines.Any(l => l.Id == e.LineId))], n.TaskLetter)),
            .. Compare(year.Balance, all, year.Year.ToString()),
            .. all.GroupBy(e => (e.LineId, e.Document.Id)).Where(g => g.Sum(e => e.Effect.Committed) < 0)
                .Select(g => new LedgerFault(LedgerFaultKind.DocumentOverdrawn, g.First().Document.Text)),
        ];
    }

    private static IEnumerable<LedgerFault> Gaps(List<LedgerEntry> all, int last)
    {
        var seen = all.Select(e => e.Sequence).ToHashSet();
        var missing = Enumerable.Range(1, last).Where(n => !seen.Contains(n));
        var foreign = all.GroupBy(e => e.Sequence).Where(g => g.Count() > 1 || g.Key > last).Select(g => g.Key);
        return missing.Concat(foreign).Select(n => new LedgerFault(LedgerFaultKind.EntryMissing, n.ToString()));
    }

    private static IEnumerable<LedgerFault> Breaks(List<LedgerEntry> chain) =>
        chain.Where((e, i) => e.PreviousHash != (i == 0 ? "" : chain[i - 1].Hash)).Select(e => new LedgerFault(LedgerFaultKind.ChainBroken, e.Sequence.ToString()));

    private static IEnumerable<LedgerFault> Compare(Balance balance, List<LedgerEntry> entries, string name)
    {
        var sum = entries.Aggregate(Balance.Empty, (total, entry) => total.After(entry));
        if (sum != balance) yield return new(LedgerFaultKind.BalanceWrong, name);
    }
}
