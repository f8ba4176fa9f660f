using CsCheck;
using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Domain.Portals;
using Governance.Tests.Support;
using Governance.Web.Features.Agencies.Reorganisation;
using Governance.Web.Features.Training;
using Governance.Web.Platform;
using Governance.Web.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Agencies;

/// <summary>Random plans over a small province: what is tried is what is done, what is done can be undone, and nothing overlaps.</summary>
public sealed class PlanProperties
{
    private const int Communes = 6;
    private static readonly DateOnly Day = new(2027, 1, 1);
    private static readonly PlanPaper Paper = new("Sắp xếp", Day, "99/NQ-MẪU", new(2026, 11, 20), "Lê Văn Ký", "Chủ tịch");
    private static readonly FileStore Files = new(new DataFolder(Directory.CreateTempSubdirectory("governance-test-").FullName));

    /// <summary>Kind, which communes in which order, how many of them, what becomes of the host names, and to whom.</summary>
    private static readonly Gen<Try[]> Plans = Gen.Select(Gen.Enum<StepKind>(), Gen.Shuffle(Enumerable.Range(0, Communes).ToArray()), Gen.Int[1, 3], Gen.Enum<HostFate>(), Gen.Int[0, Communes + 1], Gen.Bool,
        (kind, order, count, fate, to, fresh) => new Try(kind, order, count, fate, to, fresh)).Array[1, 3];

    private static readonly Gen<(int[] Boards, int[] Posts, int[] Portals)> Provinces = Gen.Select(Gen.Int[0, 2].Array[Communes], Gen.Int[0, 3].Array[Communes], Gen.Int[0, 1].Array[Communes]);

    private sealed record Try(StepKind Kind, int[] Order, int Count, HostFate Fate, int To, bool Fresh);

    [Fact]
    public void What_is_tried_is_done_and_undone_and_nothing_overlaps()
    {
        var applied = 0;
        Gen.Select(Provinces, Plans).Sample((province, steps) => { if (CheckAsync(province, steps).GetAwaiter().GetResult()) Interlocked.Increment(ref applied); }, iter: 30, threads: 1);
        // Of random plans many are refused; enough are not for this to say something.
        Assert.InRange(applied, 5, 30);
    }

    [Theory, EveryDatabase]
    public async Task One_merger_one_split_and_a_new_name_are_done_and_undone(DatabaseKind kind)
    {
        Try Step(StepKind what, int first, HostFate fate, bool fresh = false) => new(what, [first, (first + 1) % Communes, (first + 2) % Communes, 3, 4, 5], 1, fate, Communes, fresh);
        Assert.True(await CheckAsync(([2, 1, 0, 1, 2, 0], [3, 2, 1, 0, 3, 2], [1, 1, 0, 1, 0, 1]),
            [Step(StepKind.Merge, 0, HostFate.Redirect, fresh: true), Step(StepKind.Split, 3, HostFate.Retire), Step(StepKind.Rename, 4, HostFate.Retire)], kind));
    }

    private static async Task<bool> CheckAsync((int[] Boards, int[] Posts, int[] Portals) make, Try[] steps, DatabaseKind kind = DatabaseKind.Sqlite)
    {
        using var database = new TestDatabase(kind);
        var (province, communes) = await ProvinceAsync(database, make);
        var clerk = Some.Actor(province.Id, Power.Reorganise);
        var (queries, actions) = (new ReorganisationQueries(database), new ReorganisationActions(database, Some.User(() => clerk), Files, new(database), new TrainingQueries(database)));
        var plan = await actions.DraftAsync(Paper);
        foreach (var (step, number) in steps.Select((s, i) => (s, i))) await actions.AddStepAsync(plan, step.Kind, [.. Lines(step, number, communes)]);
        var before = await RowsAsync(database);
        var dry = await actions.RehearseAsync(plan);
        Assert.Equal(before, await RowsAsync(database));
        if (dry.Problems.Count > 0)
        {
            Assert.NotNull(await Record.ExceptionAsync(() => actions.ApplyAsync(plan, dry.Fingerprint)));
            Assert.Equal(before, await RowsAsync(database));
            return false;
        }
        await actions.ApplyAsync(plan, dry.Fingerprint);
        static string Name(ConsequenceRow row) => $"{row.Kind}|{row.Agency}|{row.What}";
        Assert.Equal(dry.Items.Where(i => i.Kind < Consequence.Other).Select(Name), (await queries.PlanAsync(plan, clerk))!.Effects.Select(Name));
        await NothingOverlapsAsync(database);
        await actions.ReverseAsync(plan);
        Assert.Equal(before, await RowsAsync(database));
        return true;
    }

