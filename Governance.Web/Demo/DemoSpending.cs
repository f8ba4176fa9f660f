using Governance.Domain.Budget;
using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Demo;

/// <summary>
/// What an agency's tasks other than royalties cost up to today: rent, duty and upkeep month by month, a purchase now
/// and then, and the training sessions that were held. Each instalment is committed when its paper is signed and paid three weeks later, a session
/// three weeks after its last day; a whole year of the others takes nine tenths of their allocation.
/// </summary>
internal sealed class DemoSpending(IDbContextFactory<GovernanceDb> databases, DemoAgency one, IEnumerable<int> years, DateOnly today)
{
    private const int DaySigned = 10, DaysToPay = 21;
    private const decimal ShareOfYear = 0.9m;
    private static readonly int[] Monthly = [.. Enumerable.Range(1, 12)];

    private static readonly (string Letter, string What, int[] Months)[] Costs =
    [
        ("a", "Hợp đồng mua thiết bị máy chủ", [3, 6, 9, 11]), ("b", "Thuê đường truyền Internet", Monthly), ("c", "Hợp đồng bảo trì, nâng cấp cổng", [2, 4, 6, 8, 10, 12]),
        ("d", "Trực vận hành cổng", Monthly), ("g", "Chi khác để duy trì cổng", [2, 5, 8, 11]),
    ];

    private readonly Queue<Move> _toCome = new(Moves(years).Where(m => m.Day <= today).OrderBy(m => m.Day));

    /// <summary>Posts what happened before the day, so that the ledger's numbers follow its days.</summary>
    public async Task UntilAsync(DateOnly day)
    {
        await using var db = await databases.CreateDbContextAsync();
        var lines = await db.BudgetLines.Where(l => l.AgencyId == one.Agency.Id).ToDictionaryAsync(l => (l.Year, l.TaskLetter));
        var due = Due(day).Concat(await SessionsAsync(db, day)).OrderBy(d => d.Day);
        foreach (var (paid, post) in due) post(lines, one.Stamp(one.Accountant, VietnamTime.StartOf(paid).AddHours(9)));
        await db.SaveAsync(one.Stamp(one.Accountant, VietnamTime.StartOf(day < today ? day : today)));
    }

    private IEnumerable<(DateOnly Day, Action<Dictionary<(int, string), BudgetLine>, Stamp> Post)> Due(DateOnly day)
    {
        while (_toCome.TryPeek(out var next) && next.Day < day)
        {
            var move = _toCome.Dequeue();
            yield return (move.Day, Post);

            void Post(Dictionary<(int, string), BudgetLine> lines, Stamp stamp)
            {
                var line = lines[(move.Year, move.Letter)];
                var amount = Dong.Round(line.Allocated * ShareOfYear / move.Instalments);
                if (move.IsPayment) line.Spend(amount, move.Document, stamp);
                else line.Commit(amount, move.Document, stamp);
            }
        }
    }

    private async Task<IEnumerable<(DateOnly Day, Action<Dictionary<(int, string), BudgetLine>, Stamp> Post)>> SessionsAsync(GovernanceDb db, DateOnly day)
    {
        var held = await (from s in db.TrainingSessions join c in db.Courses on s.CourseId equals c.Id where s.AgencyId == one.Agency.Id && s.State == SessionState.Closed select new { Session = s, c.Title }).ToListAsync();
        return from h in held
               let paid = h.Session.LastDay.AddDays(DaysToPay)
               where h.Session.Spending is null && paid < day && paid <= today && years.Contains(paid.Year)
               select (paid, (Action<Dictionary<(int, string), BudgetLine>, Stamp>)((lines, stamp) => h.Session.Spend(
                   new(h.Session.Cost, paid, FundingSource.StateBudget, $"UNC-{paid:MMdd}/MẪU"), lines[(paid.Year, SpendingTask.Training)], $"{h.Title}, {h.Session.LastDay:dd/MM/yyyy}", stamp)));
    }

    private static IEnumerable<Move> Moves(IEnumerable<int> years) =>
        from year in years
        from cost in Costs
        from month in cost.Months
        let signed = new DateOnly(year, month, DaySigned)
        let document = new LedgerDocument("SamplePaper", Guid.CreateVersion7(), $"{cost.What}, tháng {month:00}/{year} (chứng từ mẫu)")
        from isPayment in new[] { false, true }
        select new Move(isPayment ? signed.AddDays(DaysToPay) : signed, year, cost.Letter, cost.Months.Length, isPayment, document);

    private sealed record Move(DateOnly Day, int Year, string Letter, int Instalments, bool IsPayment, LedgerDocument Document);
}
