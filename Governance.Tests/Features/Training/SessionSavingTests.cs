using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Tests.Features.Boards;
using Governance.Tests.Support;
using Governance.Web.Features.Training.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Training;

/// <summary>What of a session comes back from storage as it was written.</summary>
public sealed class SessionSavingTests
{
    [Theory, EveryDatabase]
    public async Task Times_days_present_places_and_states_come_back_as_they_were(DatabaseKind kind)
    {
        using var database = new TestDatabase(kind);
        var town = await BoardTown.BuildAsync(database);
        var actions = new SessionActions(database, Some.User(() => town.Clerk), SessionPageTest.Post);
        var plan = new SessionPlan(Some.Day.AddDays(-1), Some.Day, "", null, null, 0, null, "https://hop.daklak.gov.vn/1", new(8, 0), new(16, 30), 1);
        var id = await actions.RecordAsync(town.Other.Id, "An toàn thông tin", TrainingField.InformationSecurity, plan, [town.OtherHead.Id, town.OtherMember.Id]);
        await actions.NoteAsync(id, [town.OtherHead.Id], Some.Day.AddDays(-1), true);
        await actions.NoteAsync(id, [town.OtherHead.Id], Some.Day, true);
        var detail = (await new SessionQueries(database).SessionAsync(id))!;
        Assert.Equal((new TimeOnly(8, 0), new TimeOnly(16, 30), SessionState.Held, null), (detail.Session.StartsAt!.Value, detail.Session.EndsAt!.Value, detail.Session.State, detail.Session.Spending));
        Assert.Equal([Some.Day.AddDays(-1), Some.Day], detail.People[0].PresentOn);
        Assert.Equal((town.OtherMember.Id, true, 2), (detail.People[1].PersonId, detail.People[1].IsWaiting, detail.People[1].Place));
    }

    [Theory, EveryDatabase]
    public async Task Of_two_who_change_a_session_they_both_had_open_the_second_is_told(DatabaseKind kind)
    {
        using var database = new TestDatabase(kind);
        var town = await BoardTown.BuildAsync(database);
        var actions = new SessionActions(database, Some.User(() => town.Clerk), SessionPageTest.Post);
        var plan = new SessionPlan(Some.Day, null, "Hội trường", null, null, 0, null);
        var id = await actions.RecordAsync(town.Other.Id, "An toàn thông tin", TrainingField.InformationSecurity, plan, [town.OtherHead.Id]);
        var seen = (await new SessionQueries(database).SessionAsync(id))!.Session.Version;
        await actions.ChangeAsync(id, seen, plan with { Place = "Phòng họp 2" });
        var broken = await Assert.ThrowsAsync<RuleBroken>(() => actions.ChangeAsync(id, seen, plan with { Place = "Phòng họp 3" }));
        Assert.Equal("Training.SessionChanged", broken.Refusals[0].Name);
        Assert.Equal("Phòng họp 2", (await new SessionQueries(database).SessionAsync(id))!.Session.Place);
    }

    [Theory, EveryDatabase]
    public async Task A_course_typed_again_in_another_way_is_the_same_course(DatabaseKind kind)
    {
        using var database = new TestDatabase(kind);
        var town = await BoardTown.BuildAsync(database);
        var actions = new SessionActions(database, Some.User(() => town.Clerk), SessionPageTest.Post);
        var plan = new SessionPlan(Some.Day, null, "Hội trường", null, null, 0, null);
        await actions.RecordAsync(town.Other.Id, "An toàn thông tin", TrainingField.InformationSecurity, plan, [town.OtherHead.Id]);
        await actions.RecordAsync(town.Other.Id, "  AN TOÀN  thông tin ", TrainingField.Other, plan, [town.OtherMember.Id]);
        await using var db = database.CreateDbContext();
        Assert.Equal("An toàn thông tin", (await db.Courses.SingleAsync()).Title);
    }

    [Theory, EveryDatabase]
    public async Task The_register_counts_by_state_sums_what_fits_and_pages_it(DatabaseKind kind)
    {
        using var database = new TestDatabase(kind);
        var town = await BoardTown.BuildAsync(database);
        var actions = new SessionActions(database, Some.User(() => town.Clerk), SessionPageTest.Post);
        for (var i = 0; i < 3; i++)
            await actions.RecordAsync(town.Other.Id, $"Khóa {i}", TrainingField.Editing, new(Some.Day.AddDays(i), null, "Hội trường", null, null, 1_000_000 * (i + 1), null), [town.OtherHead.Id]);
        await actions.CancelAsync(await database.IdOfAsync("Khóa 2"), "Bão");
        var queries = new SessionQueries(database);
        var all = await queries.RegisterAsync(new(2026, Size: 2), town.Clerk);
        Assert.Equal((3, 6_000_000L, 2, 1), (all.Total, all.Cost, all.States[SessionState.Planned], all.States[SessionState.Cancelled]));
        Assert.Equal(["Khóa 2", "Khóa 1"], all.Rows.Select(r => r.Title));
        Assert.Equal(["Khóa 0"], (await queries.RegisterAsync(new(2026, Page: 1, Size: 2), town.Clerk)).Rows.Select(r => r.Title));
        Assert.Equal((1, 3_000_000L), await queries.RegisterAsync(new(2026, SessionState.Cancelled, town.Other.Code), town.Clerk) is var one ? (one.Total, one.Cost) : default);
        Assert.Equal(0, (await queries.RegisterAsync(new(2026, Agency: "khong-co"), town.Clerk)).Total);
    }
}

internal static class SessionIds
{
    internal static async Task<Guid> IdOfAsync(this TestDatabase database, string course)
    {
        await using var db = database.CreateDbContext();
        return await (from s in db.TrainingSessions join c in db.Courses on s.CourseId equals c.Id where c.Title == course select s.Id).SingleAsync();
    }
}
