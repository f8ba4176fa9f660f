using Governance.Domain.Access;
using Governance.Domain.Common;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Access;

public sealed class HandoverTests
{
    private readonly SomeHandover _some = new();

    [Fact]
    public void It_closes_when_every_item_is_settled_and_someone_takes_over()
    {
        var handover = _some.Begun(SomeHandover.Work());
        Assert.Equal("Access.Handover.NoReceiver", Refused(() => handover.Close(_some.Agency, Found(handover), _some.Clerk)));
        _some.Arrange(handover);
        Assert.Equal("Access.Handover.ItemsOpen", Refused(() => handover.Close(_some.Agency, Found(handover), _some.Clerk)));
        handover.Settle(_some.Agency, handover.Items[0].Id, HandoverOutcome.HandedTo, _some.Receiver, null, _some.Clerk);
        handover.Close(_some.Agency, Found(handover), _some.Clerk);
        Assert.Equal((HandoverState.Closed, "Trần Văn Thử", "Phạm Thị Nhận"), (handover.State, handover.ClosedBy, handover.Items[0].ToName));
        Assert.Equal("Access.Handover.IsClosed", Refused(() => handover.Close(_some.Agency, [], _some.Clerk)));
    }

    [Fact]
    public void What_came_into_the_persons_hands_since_the_list_was_made_keeps_it_open()
    {
        var handover = _some.Begun();
        _some.Arrange(handover);
        Assert.Equal("Access.Handover.ItemsOpen", Refused(() => handover.Close(_some.Agency, [SomeHandover.Work("Bài viết hôm qua")], _some.Clerk)));
        Assert.Equal(HandoverState.Open, handover.State);
    }

    [Fact]
    public void What_is_gone_from_the_registers_settles_itself_and_what_comes_back_is_open_again()
    {
        var work = SomeHandover.Work();
        var handover = _some.Begun(work);
        handover.TakeUp([], Some.Instant);
        Assert.Equal((HandoverOutcome.ByItself, null), (handover.Items[0].Outcome, handover.Items[0].SettledBy));
        handover.TakeUp([work], Some.Instant);
        Assert.True(handover.Items[0].IsOpen);
        handover.Settle(_some.Agency, handover.Items[0].Id, HandoverOutcome.Noted, null, "Bài không đăng nữa", _some.Clerk);
        handover.TakeUp([work], Some.Instant);
        Assert.Equal("Bài không đăng nữa", handover.Items[0].Note);
    }

    [Fact]
    public void The_clerk_of_the_agency_keeps_it_and_nobody_their_own()
    {
        var stranger = Some.By(Some.Actor(Guid.CreateVersion7(), Power.RecordBoard));
        Assert.Equal("Access.NoPower", Refused(() => new Handover(_some.Term(), _some.Agency, [], stranger)));
        var self = Some.By(Some.Actor(_some.Leaver, "Lê Văn Thôi", _some.Agency.Id, Power.RecordBoard));
        Assert.Equal("Access.Handover.Own", Refused(() => new Handover(_some.Term(), _some.Agency, [], self)));
        var handover = _some.Begun(SomeHandover.Work());
        Assert.Equal("Access.NoPower", Refused(() => handover.Arrange(_some.Agency, new(_some.Receiver, Some.Day, "Phòng 2", null), stranger)));
        Assert.Equal("Access.Handover.Own", Refused(() => handover.Settle(_some.Agency, handover.Items[0].Id, HandoverOutcome.HandedTo, _some.Receiver, null, self)));
    }

    [Fact]
    public void The_technical_administrator_settles_accounts_and_nothing_else()
    {
        var technician = Some.By(Some.Actor(_some.Agency.Id, Power.RunPortal));
        var handover = _some.Begun(new(HandoverItemKind.Account, Guid.CreateVersion7(), "le.thoi"), SomeHandover.Work());
        handover.Settle(_some.Agency, handover.Items[0].Id, HandoverOutcome.PasswordForced, null, null, technician);
        Assert.Equal("Access.NoPower", Refused(() => handover.Settle(_some.Agency, handover.Items[1].Id, HandoverOutcome.HandedTo, _some.Receiver, null, technician)));
        Assert.Equal("Access.Handover.Settled", Refused(() => handover.Settle(_some.Agency, handover.Items[0].Id, HandoverOutcome.PasswordForced, null, null, technician)));
    }