    private static IEnumerable<StepLine> Lines(Try step, int number, Agency[] communes)
    {
        var chosen = step.Order.Select(i => communes[i].Code).ToArray();
        var to = step.To < Communes ? communes[step.To].Code : $"moi-{number}-0";
        StepLine Ending(string code) => StepLine.Ending(code) with { HostFate = step.Fate, HostTo = step.Fate is HostFate.Retire ? null : to, RedirectUntil = step.Fate is HostFate.Redirect ? Day.AddMonths(6) : null };
        StepLine Beginning(int i) => StepLine.Beginning($"moi-{number}-{i}", $"UBND xã Mới {number}.{i}", AgencyLevel.Commune, "66", i == 0 ? $"moi{number}.daklak.gov.vn" : null);
        return step.Kind switch
        {
            StepKind.Dissolve => chosen.Take(step.Count).Select(Ending),
            StepKind.Merge when step.Fresh => [.. chosen.Take(step.Count + 1).Select(Ending), Beginning(0)],
            StepKind.Merge => [.. chosen.Take(step.Count).Select(Ending), StepLine.Staying(chosen[^1])],
            StepKind.Split => [Ending(chosen[0]), Beginning(0), Beginning(1)],
            StepKind.Rename => [StepLine.Staying(chosen[0], $"UBND xã Đổi Tên {number}")],
            _ => Enumerable.Range(0, step.Count).Select(Beginning),
        };
    }

    private static async Task<(Agency Province, Agency[] Communes)> ProvinceAsync(TestDatabase database, (int[] Boards, int[] Posts, int[] Portals) make)
    {
        var province = Some.Agency("66", "UBND tỉnh", AgencyLevel.Province);
        var communes = Enumerable.Range(0, Communes).Select(i => Some.Agency($"xa{i}", $"UBND xã {i}", AgencyLevel.Commune, province.Id)).ToArray();
        await database.AddAsync([province, .. communes]);
        var people = communes.Select((c, i) => new Person($"Người {i}", c.Id)).ToArray();
        await database.AddAsync([.. people]);
        List<object> rows = [];
        for (var i = 0; i < Communes; i++)
        {
            if (make.Boards[i] > 0) rows.Add(new EditorialBoard(communes[i], SomeBoard.Paper(), [SomeBoard.Holder(BoardPost.Head, people[i].Id, secretary: make.Boards[i] > 1)], Some.By(Some.Actor(communes[i].Id, Power.RecordBoard))));
            for (var post = 0; post < make.Posts[i]; post++) rows.Add(new PostHolding(communes[i].Id, people[i].Id, (AgencyPost)post, new(new(2026, 1, 1), post == 2 ? new(2026, 6, 1) : null), "01/QĐ", new(2025, 12, 30)));
            if (make.Portals[i] == 0) continue;
            var portal = new Portal(communes[i].Id, $"Trang {i}", PortalKind.Site);
            rows.AddRange([portal, new HostAssignment(portal.Id, $"xa{i}.daklak.gov.vn", new(new(2025, 7, 1)), "mẫu", Confidence.Read)]);
        }
        await database.AddAsync([.. rows]);
        return (province, communes);
    }

    private static async Task NothingOverlapsAsync(TestDatabase database)
    {
        await using var db = database.CreateDbContext();
        var agencies = await db.Agencies.ToDictionaryAsync(a => a.Id);
        var boards = await db.Boards.ToDictionaryAsync(b => b.Id, b => b.AgencyId);
        void Within(Guid agency, Period period) => Assert.True(agencies[agency].Dissolved is null || period.Until <= agencies[agency].Dissolved, $"{agencies[agency].Name}: {period}");
        foreach (var a in await db.Appointments.ToListAsync()) Within(boards[a.BoardId], a.Period);
        foreach (var h in await db.PostHoldings.ToListAsync()) Within(h.AgencyId, h.Period);
        var portals = await db.Portals.ToDictionaryAsync(p => p.Id, p => p.AgencyId);
        var hosts = await db.HostAssignments.ToListAsync();
        foreach (var h in hosts) Within(portals[h.PortalId], h.Period);
        foreach (var name in hosts.GroupBy(h => h.Host)) Assert.DoesNotContain(name, h => name.Any(o => o.Id != h.Id && o.Period.Overlaps(h.Period)));
        foreach (var redirect in await db.HostRedirects.ToListAsync()) Assert.DoesNotContain(hosts, h => h.Host == redirect.Host && h.Period.Overlaps(redirect.Period));
        foreach (var s in await db.AgencySuccessions.ToListAsync()) Assert.True(agencies[s.PredecessorId].Dissolved <= s.From && agencies[s.SuccessorId].ExistsOn(s.From));
    }

    private static async Task<string> RowsAsync(TestDatabase database)
    {
        await using var db = database.CreateDbContext();
        return await ReorganisationTest.RowsAsync(db);
    }
}
