using Governance.Domain.Approvals;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Features.Access;
using Governance.Web.Features.Approvals;
using Governance.Web.Features.Portals.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Approvals;

/// <summary>Nobody approves for a board without a head or deputy in force, and the queue says so.</summary>
public sealed class LeaderlessQueueTests : IDisposable
{
    private readonly TestDatabase _database = new();

    [Fact]
    public async Task A_board_with_a_head_is_not_marked_and_one_whose_head_left_is_with_its_reason()
    {
        var desk = await SomeDesk.SaveAsync(_database);
        var edition = await desk.SaveAsync(desk.Work.Submitted());
        await using var db = _database.CreateDbContext();
        var some = new SomeBoard(await db.Agencies.SingleAsync());
        db.Boards.Add(some.Board(SomeBoard.Holder(BoardPost.Head, desk.Work.Approver.PersonId, until: Some.Day), SomeBoard.Holder(BoardPost.Member, desk.Work.Writer.PersonId)));
        await db.SaveAsync(Some.SystemStamp);
        var access = new AccessQueries(_database);
        var reader = desk.Work.Writer;
        Assert.Empty((await ListAsync(reader with { Day = Some.Day.AddDays(-1) })).Leaderless);
        Assert.Equal(some.Agency.Name, Assert.Single((await ListAsync(reader)).Leaderless.Values).AgencyName);
        var former = desk.Work.Approver with { Grants = [.. await access.GrantsAsync(desk.Work.Approver.PersonId!.Value, Some.Day), .. reader.Grants] };
        var review = await new QueueQueries(_database).OpenAsync(former, edition.Request!.Id);
        Assert.Equal(("Approvals.BoardWithoutHead", "Approvals.BoardWithoutHead"), (review.WhyNotApprove!.Name, review.WhyNotDecide!.Name));
        var actions = new ApprovalActions(_database, Some.User(() => former), new PublishSignal(), new QueueSignal());
        foreach (var decide in new[] { () => actions.ApproveAsync(edition.Id, edition.Latest.Hash), () => actions.SendBackAsync(edition.Id, DecisionReason.OutOfScope, null) })
            Assert.Equal("Approvals.BoardWithoutHead", Assert.Single((await Assert.ThrowsAsync<RuleBroken>(decide)).Refusals).Name);
    }

    private Task<QueuePageRows> ListAsync(Actor actor) => new QueueQueries(_database).ListAsync(actor, new(QueueScope.All), Some.Instant);

    public void Dispose() => _database.Dispose();
}
