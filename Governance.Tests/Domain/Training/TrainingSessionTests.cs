using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Training;

public sealed class TrainingSessionTests
{
    private static readonly Guid Agency = Guid.CreateVersion7();
    private static readonly Guid An = Guid.CreateVersion7();
    private static readonly Guid Binh = Guid.CreateVersion7();
    private static readonly Actor Clerk = Some.Actor(Agency, Power.RecordBoard);

    [Fact]
    public void It_cannot_be_closed_with_a_result_pending()
    {
        var session = Session();
        session.Mark([An], attended: true, TrainingResult.Passed, Some.By(Clerk));
        var refusal = session.WhyNotClose(Clerk)!;
        Assert.Equal(("Training.ResultsPending", 1), (refusal.Name, refusal.Arguments[0]));
        Assert.Throws<RuleBroken>(() => session.Close(Some.By(Clerk)));
    }

    [Fact]
    public void With_all_results_it_is_closed_and_does_not_change_any_more()
    {
        var session = Session();
        session.Mark([An, Binh], attended: true, TrainingResult.Passed, Some.By(Clerk));
        session.Close(Some.By(Clerk));
        Assert.True(session.IsClosed);
        Assert.Equal("Training.SessionClosed", session.WhyNotMark(Clerk)!.Name);
    }

    [Fact]
    public void Who_was_absent_has_not_passed()
    {
        var session = Session();
        session.Mark([An], attended: false, TrainingResult.Passed, Some.By(Clerk));
        Assert.Equal((false, TrainingResult.Failed), (session.Attendances[0].Attended, session.Attendances[0].Result));
    }

    [Fact]
    public void Results_wait_for_the_first_day() =>
        Assert.Equal("Training.NotBegun", Session(Some.Day.AddDays(1)).WhyNotMark(Clerk)!.Name);

    [Fact]
    public void It_is_not_closed_before_its_last_day()
    {
        var session = Session(Some.Day, Some.Day.AddDays(2));
        session.Mark([An, Binh], attended: true, TrainingResult.Passed, Some.By(Clerk));
        Assert.Equal("Training.NotOver", session.WhyNotClose(Clerk)!.Name);
    }

    [Fact]
    public void A_person_is_on_the_list_once()
    {
        var session = Session();
        session.Invite([An, Guid.CreateVersion7()], Some.By(Clerk));
        Assert.Equal(3, session.Attendances.Count);
    }

    [Fact]
    public void A_result_for_someone_who_is_not_on_the_list_is_refused() =>
        Assert.Throws<RuleBroken>(() => Session().Mark([Guid.CreateVersion7()], true, TrainingResult.Passed, Some.By(Clerk)));

    [Fact]
    public void All_that_is_wrong_with_a_plan_is_said_at_once()
    {
        var plan = new SessionPlan(new(2026, 5, 6), new(2026, 5, 5), "Hội trường", null, null, -1, null);
        var broken = Assert.Throws<RuleBroken>(() => new TrainingSession(Agency, Guid.CreateVersion7(), plan, [], Some.By(Clerk)));
        Assert.Equal(["Training.EndsBeforeItBegins", "Training.CostNegative", "Training.NobodyInvited"], broken.Refusals.Select(r => r.Name));
    }

    [Fact]
    public void Only_the_record_clerk_of_the_agency_records_it()
    {
        Assert.Equal("Access.NoPower", Session().WhyNotMark(Some.Actor(Guid.CreateVersion7(), Power.RecordBoard))!.Name);
        Assert.Equal("Access.NoPower", TrainingSession.WhyNotRecord(Some.Actor(Agency, Power.Approve), Agency)!.Name);
    }

    private static TrainingSession Session(DateOnly? first = null, DateOnly? last = null) =>
        new(Agency, Guid.CreateVersion7(), new(first ?? new(2026, 5, 5), last ?? first, "Hội trường", null, null, 0, null), [An, Binh], Some.By(Clerk));
}
