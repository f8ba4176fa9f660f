using Governance.Domain.Approvals;
using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Editorial.Contributions;

/// <summary>A contributor's work.</summary>
/// <param name="Answer">The last decision, where it asks the contributor for something or ends the matter: why it was sent back or refused.</param>
public sealed record ContributionRow(Guid ArticleId, string Title, EditionState State, bool IsLive, string PortalName, DateTime UpdatedAt, DateTime? DueAt, Answer? Answer);

/// <summary>What the board said.</summary>
public sealed record Answer(string ByName, DateTime At, DecisionReason Reason, string? Explanation);

/// <param name="Total">Of the state asked for.</param>
public sealed record ContributionList(IReadOnlyList<ContributionRow> Rows, int Total, IReadOnlyDictionary<EditionState, int> States);

/// <summary>A contributor's own works, and nobody else's.</summary>
public sealed class ContributionQueries(IDbContextFactory<GovernanceDb> databases)
{
    public const int PageSize = 20;

    /// <param name="page">From 1.</param>
    public async Task<ContributionList> ListAsync(Actor actor, EditionState? state, int page)
    {
        await using var db = await databases.CreateDbContextAsync();
        var mine = db.Editions.WithHandOf(actor);
        var shown = state is { } wanted ? mine.Where(e => e.State == wanted) : mine;
        var rows = await (from e in shown
                          join p in db.Portals on e.Article.PortalId equals p.Id
                          orderby e.UpdatedAt descending, e.Id
                          select new { e.ArticleId, e.Title, e.State, IsLive = e.LiveRevisionId != null, p.Name, e.UpdatedAt, RequestId = (Guid?)e.Request!.Id, DueAt = (DateTime?)e.Request!.DueAt }).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync();
        var requests = rows.Where(r => r.State is EditionState.SentBack or EditionState.Rejected).Select(r => r.RequestId).OfType<Guid>().ToList();
        var answers = (await db.Decisions.Where(d => requests.Contains(d.RequestId) && d.Reason != null).Select(d => new { d.RequestId, Answer = new Answer(d.PersonName, d.At, d.Reason!.Value, d.Explanation) }).ToListAsync()).ToLookup(d => d.RequestId, d => d.Answer);
        return new([.. rows.Select(r => new ContributionRow(r.ArticleId, r.Title, r.State, r.IsLive, r.Name, r.UpdatedAt, r.State is EditionState.Submitted ? r.DueAt : null, r.RequestId is { } id ? answers[id].LastOrDefault() : null))],
            await shown.CountAsync(), await mine.GroupBy(e => e.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count));
    }

    /// <summary>Portals of the agencies that the actor contributes to, by name.</summary>
    public async Task<IReadOnlyList<Desk>> DesksAsync(Actor actor)
    {
        await using var db = await databases.CreateDbContextAsync();
        var agencies = actor.AgenciesFor(Power.Contribute) ?? [];
        return await (from portal in db.Portals
                      join agency in db.Agencies on portal.AgencyId equals agency.Id
                      where agencies.Contains(agency.Id)
                      orderby agency.Name, portal.Name
                      select new Desk(portal.Id, agency.Id, portal.Name, agency.Name)).ToListAsync();
    }

    /// <summary>What the board said last of a work, when it was sent back or refused; null otherwise, and for others' works.</summary>
    public async Task<Answer?> AnswerAsync(Actor actor, Guid articleId)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await (from e in db.Editions.WithHandOf(actor)
                      join d in db.Decisions on e.Request!.Id equals d.RequestId
                      where e.ArticleId == articleId && (e.State == EditionState.SentBack || e.State == EditionState.Rejected) && d.Reason != null
                      orderby d.At descending
                      select new Answer(d.PersonName, d.At, d.Reason!.Value, d.Explanation)).FirstOrDefaultAsync();
    }
}