    [Fact]
    public void Of_an_agency_that_is_no_more_the_hand_over_is_kept_by_who_reorganises()
    {
        var gone = new Governance.Domain.Agencies.Agency("24118", "UBND phường Thành Công", Governance.Domain.Agencies.AgencyLevel.Commune, null, null, new(2026, 7, 1));
        var province = Some.Actor(Guid.CreateVersion7(), Power.Reorganise);
        Assert.Null(Handover.WhyNotKeep(province, gone, _some.Leaver));
        Assert.Equal("Access.NoPower", Handover.WhyNotKeep(province, _some.Agency, _some.Leaver)!.Name);
        Assert.Equal("Access.NoPower", Handover.WhyNotKeep(province with { Day = new(2026, 6, 30) }, gone, _some.Leaver)!.Name);
    }

    [Fact]
    public void It_is_prepared_thirty_days_ahead_and_closed_only_when_the_term_is_over()
    {
        Assert.Equal("Access.Handover.TooSoon", Refused(() => new Handover(_some.Term(Some.Day.AddDays(31)), _some.Agency, [], _some.Clerk)));
        var handover = new Handover(_some.Term(Some.Day.AddDays(30)), _some.Agency, [], _some.Clerk);
        _some.Arrange(handover);
        Assert.Equal("Access.Handover.NotEnded", Refused(() => handover.Close(_some.Agency, [], _some.Clerk)));
        handover.Close(_some.Agency, [], Later(30));
        Assert.Equal(HandoverState.Closed, handover.State);
    }

    [Fact]
    public void Who_goes_on_owes_none_and_one_begun_in_error_is_cancelled_with_a_reason()
    {
        Assert.Equal("Access.Handover.Continues", Refused(() => new Handover(_some.Term(continued: true), _some.Agency, [], _some.Clerk)));
        var handover = _some.Begun(SomeHandover.Work());
        Assert.Equal("Common.Required", Refused(() => handover.Cancel(_some.Agency, " ", _some.Clerk)));
        handover.Cancel(_some.Agency, "Được bổ nhiệm lại", _some.Clerk);
        Assert.Equal("Access.Handover.IsCancelled", Refused(() => handover.Close(_some.Agency, [], _some.Clerk)));
        Assert.Equal("Access.Handover.IsCancelled", Refused(() => handover.KeepSigned(_some.Agency, Scan, _some.Clerk)));
    }

    [Fact]
    public void Nothing_is_handed_to_the_one_who_leaves_and_the_meeting_names_person_and_place()
    {
        var handover = _some.Begun(SomeHandover.Work());
        var self = new HandoverParty(_some.Leaver, "Lê Văn Thôi");
        var wrong = Assert.Throws<RuleBroken>(() => handover.Arrange(_some.Agency, new(self, Some.Day, " ", null), _some.Clerk)).Refusals;
        Assert.Equal(["Access.Handover.ToSelf", "Common.Required"], wrong.Select(r => r.Name));
        Assert.Equal("Common.Required", Refused(() => handover.Arrange(_some.Agency, new(null, Some.Day, "Phòng 2", null), _some.Clerk)));
        Assert.Equal("Access.Handover.ToSelf", Refused(() => handover.Settle(_some.Agency, handover.Items[0].Id, HandoverOutcome.HandedTo, self, null, _some.Clerk)));
        Assert.Equal("Common.Required", Refused(() => handover.Settle(_some.Agency, handover.Items[0].Id, HandoverOutcome.HandedTo, null, null, _some.Clerk)));
    }

