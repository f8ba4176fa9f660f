using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Domain.Editorial.Checking;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Editorial.Checking;

/// <summary>What a panel needs to check a work while it is read or written.</summary>
/// <param name="Answers">All justifications of the work, the newest first, those taken back too.</param>
/// <param name="WhyNotJustify">Why this person may answer for nothing in it; null when they may.</param>
public sealed record CheckDesk(Checks Checks, IReadOnlyList<Justification> Answers, Refusal? WhyNotJustify, DateTime? KeptAt);

/// <summary>A check as the list of rules shows it.</summary>
/// <param name="Coming">What holds from a later day on; null when nothing is set.</param>
public sealed record CheckRuleRow(CheckKind Kind, CheckRule Rule, CheckRule? Coming);

/// <summary>What is set for one agency, or for the whole province.</summary>
public sealed record CheckSettings(IReadOnlyList<CheckRuleRow> Rules, IReadOnlyList<ProhibitedAct> Acts, IReadOnlyList<AdvertisingWord> Words, Refusal? WhyNotSet);

/// <summary>A place where someone may set what is checked; null = the whole province.</summary>
public sealed record CheckScope(Guid? AgencyId, string? AgencyName);

/// <summary>Live works of a portal that are not fit for the public as the checks have it.</summary>
/// <param name="CheckedAt">UTC instant of the latest check of them.</param>
public sealed record FailingWorks(int Works, DateTime? CheckedAt);

/// <summary>One live work that a check refuses.</summary>
public sealed record FailingWork(Guid ArticleId, string Title, int Refused, int Warned);

/// <summary>How checks came out, and what is checked.</summary>
public sealed class CheckQueries(IDbContextFactory<GovernanceDb> databases)
{
    /// <summary>Rows of a portal's own list; the rest is behind the filter of the list of works.</summary>
    private const int Most = 10;

    /// <param name="agencyId">Of a work that was never saved; of a saved one its own counts.</param>
    /// <exception cref="RuleBroken">Common.NotFound for a work that this person may not read.</exception>
    public async Task<CheckDesk> DeskAsync(Actor actor, Guid agencyId, Guid? editionId, ArticleContent content)
    {
        await using var db = await databases.CreateDbContextAsync();
        if (editionId is not { } id) return new(await db.ChecksAsync(agencyId, null, null, content, actor.Day), [], new("Editorial.Justify.SaveFirst"), null);
        var edition = await db.Editions.ReadableBy(actor).Where(e => e.Id == id).Select(e => new { e.AgencyId, e.ArticleId }).SingleOrDefaultAsync() ?? throw new RuleBroken(new Refusal("Common.NotFound"));
        var answers = await db.Justifications.AsNoTracking().Where(j => j.EditionId == id).OrderByDescending(j => j.At).ToListAsync();
        var kept = await db.CheckRuns.Where(r => r.EditionId == id).MaxAsync(r => (DateTime?)r.At);
        return new(await db.ChecksAsync(edition.AgencyId, id, edition.ArticleId, content, actor.Day), answers, Article.WhyNotWrite(actor, edition.AgencyId), kept);
    }

    /// <summary>How the checks of a revision came out when they were last kept; null before the first time, or when this person may not read the work.</summary>
    public async Task<CheckRun?> RunAsync(Actor actor, Guid revisionId)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.CheckRuns.AsNoTracking().SingleOrDefaultAsync(r => r.RevisionId == revisionId && db.Editions.ReadableBy(actor).Any(e => e.Id == r.EditionId));
    }

    /// <summary>Acts to go through before approving, and why this person may not approve those bytes yet.</summary>
    /// <exception cref="RuleBroken">Common.NotFound for a work that this person may not read.</exception>
    public async Task<(IReadOnlyList<ProhibitedAct> Acts, IReadOnlyList<ActsConfirmation> Confirmed, Refusal? WhyNotConfirm)> ActsAsync(Actor actor, Guid editionId, string hash)
    {
        await using var db = await databases.CreateDbContextAsync();
        var agency = await db.Editions.ReadableBy(actor).Where(e => e.Id == editionId).Select(e => (Guid?)e.AgencyId).SingleOrDefaultAsync() ?? throw new RuleBroken(new Refusal("Common.NotFound"));
        return (await db.ActsAsync(agency, actor.Day), await db.ActsConfirmations.AsNoTracking().Where(c => c.EditionId == editionId && c.Hash == hash).OrderBy(c => c.At).ToListAsync(), ActsConfirmation.WhyNotConfirm(actor, agency));
    }

    /// <summary>What is set for the agency, or for the whole province.</summary>
    public async Task<CheckSettings> SettingsAsync(Actor actor, Guid? agencyId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var rules = await db.CheckRules.AsNoTracking().Where(r => r.AgencyId == null || r.AgencyId == agencyId).ToListAsync();
        var inForce = new CheckRules(rules, agencyId ?? Guid.Empty, actor.Day);
        var acts = await db.ProhibitedActs.AsNoTracking().Where(a => a.AgencyId == null || a.AgencyId == agencyId).OrderBy(a => a.From).ToListAsync();
        var words = await db.AdvertisingWords.AsNoTracking().Where(w => w.AgencyId == null || w.AgencyId == agencyId).OrderBy(w => w.Words).ToListAsync();
        return new([.. CheckKind.All.Select(k => new CheckRuleRow(k, inForce[k.Code], rules.Where(r => r.Code == k.Code && r.AgencyId == agencyId && r.From > actor.Day).MinBy(r => r.From)))],
            acts, words, CheckRule.WhyNotSet(actor, agencyId));
    }

    /// <summary>The whole province, and the agencies whose records this person keeps.</summary>
    public async Task<IReadOnlyList<CheckScope>> ScopesAsync(Actor actor)
    {
        await using var db = await databases.CreateDbContextAsync();
        var kept = actor.AgenciesFor(Power.RecordBoard) ?? [];
        return [new(null, null), .. await db.Agencies.Where(a => kept.Contains(a.Id)).OrderBy(a => a.Name).Select(a => new CheckScope(a.Id, a.Name)).ToListAsync()];
    }

    /// <summary>Live works that a check refuses, in the agencies whose drafts this person reads.</summary>
    public async Task<FailingWorks> FailingAsync(Actor actor)
    {
        await using var db = await databases.CreateDbContextAsync();
        var agencies = actor.ReadsDraftsOf();
        var failing = Failing(db).Where(r => agencies.Contains(r.AgencyId));
        return new(await failing.CountAsync(), await failing.MaxAsync(r => (DateTime?)r.At));
    }

    /// <summary>Live works of a portal that a check refuses, the worst first; empty to whoever does not read its drafts.</summary>
    public async Task<IReadOnlyList<FailingWork>> FailingOfPortalAsync(Actor actor, Guid portalId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var agencies = actor.ReadsDraftsOf();
        return await (from run in Failing(db)
                      join edition in db.Editions on run.EditionId equals edition.Id
                      where edition.Article.PortalId == portalId && agencies.Contains(edition.AgencyId)
                      orderby run.Refused descending, edition.UpdatedAt descending
                      select new FailingWork(edition.ArticleId, edition.Title, run.Refused, run.Warned)).Take(Most).ToListAsync();
    }

    private static IQueryable<CheckRun> Failing(GovernanceDb db) => db.CheckRuns.Where(r => r.Refused > 0 && db.Editions.Any(e => e.LiveRevisionId == r.RevisionId));
}
