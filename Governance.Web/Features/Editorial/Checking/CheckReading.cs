using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Domain.Editorial.Checking;
using Governance.Domain.Editorial.Passages;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Editorial.Checking;

/// <summary>The checks of a work with all that is known of it: rules of its agency on the day, files, links, likes, what is answered for.</summary>
public static class CheckReading
{
    /// <summary>Works that are named as like; more help nobody.</summary>
    private const int MostSimilar = 3;

    /// <summary>Candidates of the same quarter that are looked at.</summary>
    private const int MostCandidates = 40;

    /// <summary>Runs of words in common from which a work is called like.</summary>
    private const double LeastShare = .6;

    /// <param name="day">On which the rules count.</param>
    public static Task<Checks> ChecksAsync(this GovernanceDb db, Edition edition, DateOnly day, CancellationToken cancel = default) =>
        db.ChecksAsync(edition.AgencyId, edition.Id, edition.ArticleId, edition.Latest.Content, day, cancel);

    /// <param name="editionId">Null for a work that was never saved.</param>
    /// <param name="content">What is checked: files, links and likes are looked up for it.</param>
    internal static async Task<Checks> ChecksAsync(this GovernanceDb db, Guid agencyId, Guid? editionId, Guid? articleId, ArticleContent content, DateOnly day, CancellationToken cancel = default)
    {
        var standing = await db.StandingAsync(agencyId, day, cancel);
        return await db.ChecksAsync(standing, editionId, articleId, content, cancel);
    }

    /// <summary>What holds for every work of the agency on the day.</summary>
    internal static async Task<CheckStanding> StandingAsync(this GovernanceDb db, Guid agencyId, DateOnly day, CancellationToken cancel = default)
    {
        var rules = await db.CheckRules.AsNoTracking().Where(r => r.From <= day && (r.AgencyId == null || r.AgencyId == agencyId)).ToListAsync(cancel);
        var words = await db.AdvertisingWords.AsNoTracking().Where(w => w.AgencyId == null || w.AgencyId == agencyId).ToListAsync(cancel);
        return new(new(rules, agencyId, day),
            await db.MetadataElements.AsNoTracking().OrderBy(e => e.Order).ToListAsync(cancel),
            await db.ContentCategories.AsNoTracking().ToDictionaryAsync(c => c.Code, cancel),
            [.. words.Where(w => w.Holds(day)).Select(w => $" {Text.Fold(w.Words)} ")],
            await db.ActsAsync(agencyId, day, cancel));
    }

    internal static async Task<Checks> ChecksAsync(this GovernanceDb db, CheckStanding standing, Guid? editionId, Guid? articleId, ArticleContent content, CancellationToken cancel = default)
    {
        var hashes = content.Pictures.Concat(content.Attachments).Select(f => f.File.Sha256).Distinct().ToList();
        var body = BodyText.Read(content.Body);
        var links = body.Links.Select(l => l.Address).Where(a => a.Length <= LinkState.AddressLimit).Distinct().Take(500).ToList();
        var keys = links.Select(LinkState.KeyOf).ToList();
        var answered = editionId is null ? [] : await db.Justifications.AsNoTracking().Where(j => j.EditionId == editionId && j.TakenBackAt == null).ToListAsync(cancel);
        return new(standing.Elements, standing.Rules, new()
        {
            Files = hashes.Count == 0 ? CheckFacts.None.Files : (await hashes.InPartsAsync(some => db.FileTexts.AsNoTracking().Where(f => some.Contains(f.Sha256)).ToListAsync(cancel))).ToDictionary(f => f.Sha256, f => f.Fact),
            Links = links.Count == 0 ? CheckFacts.None.Links : (await keys.InPartsAsync(some => db.LinkStates.AsNoTracking().Where(l => some.Contains(l.Key)).ToListAsync(cancel))).ToDictionary(l => l.Address, l => l.Standing),
            Similar = await db.SimilarAsync(articleId, body.Text, cancel),
            Justified = answered.GroupBy(j => j.Print).ToDictionary(g => g.Key, g => g.OrderBy(j => j.At).Select(j => new JustificationView(j.Reason, j.ByName, j.At)).Last()),
            AdvertisingWords = standing.AdvertisingWords,
            Categories = standing.Categories,
            Acts = standing.Acts,
            Confirmations = standing.Acts.Count == 0 || editionId is null ? [] : await db.ActsConfirmations.AsNoTracking().Where(c => c.EditionId == editionId).ToListAsync(cancel),
        });
    }

