using CsCheck;
using Governance.Domain.Budget;
using Governance.Domain.Common;
using Governance.Tests.Support;
using static Governance.Tests.Domain.Budget.SomeBudget;

namespace Governance.Tests.Domain.Budget;

/// <summary>Random books: sequences of what people do to the lines of one year, refused steps included.</summary>
public sealed class LedgerProperties
{
    private static readonly Gen<(int Step, string Task, string Source, long Amount)[]> Sequences =
        Gen.Select(Gen.Int[0, 6], Gen.OneOf("d", "đ", "e"), Gen.OneOf("NSNN", "QC"), Gen.Long[-1, 60]).Array[1, 60];

    [Fact]
    public void Balances_are_the_sums_of_their_entries_and_nothing_falls_below_0() => Sequences.Sample(steps =>
    {
        var year = Play(steps);
        foreach (var balance in year.Nodes.SelectMany(n => n.Lines.Select(l => l.Balance).Append(n.Balance)).Append(year.Balance))
            Assert.True(balance is { Left: >= 0, Committed: >= 0, Spent: >= 0 }, balance.ToString());
        Assert.Equal(year.Balance.Left, year.Nodes.Sum(n => n.Lines.Sum(l => l.Left)));
        Assert.Empty(Ledger.Verify(year, Entries(year)));
    });

    [Fact]
    public void A_removed_entry_is_noticed() => Sequences.Sample(steps =>
    {
        var year = Play(steps);
        var entries = Entries(year);
        for (var i = 0; i < entries.Count; i++) Assert.NotEmpty(Ledger.Verify(year, entries.Where((_, n) => n != i)));
    });

    [Fact]
    public void A_changed_entry_is_noticed() => Gen.Select(Sequences, Gen.Int[0, 1000], Gen.OneOf("Amount", "ActorName", "At", "Effect", "Document", "PreviousHash", "Hash")).Sample((steps, pick, field) =>
    {
        var year = Play(steps);
        var entries = Entries(year);
        var entry = entries[pick % entries.Count];
        object value = field switch
        {
            "Amount" => entry.Amount + 1,
            "At" => entry.At.AddTicks(1),
            "Effect" => entry.Effect with { Spent = entry.Effect.Spent + 1 },
            "Document" => entry.Document with { Text = "khác" },
            _ => "khác",
        };
        typeof(LedgerEntry).GetProperty(field)!.SetValue(entry, value);
        Assert.NotEmpty(Ledger.Verify(year, entries));
    });

    private static BudgetYear Play(IEnumerable<(int Step, string Task, string Source, long Amount)> steps)
    {
        var year = new BudgetYear(Agency, 2026);
        var paper = Paper();
        year.LineFor("đ", "NSNN").Allocate(100, paper, Some.SystemStamp);
        foreach (var step in steps)
            try { Do(year, step, paper); }
            catch (RuleBroken) { }
        return year;
    }

    private static void Do(BudgetYear year, (int Step, string Task, string Source, long Amount) step, LedgerDocument paper)
    {
        var line = year.LineFor(step.Task, step.Source);
        switch (step.Step)
        {
            case 0: line.Allocate(step.Amount, paper, Some.SystemStamp); break;
            case 1: line.Transfer(-step.Amount, paper, Some.SystemStamp); break;
            case 2: line.Transfer(step.Amount, paper, Some.SystemStamp); break;
            case 3: line.Commit(step.Amount, paper, Some.SystemStamp); break;
            case 4: line.Release(step.Amount, paper, Some.SystemStamp); break;
            case 5: line.Spend(step.Amount, paper, Some.SystemStamp); break;
            default:
                if (line.Entries.Count > 0) line.Reverse(line.Entries[(int)(step.Amount + 1) % line.Entries.Count], "Ghi nhầm", Some.SystemStamp);
                break;
        }
    }

    private static List<LedgerEntry> Entries(BudgetYear year) => [.. year.Nodes.SelectMany(n => n.Lines).SelectMany(l => l.Entries)];
}
