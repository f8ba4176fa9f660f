using Governance.Domain.Approvals;
using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Editorial;

public sealed class EditionTests
{
    private static readonly LegalBasis Moderation = LegalBasis.Regulation(20, 2);
    private readonly SomeWork _some = new();

    [Fact]
    public void An_approval_puts_the_latest_revision_live_and_records_who_in_which_capacity_about_which_bytes()
    {
        var edition = _some.Submitted();
        edition.Approve(Some.By(_some.Approver), edition.Latest.Hash, SomeWork.Checks);
        var decision = edition.Request!.Decisions.Single();
        Assert.Equal((EditionState.Live, edition.Latest.Id, decision.Id), (edition.State, edition.LiveRevisionId, edition.LiveDecisionId));
        Assert.Equal((_some.Approver.PersonId, "Boards.BoardPost.Head", "01/QĐ-MẪU ngày 01/01/2026", edition.Latest.Hash),
            (decision.PersonId, decision.Capacity, decision.CapacityDecision, decision.Hash));
        Assert.Equal(Some.Instant, edition.FirstPublishedAt);
    }

    [Fact]
    public void Nobody_approves_without_the_power_in_that_agency()
    {
        var elsewhere = Some.Actor(Guid.CreateVersion7(), Power.Approve);
        Assert.Equal(("Access.NoPower", Moderation), WhyNotApprove(_some.Submitted(), elsewhere));
    }

    [Fact]
    public void Power_that_ended_yesterday_is_no_power()
    {
        var ended = new Actor(Guid.CreateVersion7(), "Hết Nhiệm Kỳ", Some.Day, [new(Power.Approve, _some.Agency, "", "", new(new(2026, 1, 1), Some.Day))]);
        Assert.Equal(("Access.NoPower", Moderation), WhyNotApprove(_some.Submitted(), ended));
    }

    [Fact]
    public void Whoever_made_any_revision_since_the_last_live_one_may_not_approve()
    {
        var edition = _some.Draft();
        edition.Save(Some.By(_some.Approver), _some.Content("Tên do người duyệt sửa"), 1);
        edition.Save(Some.By(_some.Writer), _some.Content("Tên cuối"), 2);
        edition.Submit(Some.By(_some.Writer), SomeWork.Checks, Some.Instant);
        Assert.Equal(("Editorial.OwnWork", Moderation), WhyNotApprove(edition, _some.Approver));
    }

    [Fact]
    public void Whoever_has_a_share_in_it_may_not_approve()
    {
        var edition = _some.Submitted(_some.Content(author: _some.Approver.PersonId));
        Assert.Equal(("Editorial.OwnWork", Moderation), WhyNotApprove(edition, _some.Approver));
    }

    [Fact]
    public void An_administrator_who_wrote_it_may_not_approve_it_either()
    {
        var administrator = new Actor(_some.Writer.PersonId, "Quản Trị", Some.Day,
            [new(Power.Administer, null, "", "", new(Some.Day)), new(Power.Approve, null, "", "", new(Some.Day))]);
        Assert.Equal(("Editorial.OwnWork", Moderation), WhyNotApprove(_some.Submitted(), administrator));
    }

    [Fact]
    public void Hands_are_clean_again_once_the_work_is_live()
    {
        var edition = _some.Live();
        edition.Save(Some.By(_some.Approver), _some.Content("Bản sửa", author: _some.Approver.PersonId), 1);
        edition.Submit(Some.By(_some.Approver), SomeWork.Checks, Some.Instant);
        var first = Some.Actor(_some.Writer.PersonId!.Value, "Nguyễn Thị Viết", _some.Agency, Power.Approve);
        Assert.Null(edition.WhyNotApprove(first, edition.Latest.Hash, SomeWork.Checks));
    }

    [Fact]
    public void An_approval_of_other_bytes_than_those_submitted_is_refused()
    {
        var edition = _some.Submitted();
        var read = edition.Latest.Hash;
        edition.Withdraw(Some.By(_some.Writer));
        edition.Save(Some.By(_some.Writer), _some.Content("Tên mới"), 1);
        edition.Submit(Some.By(_some.Writer), SomeWork.Checks, Some.Instant);
        Assert.Equal("Editorial.ChangedSince", edition.WhyNotApprove(_some.Approver, read, SomeWork.Checks)?.Name);
    }

    [Fact]
    public void A_draft_is_not_approved() =>
        Assert.Equal("Editorial.NotSubmitted", WhyNotApprove(_some.Draft(), _some.Approver).Name);

    [Fact]
    public void A_work_is_decided_once()
    {
        var edition = _some.Live();
        Assert.Equal("Editorial.NotSubmitted", Assert.Throws<RuleBroken>(() =>
            edition.Approve(Some.By(_some.Approver), edition.Latest.Hash, SomeWork.Checks)).Refusals.Single().Name);
    }