    /// <summary>Acts that an approver goes through there on that day, the province's first.</summary>
    internal static async Task<IReadOnlyList<ProhibitedAct>> ActsAsync(this GovernanceDb db, Guid agencyId, DateOnly day, CancellationToken cancel = default) =>
        [.. (await db.ProhibitedActs.AsNoTracking().Where(a => a.AgencyId == null || a.AgencyId == agencyId).ToListAsync(cancel)).Where(a => a.Holds(day)).OrderBy(a => a.AgencyId is not null).ThenBy(a => a.From).ThenBy(a => a.Id)];

    /// <summary>Checks the latest revision and keeps how it came out, and its print; saved with everything else on the context.</summary>
    public static async Task KeepChecksAsync(this GovernanceDb db, Edition edition, Stamp stamp, CancellationToken cancel = default)
    {
        var standing = await db.StandingAsync(edition.AgencyId, stamp.Day, cancel);
        await db.KeepChecksAsync(standing, edition, edition.Latest, stamp, cancel);
    }

    internal static async Task KeepChecksAsync(this GovernanceDb db, CheckStanding standing, Edition edition, Revision revision, Stamp stamp, CancellationToken cancel)
    {
        var checks = await db.ChecksAsync(standing, edition.Id, edition.ArticleId, revision.Content, cancel);
        var run = await db.CheckRuns.FindAsync([revision.Id], cancel) ?? db.Add(new CheckRun(revision, edition.AgencyId)).Entity;
        run.Keep(checks.Results(revision.Content), checks.Rules.Mark, stamp);
        if (Likeness.PrintOf(BodyText.Read(revision.Body).Text) is not { } print) return;
        if (await db.WorkPrints.FindAsync([edition.Id], cancel) is { } kept) kept.Become(print);
        else db.Add(new WorkPrint(edition.Id, print));
    }

    /// <summary>Works that the public can read and that say nearly the same: drafts of others are nobody's business.</summary>
    private static async Task<IReadOnlyList<SimilarWork>> SimilarAsync(this GovernanceDb db, Guid? articleId, string text, CancellationToken cancel)
    {
        if (Likeness.PrintOf(text) is not { } print) return [];
        var bands = Likeness.Bands(print);
        var (b0, b1, b2, b3) = (bands[0], bands[1], bands[2], bands[3]);
        var near = await db.WorkPrints.AsNoTracking().Where(p => p.Band0 == b0 || p.Band1 == b1 || p.Band2 == b2 || p.Band3 == b3).OrderBy(p => p.EditionId).Take(1000).ToListAsync(cancel);
        var ids = near.Where(p => Likeness.Apart(p.Print, print) <= Likeness.MostBits).OrderBy(p => Likeness.Apart(p.Print, print)).Take(MostCandidates).Select(p => p.EditionId).ToList();
        if (ids.Count == 0) return [];
        var live = await (from edition in db.Editions
                          join revision in db.Revisions on edition.LiveRevisionId equals revision.Id
                          join portal in db.Portals on edition.Article.PortalId equals portal.Id
                          where ids.Contains(edition.Id) && edition.ArticleId != articleId
                          select new { edition.ArticleId, revision.Title, Portal = portal.Name, revision.Body }).ToListAsync(cancel);
        return
        [
            .. live.Select(w => new SimilarWork(w.ArticleId, w.Title, w.Portal, Likeness.Share(text, BodyText.Read(w.Body).Text)))
                .Where(w => w.Share >= LeastShare).OrderByDescending(w => w.Share).Take(MostSimilar),
        ];
    }
}

/// <summary>What holds for every work of an agency on a day; read once for many works.</summary>
internal sealed record CheckStanding(CheckRules Rules, IReadOnlyList<MetadataElement> Elements, IReadOnlyDictionary<string, ContentCategory> Categories, IReadOnlyList<string> AdvertisingWords, IReadOnlyList<ProhibitedAct> Acts);
