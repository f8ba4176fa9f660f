using Governance.Domain.Training;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Training;

/// <summary>Who has a seat, who waits, and what they are told of it.</summary>
public sealed class SessionSeatTests : TrainingSessionTest
{
    [Fact]
    public void Past_the_last_seat_people_wait_and_the_first_of_them_gets_a_seat_that_becomes_free()
    {
        var (cuc, dung) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var session = Seated(2, An, Binh, cuc, dung);
        Assert.Equal([cuc, dung], Waiting(session));
        session.Remove(An, Some.By(Clerk));
        Assert.Equal([dung], Waiting(session));
        session.Change(Plan(Some.Day) with { Seats = null }, Some.By(Clerk));
        Assert.Empty(Waiting(session));
    }

    [Fact]
    public void Who_waits_has_no_result_and_holds_up_no_closing()
    {
        var session = Seated(1, An, Binh);
        Assert.Equal("Training.StillWaiting", Refused(() => session.Mark([Binh], true, TrainingResult.Passed, Some.By(Clerk))));
        session.Mark([An], true, TrainingResult.Passed, Some.By(Clerk));
        session.Close(Some.By(Clerk));
        Assert.Equal(SessionState.Closed, session.State);
    }

    [Fact]
    public void Fewer_seats_never_unseat_someone_who_came()
    {
        var session = Seated(2, An, Binh);
        session.Note([Binh], Some.Day, true, Some.By(Clerk));
        session.Change(Plan(Some.Day) with { Seats = 1 }, Some.By(Clerk));
        Assert.Equal([An], Waiting(session));
    }

    [Fact]
    public void Invitations_are_sent_once_and_then_every_change_is_told_to_those_whom_it_concerns()
    {
        var session = Seated(1, Some.Day.AddDays(7), An, Binh);
        Assert.Empty(session.TakeInvitations(Some.By(Clerk)));
        session.SendInvitations(Some.By(Clerk));
        Assert.Equal([(An, 0, false)], Told(session));
        Assert.Empty(Told(session));
        session.Change(Plan(Some.Day.AddDays(8)) with { Seats = 1 }, Some.By(Clerk));
        Assert.Equal([(An, 1, false)], Told(session));
        session.Remove(An, Some.By(Clerk));
        Assert.Equal([(An, 2, true), (Binh, 0, false)], Told(session));
        session.Cancel("Bão", Some.By(Clerk));
        Assert.Equal([(Binh, 1, true)], Told(session));
        Assert.Equal("Training.SessionCancelled", session.WhyNotSendInvitations(Clerk)!.Name);
    }

    [Fact]
    public void Nobody_is_told_of_a_session_that_is_over()
    {
        var session = Session(Some.Day.AddDays(-3));
        Assert.Equal("Training.AlreadyOver", session.WhyNotSendInvitations(Clerk)!.Name);
    }

    [Fact]
    public void A_seat_past_the_last_is_kept_only_as_long_as_something_is_entered_for_it()
    {
        var session = Seated(2, An, Binh);
        session.Note([An, Binh], Some.Day, true, Some.By(Clerk));
        session.Change(Plan(Some.Day) with { Seats = 1 }, Some.By(Clerk));
        Assert.Empty(Waiting(session));
        session.Note([Binh], Some.Day, false, Some.By(Clerk));
        Assert.Equal([Binh], Waiting(session));
    }
}
