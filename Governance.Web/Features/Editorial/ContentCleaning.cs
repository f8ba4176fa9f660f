using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Domain.Portals;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Editorial;

/// <summary>What a browser sent becomes what may be stored: the body cleaned, its files those of this agency, its section one of this portal.</summary>
internal static class ContentCleaning
{
    /// <exception cref="RuleBroken">Editorial.FileNotOurs for a file that was not given for this agency; Editorial.SectionElsewhere.</exception>
    internal static async Task<ArticleContent> CleanAsync(this GovernanceDb db, ArticleContent content, Actor actor, Portal portal)
    {
        var body = SafeHtml.Clean(content.Body);
        var pictures = SafeHtml.Pictures(body);
        var wanted = pictures.Select(p => p.Sha256).Concat(content.Attachments.Select(a => a.File.Sha256)).Distinct().ToList();
        var found = (await db.Uploads.Where(u => u.AgencyId == portal.AgencyId && wanted.Contains(u.Sha256)).Select(u => u.File).ToListAsync())
            .DistinctBy(f => f.Sha256).ToDictionary(f => f.Sha256);
        if (wanted.Any(w => !found.ContainsKey(w))) throw new RuleBroken(new Refusal("Editorial.FileNotOurs"));
        if (content.SectionId != Guid.Empty && !await db.Sections.AnyAsync(s => s.Id == content.SectionId && s.PortalId == portal.Id)) throw new RuleBroken(new Refusal("Editorial.SectionElsewhere"));
        return content with { Body = body, Pictures = [.. pictures.Select(p => new FilePart(found[p.Sha256], p.Alt, p.Caption, p.Owner, p.Licence))] };
    }
}
