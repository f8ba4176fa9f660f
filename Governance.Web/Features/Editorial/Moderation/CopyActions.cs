using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Web.Data;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Editorial.Moderation;

/// <summary>Taking a work over to another portal, where it begins as a draft of that portal's board.</summary>
public sealed class CopyActions(IDbContextFactory<GovernanceDb> databases, CurrentUser user, ArticleActions articles)
{
    /// <summary>Begins a draft there with the latest text and its files, naming the portal it comes from with its address (Điều 25.1).</summary>
    /// <returns>Id of the new article.</returns>
    /// <exception cref="RuleBroken">Common.NotFound; Access.NoPower without the power to write there; Editorial.CopiesToItself; Editorial.NoSectionThere.</exception>
    public async Task<Guid> CopyAsync(Guid editionId, Guid portalId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var stamp = await user.StampAsync();
        var edition = await db.EditionAsync(stamp.Actor, editionId);
        var portal = await db.Portals.SingleOrDefaultAsync(p => p.Id == portalId) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
        Refusal.ThrowIfAny(Article.WhyNotWrite(stamp.Actor, portal.AgencyId) ?? (portal.Id == edition.Article.PortalId ? new Refusal("Editorial.CopiesToItself") : null));
        var content = edition.Latest.Content;
        var section = await db.Sections.Where(s => s.PortalId == portalId).OrderBy(s => s.CategoryCode == content.CategoryCode ? 0 : 1).ThenBy(s => s.Order).FirstOrDefaultAsync()
            ?? throw new RuleBroken(new Refusal("Editorial.NoSectionThere", portal.Name));
        foreach (var file in content.Pictures.Concat(content.Attachments).Select(f => f.File).DistinctBy(f => f.Sha256))
            if (!await db.Uploads.AnyAsync(u => u.AgencyId == portal.AgencyId && u.Sha256 == file.Sha256)) db.Add(new Upload(portal.AgencyId, file, stamp));
        await db.SaveAsync(stamp);
        return await articles.CreateAsync(portalId, content with { SectionId = section.Id, Source = await OriginAsync(db, edition, stamp.Day) });
    }

    private static async Task<string> OriginAsync(GovernanceDb db, Edition edition, DateOnly day)
    {
        var portal = edition.Article.PortalId;
        var name = await db.Portals.Where(p => p.Id == portal).Select(p => p.Name).SingleAsync();
        var host = await db.HostAssignments.Where(h => h.PortalId == portal && h.Period.From <= day && (h.Period.Until == null || day < h.Period.Until)).OrderBy(h => h.Host).Select(h => h.Host).FirstOrDefaultAsync();
        return host is null ? name : $"{name} ({host})";
    }
}
