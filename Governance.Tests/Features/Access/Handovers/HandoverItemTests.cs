using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Features.Access;
using Governance.Web.Features.Access.Handovers;

namespace Governance.Tests.Features.Access.Handovers;

/// <summary>What each item of a hand-over finds in the registers.</summary>
public sealed class HandoverItemTests : HandoverTown
{
    [Theory, EveryDatabase]
    public async Task A_work_goes_to_someone_who_may_write_there_and_then_stands_among_their_own(DatabaseKind kind)
    {
        await BuildAsync(kind);
        var outsider = Some.Person("Người Ngoài", _agency.Id);
        await _database.AddAsync(outsider);
        var id = await Actions.StartAsync(TermId);
        var work = HandoverItemRef.Of((await Queries.HandoverAsync(Clerk, id, Some.Instant))!.Handover.Items[0]);
        Assert.Equal("Editorial.KeeperMayNotWrite", await RefusedAsync(() => Actions.SettleAsync(id, work, HandoverOutcome.HandedTo, outsider.Id, null)));
        Assert.True((await Queries.HandoverAsync(Clerk, id, Some.Instant))!.Handover.Items[0].IsOpen);
        await Actions.SettleAsync(id, work, HandoverOutcome.HandedTo, _head.Id, null);
        var head = Some.Actor(_head.Id, _head.FullName, _agency.Id, Power.Write);
        Assert.Equal("Bài còn dở", Assert.Single((await new Governance.Web.Features.Editorial.ArticleQueries(_database).ListAsync(head, new(Mine: true))).Rows).Title);
        Assert.Equal("Access.Handover.Settled", await RefusedAsync(() => Actions.SettleAsync(id, work, HandoverOutcome.HandedTo, _head.Id, null)));
    }

    [Theory, EveryDatabase]
    public async Task What_settles_itself_is_found_settled_and_what_is_new_is_found_open(DatabaseKind kind)
    {
        await BuildAsync(kind);
        var id = await Actions.StartAsync(TermId);
        await _database.AddAsync(new Governance.Domain.Training.TrainingExemption(_leaver.Id, _agency.Id, 2026, "Nghỉ hưu", Some.By(Clerk)));
        await _desk.SaveAsync(Writing("Bài viết sau", 2));
        var items = (await Queries.HandoverAsync(Clerk, id, Some.Instant))!.Handover.Items;
        Assert.Equal([("Bài còn dở", true), ("2026", false), ("Bài viết sau", true)], items.Select(i => (i.Label, i.IsOpen)));
        await Actions.SettleAsync(id, HandoverItemRef.Of(items[2]), HandoverOutcome.HandedTo, _head.Id, null);
        Assert.Equal([true, false, false], (await Queries.HandoverAsync(Clerk, id, Some.Instant))!.Handover.Items.Select(i => i.IsOpen));
    }

    [Theory, EveryDatabase]
    public async Task Delegations_given_lapse_and_those_received_are_revoked_or_explained(DatabaseKind kind)
    {
        await BuildAsync(kind);
        var chief = Some.Person("Đỗ Thị Chánh", _agency.Id);
        await _database.AddAsync(chief, new PostHolding(_agency.Id, chief.Id, AgencyPost.HeadOfAgency, new(new(2026, 1, 1)), "05/QĐ", new(2025, 12, 30)));
        var delegations = new DelegationActions(_database, Some.User(() => Clerk), Files);
        var received = await delegations.DelegateAsync(chief.Id, new(_leaver.Id, [new(_agency.Id, Matter.Statements)], null, Some.Day, new(2027, 1, 1), SigningForm.ByDelegation, "Giám đốc", "Phó phòng", "30/QĐ", Some.Day));
        var id = await Actions.StartAsync(TermId);
        var item = (await Queries.HandoverAsync(Clerk, id, Some.Instant))!.Handover.Items.Single(i => i.Kind is HandoverItemKind.Delegation);
        Assert.Equal(("30/QĐ: Đỗ Thị Chánh → Lê Văn Thôi", true), (item.Label, item.IsOpen));
        await delegations.RevokeAsync(received, Some.Day, "Người nhận đã thôi chức vụ");
        Assert.False((await Queries.HandoverAsync(Clerk, id, Some.Instant))!.Handover.Items.Single(i => i.Kind is HandoverItemKind.Delegation).IsOpen);
    }
}
