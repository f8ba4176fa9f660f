using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Training;

public sealed class TrainingSessionTests : TrainingSessionTest
{
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

    [Fact]
    public void Presence_is_noted_day_by_day_and_only_on_days_of_the_session_that_have_come()
    {
        var session = Session(Some.Day.AddDays(-1), Some.Day.AddDays(1));
        session.Note([An], Some.Day.AddDays(-1), true, Some.By(Clerk));
        session.Note([An], Some.Day, true, Some.By(Clerk));
        session.Note([An], Some.Day.AddDays(-1), false, Some.By(Clerk));
        Assert.Equal([Some.Day], session.Attendances[0].PresentOn);
        Assert.Equal("Training.NotADay", Refused(() => session.Note([An], Some.Day.AddDays(1), true, Some.By(Clerk))));
        Assert.Equal("Training.NotADay", Refused(() => session.Note([An], Some.Day.AddDays(-2), true, Some.By(Clerk))));
    }

    [Fact]
    public void Who_was_there_on_no_day_has_not_passed()
    {
        var session = Session(Some.Day);
        session.Mark([An], true, TrainingResult.Passed, Some.By(Clerk));
        session.Note([An], Some.Day, false, Some.By(Clerk));
        Assert.Equal((false, TrainingResult.Pending), (session.Attendances[0].Attended, session.Attendances[0].Result));
    }

    [Fact]
    public void It_is_cancelled_with_a_reason_before_anyone_came_and_then_stands_still()
    {
        var session = Session(Some.Day.AddDays(7));
        Assert.Equal("Common.Required", Refused(() => session.Cancel(" ", Some.By(Clerk))));
        session.Cancel("Bão số 12", Some.By(Clerk));
        Assert.Equal((SessionState.Cancelled, "Bão số 12"), (session.State, session.CancelledReason));
        Assert.Equal("Training.SessionCancelled", Refused(() => session.Invite([Guid.CreateVersion7()], Some.By(Clerk))));
        Assert.Equal("Training.SessionCancelled", Refused(() => session.Cancel("Lần nữa", Some.By(Clerk))));
    }

    [Fact]
    public void Once_held_it_is_neither_cancelled_nor_moved_and_keeps_who_has_a_result()
    {
        var session = Session(Some.Day);
        session.Mark([An], true, TrainingResult.Failed, Some.By(Clerk));
        Assert.Equal("Training.AlreadyHeld", Refused(() => session.Cancel("Bão", Some.By(Clerk))));
        Assert.Equal("Training.DaysStand", Refused(() => session.Change(Plan(Some.Day.AddDays(1)), Some.By(Clerk))));
        Assert.Equal("Training.AlreadyMarked", Refused(() => session.Remove(An, Some.By(Clerk))));
    }

    [Fact]
    public void A_place_or_a_link_is_needed_and_times_come_in_pairs()
    {
        var plan = Plan(Some.Day) with { Place = "", Link = "ftp://may-chu", StartsAt = new(8, 0), EndsAt = new(7, 30), Seats = 0 };
        Assert.Equal(["Training.TimesWrong", "Training.LinkWrong", "Training.SeatsOutside"], plan.WhatIsWrong().Select(r => r.Name));
        Assert.Equal(["Training.TimesWrong", "Training.NoPlace"], (Plan(Some.Day) with { Place = " ", StartsAt = new(8, 0) }).WhatIsWrong().Select(r => r.Name));
        Assert.Empty((Plan(Some.Day) with { Place = "", Link = "https://hop.daklak.gov.vn/lop-1", StartsAt = new(8, 0), EndsAt = new(11, 30) }).WhatIsWrong());
    }
}