    [Fact]
    public void What_is_asked_for_since_it_was_submitted_is_missing_at_approval()
    {
        var stricter = new Checks([new MetadataElement("rights", "Các quyền", MetadataBand.Mandatory, 1, new("TT 24/2011/TT-BTTTT", 4))]);
        var edition = _some.Submitted();
        Assert.Equal("Editorial.NoMetadata", edition.WhyNotApprove(_some.Approver, edition.Latest.Hash, stricter)?.Name);
    }

    [Fact]
    public void Sending_back_keeps_the_reason_and_lets_the_writer_go_on()
    {
        var edition = _some.Submitted();
        edition.SendBack(Some.By(_some.Approver), DecisionReason.NotGoodEnough, "Thiếu số liệu.");
        edition.Save(Some.By(_some.Writer), _some.Content("Đã thêm số liệu"), 1);
        Assert.Equal((EditionState.Draft, DecisionReason.NotGoodEnough, "Thiếu số liệu."),
            (edition.State, edition.Request!.Decisions[0].Reason, edition.Request.Decisions[0].Explanation));
    }

    [Fact]
    public void Another_reason_needs_its_text()
    {
        var edition = _some.Submitted();
        Assert.Equal("Approvals.ReasonTextRequired", Broken(() => edition.Reject(Some.By(_some.Approver), DecisionReason.Other, "  ")));
        Assert.Equal((EditionState.Submitted, RequestState.Waiting), (edition.State, edition.Request!.State));
    }

    [Fact]
    public void Refusing_a_change_leaves_what_is_live_alone()
    {
        var edition = _some.Live();
        var live = edition.LiveRevisionId;
        edition.Save(Some.By(_some.Writer), _some.Content("Bản sửa"), 1);
        edition.Submit(Some.By(_some.Writer), SomeWork.Checks, Some.Instant);
        edition.Reject(Some.By(_some.Approver), DecisionReason.Duplicate, null);
        Assert.Equal((EditionState.Rejected, live), (edition.State, edition.LiveRevisionId));
    }

    [Fact]
    public void What_waits_for_a_decision_is_not_changed() =>
        Assert.Equal("Editorial.Waiting", _some.Submitted().WhyNotSave(_some.Writer, 1)?.Name);

    [Fact]
    public void The_second_to_save_is_told_who_saved_first()
    {
        var edition = _some.Draft();
        edition.Save(Some.By(_some.Approver), _some.Content("Bản của người thứ nhất"), 1);
        var refusal = edition.WhyNotSave(_some.Writer, 1);
        Assert.Equal(("Editorial.SavedByAnother", "Trần Văn Duyệt"), (refusal?.Name, refusal?.Arguments[0]));
    }

    [Fact]
    public void Saving_the_same_content_makes_no_revision()
    {
        var edition = _some.Draft();
        edition.Save(Some.By(_some.Writer), _some.Content(), 1);
        Assert.Equal(1, edition.LatestNumber);
    }

    [Fact]
    public void Only_who_has_a_hand_in_it_withdraws_a_submission() =>
        Assert.Equal("Editorial.NotYours", _some.Submitted().WhyNotWithdraw(_some.Approver)?.Name);

    [Fact]
    public void The_section_of_a_live_work_changes_only_with_an_approval()
    {
        var edition = _some.Live();
        var other = Guid.CreateVersion7();
        edition.Save(Some.By(_some.Writer), _some.Content() with { SectionId = other }, 1);
        Assert.Equal(_some.Section, edition.Article.SectionId);
        edition.Submit(Some.By(_some.Writer), SomeWork.Checks, Some.Instant);
        edition.Approve(Some.By(_some.Approver), edition.Latest.Hash, SomeWork.Checks);
        Assert.Equal(other, edition.Article.SectionId);
    }

    [Fact]
    public void An_empty_form_is_told_everything_at_once()
    {
        var broken = Assert.Throws<RuleBroken>(() => _some.Draft(new ArticleContent()));
        Assert.Equal(["Editorial.Title", "Editorial.Section", "Editorial.Category", "Editorial.Genre"], broken.Refusals.Select(r => ((Term)r.Arguments[0]).Key));
    }

    private static (string? Name, LegalBasis? Basis) WhyNotApprove(Edition edition, Actor actor)
    {
        var refusal = edition.WhyNotApprove(actor, edition.Latest.Hash, SomeWork.Checks);
        return (refusal?.Name, refusal?.Basis);
    }

    private static string Broken(Action action) => Assert.Throws<RuleBroken>(action).Refusals[0].Name;
}
