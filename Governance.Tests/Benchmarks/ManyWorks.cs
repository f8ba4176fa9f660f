using Governance.Domain.Editorial;
using Governance.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Benchmarks;

/// <summary>
/// Fills a SQLite database with works in some agencies, 2 % of them waiting: one live and one waiting work of each agency
/// are made by the domain and then copied by SQL, so that the rows are those that the program itself writes.
/// </summary>
internal static class ManyWorks
{
    private const int WaitingPerHundred = 2;

    /// <param name="revisions">Of each work.</param>
    /// <returns>The agencies.</returns>
    internal static async Task<IReadOnlyList<SomeDesk>> FillAsync(TestDatabase database, int works, int agencies = 20, int revisions = 1)
    {
        var desks = new List<SomeDesk>();
        for (var i = 0; i < agencies; i++)
        {
            var desk = await SomeDesk.SaveAsync(database, $"a{i}", withReference: i == 0);
            desks.Add(desk);
            var waiting = Math.Max(1, works / agencies * WaitingPerHundred / 100);
            await CopyAsync(database, i, 1, await desk.SaveAsync(Revised(desk.Work, desk.Work.Live(number: 1), revisions, submit: false)), works / agencies - waiting - 1, 3);
            await CopyAsync(database, i, 2, await desk.SaveAsync(Revised(desk.Work, desk.Work.Draft(number: 2), revisions, submit: true)), waiting - 1, 3 + works);
        }
        await using var db = database.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync("ANALYZE");
        return desks;
    }

    private static Edition Revised(SomeWork work, Edition edition, int revisions, bool submit)
    {
        for (var number = 2; number <= revisions; number++) edition.Save(Some.By(work.Writer), work.Content($"Lần lưu {number}"), number - 1);
        if (submit) edition.Submit(Some.By(work.Writer), SomeWork.Checks, Some.Instant.AddDays(1));
        return edition;
    }

    private static async Task CopyAsync(TestDatabase database, int agency, int kind, Edition edition, int copies, int firstNumber)
    {
        await using var db = database.CreateDbContext();
        await Insert("Article", "Id", edition.ArticleId, ("Id", Id('1')), ("Number", $"n.i + {firstNumber}"));
        await Insert("ApprovalRequest", "Id", edition.Request!.Id, ("Id", Id('2')), ("SubjectId", Id('3')), ("DueAt", "datetime(t.DueAt, (n.i % 500) || ' minutes')"));
        await Insert("Edition", "Id", edition.Id, ("Id", Id('3')), ("ArticleId", Id('1')), ("RequestId", Id('2')));
        await Insert("RequestWait", "RequestId", edition.Request.Id, ("RequestId", Id('2')));
        foreach (var revision in edition.Revisions)
        {
            await Insert("Revision", "Id", revision.Id, ("Id", Id((char)('3' + revision.Number))), ("EditionId", Id('3')));
            await Insert("AuthorShare", "RevisionId", revision.Id, ("RevisionId", Id((char)('3' + revision.Number))));
        }

        string Id(char table) => $"printf('{agency:X8}-{kind:X4}-{table}000-8000-%012X', n.i)";

        async Task Insert(string table, string key, Guid id, params (string Column, string Value)[] changed)
        {
            var columns = await db.Database.SqlQuery<string>($"SELECT name AS Value FROM pragma_table_info({table})").ToListAsync();
            var values = columns.Select(c => changed.FirstOrDefault(x => x.Column == c).Value ?? $"t.\"{c}\"");
            var sql = $"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i <= {copies}) " +
                $"INSERT INTO \"{table}\" ({string.Join(',', columns.Select(c => $"\"{c}\""))}) SELECT {string.Join(',', values)} FROM \"{table}\" t, n WHERE n.i <= {copies} AND t.\"{key}\" = {{0}}";
            await db.Database.ExecuteSqlRawAsync(sql, id);
        }
    }
}
