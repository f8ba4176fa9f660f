using Governance.Domain.Approvals;
using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Editorial;

public sealed class EmergencyTests
{
    private static readonly RoutePlan Second = RoutePlan.Until(Some.Instant.AddHours(4));
    private readonly SomeWork _some = new();

    [Fact]
    public void It_waives_clean_hands_but_never_authority_and_no_check()
    {
        var own = _some.Draft(_some.Content(author: _some.Approver.PersonId));
        Assert.Equal("Access.NoPower", own.WhyNotSignEmergency(_some.Writer, own.Latest.Hash, SomeWork.Checks)?.Name);
        Assert.Null(own.WhyNotSignEmergency(_some.Approver, own.Latest.Hash, SomeWork.Checks));
        Assert.Equal("Editorial.NoSource", _some.Draft(_some.Content() with { Source = "", ByLine = "" }) is var bare ? bare.WhyNotSignEmergency(_some.Approver, bare.Latest.Hash, SomeWork.Checks)?.Name : null);
        Assert.Equal("Common.Required", Assert.Throws<RuleBroken>(() => own.SignEmergency(Some.By(_some.Approver), own.Latest.Hash, SomeWork.Checks, " ", Second)).Refusals.Single().Name);
    }

    [Fact]
    public void It_goes_live_at_once_and_waits_for_a_second_holder_who_had_no_hand_in_it()
    {
        var edition = Signed();
        Assert.Equal((true, EditionState.Submitted, RequestKind.Emergency, 0), (edition.LiveRevisionId == edition.Latest.Id, edition.State, edition.Request!.Kind, edition.ClearedNumber));
        Assert.Equal("Editorial.OwnWork", edition.WhyNotApprove(_some.Approver, edition.Latest.Hash, SomeWork.Checks)?.Name);
        var second = Some.Actor(Guid.CreateVersion7(), "Lê Văn Trưởng", _some.Agency, Power.Approve);
        edition.Approve(Some.By(second, Some.Instant.AddHours(1)), edition.Latest.Hash, SomeWork.Checks);
        Assert.Equal((false, EditionState.Live, 1, EmergencyState.Confirmed, "Lê Văn Trưởng"), (edition.IsEmergency, edition.State, edition.ClearedNumber, edition.Emergencies.Single().State, edition.Emergencies.Single().EndedByName));
        Assert.Equal(Some.Instant, edition.LastPublishedAt);
    }

    [Fact]
    public void Nobody_signed_in_time_and_the_public_sees_what_it_saw_before()
    {
        var edition = _some.Live();
        var before = edition.LiveRevisionId;
        edition.Save(Some.By(_some.Approver), _some.Content("Bão đổi hướng", _some.Approver.PersonId), 1);
        edition.SignEmergency(Some.By(_some.Approver), edition.Latest.Hash, SomeWork.Checks, "Bão vào bờ trong đêm", Second);
        Assert.Equal("Editorial.NotYet", edition.WhyNotLapse(Some.Instant.AddHours(4).AddSeconds(-1))?.Name);
        edition.Lapse(Machine(Some.Instant.AddHours(4)));
        Assert.Equal((before, EditionState.SentBack, RequestState.Lapsed, EmergencyState.Lapsed), (edition.LiveRevisionId, edition.State, edition.Request!.State, edition.Emergencies.Single().State));
    }

    [Fact]
    public void Where_nothing_was_before_it_comes_down_with_the_second_holders_no()
    {
        var edition = Signed();
        edition.SendBack(Some.By(Some.Actor(Guid.CreateVersion7(), "Lê Văn Trưởng", _some.Agency, Power.Approve)), DecisionReason.NotGoodEnough, null);
        Assert.Equal((null, TakedownOutcome.Withdrawn, EmergencyState.Refused), (edition.LiveRevisionId, edition.Takedown!.Outcome, edition.Emergencies.Single().State));
    }

    [Fact]
    public void What_went_live_in_an_emergency_is_not_taken_back_nor_signed_again()
    {
        var edition = Signed();
        Assert.Equal("Editorial.IsLiveAlready", edition.WhyNotWithdraw(_some.Writer)?.Name);
        Assert.Equal("Editorial.IsLiveAlready", edition.WhyNotSignEmergency(_some.Approver, edition.Latest.Hash, SomeWork.Checks)?.Name);
    }

    private Edition Signed()
    {
        var edition = _some.Draft(_some.Content(author: _some.Approver.PersonId));
        edition.SignEmergency(Some.By(_some.Approver), edition.Latest.Hash, SomeWork.Checks, "Bão vào bờ trong đêm", Second);
        return edition;
    }

    private static Stamp Machine(DateTime at) => new(Actor.System("timetable", Some.Day), at);
}
