using Governance.Domain.Agencies;
using Governance.Domain.Common;
using Governance.Web.Data;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Agencies;

/// <summary>Records who holds the posts of an agency, each from its decision.</summary>
public sealed class AgencyActions(IDbContextFactory<GovernanceDb> databases, CurrentUser user)
{
    public Task AppointAsync(Guid agencyId, PostDetails details) => OnPostsAsync(agencyId, (db, posts, _, stamp) =>
        db.PostHoldings.Add(posts.Appoint(details.PersonId, details.Post, new(details.From, details.Until), details.DecisionNumber, details.DecisionDate, stamp)));

    public Task EndAsync(Guid agencyId, Guid holdingId, PostEnd end) => OnPostsAsync(agencyId, (_, posts, holdings, stamp) =>
        posts.End(holdings.SingleOrDefault(h => h.Id == holdingId) ?? throw new RuleBroken(new Refusal("Common.NotFound")), end.Until, end.DecisionNumber, end.DecisionDate, stamp));

    /// <summary>The agency's version is the lock on its posts: of two people filling one post the second hears that it is held.</summary>
    private async Task OnPostsAsync(Guid agencyId, Action<GovernanceDb, AgencyPosts, IReadOnlyCollection<PostHolding>, Stamp> change)
    {
        var stamp = await user.StampAsync();
        await databases.RaceAsync(async db =>
        {
            var agency = await db.Agencies.SingleOrDefaultAsync(a => a.Id == agencyId) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
            var holdings = await db.PostHoldings.Where(h => h.AgencyId == agencyId).ToListAsync();
            change(db, new(agency, holdings), holdings, stamp);
            db.Entry(agency).Property(a => a.Version).IsModified = true;
            await db.SaveAsync(stamp);
        });
    }
}