    [Fact]
    public void Each_kind_has_its_own_ways_out()
    {
        var handover = _some.Begun(new HandoverFact(HandoverItemKind.Account, Guid.CreateVersion7(), "le.thoi"), new HandoverFact(HandoverItemKind.Training, _some.Agency.Id, "2026"));
        Assert.Equal("Access.Handover.NotThatWay", Refused(() => handover.Settle(_some.Agency, handover.Items[0].Id, HandoverOutcome.Noted, null, "Để đó", _some.Clerk)));
        Assert.Equal("Common.Required", Refused(() => handover.Settle(_some.Agency, handover.Items[1].Id, HandoverOutcome.Noted, null, "", _some.Clerk)));
        handover.Settle(_some.Agency, handover.Items[1].Id, HandoverOutcome.Noted, null, "Chuyển sang cơ quan mới", _some.Clerk);
        Assert.Equal(1, handover.OpenItems);
    }

    [Fact]
    public void Lines_by_hand_come_and_go_and_found_ones_do_not()
    {
        var handover = _some.Begun(SomeHandover.Work());
        var line = handover.Add(_some.Agency, HandoverItemKind.Equipment, "Máy tính xách tay, 01 cái", _some.Clerk);
        handover.TakeUp([], Some.Instant);
        Assert.True(line.IsOpen);
        handover.Remove(_some.Agency, line.Id, _some.Clerk);
        Assert.Equal("Access.Handover.Found", Refused(() => handover.Remove(_some.Agency, handover.Items.Single().Id, _some.Clerk)));
        Assert.Equal("Access.Handover.Found", Refused(() => handover.Add(_some.Agency, HandoverItemKind.Work, "Bài khác", _some.Clerk)));
        Assert.Equal("Common.Required", Refused(() => handover.Add(_some.Agency, HandoverItemKind.Document, " ", _some.Clerk)));
    }

    [Fact]
    public void A_note_and_a_line_by_hand_are_taken_back_and_what_stands_in_a_register_is_not()
    {
        var handover = _some.Begun(SomeHandover.Work(), SomeHandover.Work("Bài hai"));
        handover.Settle(_some.Agency, handover.Items[0].Id, HandoverOutcome.HandedTo, _some.Receiver, null, _some.Clerk);
        Assert.Equal("Access.Handover.NotTakenBack", Refused(() => handover.Reopen(_some.Agency, handover.Items[0].Id, _some.Clerk)));
        handover.Settle(_some.Agency, handover.Items[1].Id, HandoverOutcome.Noted, null, "Không đăng nữa", _some.Clerk);
        handover.Reopen(_some.Agency, handover.Items[1].Id, _some.Clerk);
        Assert.Equal((true, null, null), (handover.Items[1].IsOpen, handover.Items[1].Note, handover.Items[1].SettledBy));
        Assert.Equal("Access.Handover.NotTakenBack", Refused(() => handover.Reopen(_some.Agency, handover.Items[1].Id, _some.Clerk)));
        var line = handover.Add(_some.Agency, HandoverItemKind.Document, "Sổ công văn", _some.Clerk);
        handover.Settle(_some.Agency, line.Id, HandoverOutcome.HandedTo, _some.Receiver, null, _some.Clerk);
        handover.Reopen(_some.Agency, line.Id, _some.Clerk);
        Assert.Equal(2, handover.OpenItems);
    }

    [Fact]
    public void Signed_minutes_are_kept_once_also_after_the_closing()
    {
        var handover = _some.Begun();
        Assert.Equal("Access.Handover.NoReceiver", Refused(() => handover.KeepSigned(_some.Agency, Scan, _some.Clerk)));
        _some.Arrange(handover);
        handover.Close(_some.Agency, [], _some.Clerk);
        handover.KeepSigned(_some.Agency, Scan, _some.Clerk);
        Assert.Equal("Access.Handover.SignedAlready", Refused(() => handover.KeepSigned(_some.Agency, Scan, _some.Clerk)));
    }

    private static readonly StoredFile Scan = new(new string('a', 64), "ky.pdf", "application/pdf", 3);

    private static List<HandoverFact> Found(Handover handover) => [.. handover.Items.Where(i => i.SubjectId is not null).Select(i => new HandoverFact(i.Kind, i.SubjectId!.Value, i.Label))];

    private Stamp Later(int days) => new(_some.Clerk.Actor with { Day = Some.Day.AddDays(days) }, Some.Instant.AddDays(days));

    private static string Refused(Action action) => Assert.Throws<RuleBroken>(action).Refusals[0].Name;
}
