using Governance.Domain.Common;
using Governance.Domain.Portals;
using Governance.Web.Data;
using Governance.Web.Features.Portals.Publishing;
using Governance.Web.Platform.Files;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Portals;

/// <summary>What stands in the frame of every page.</summary>
public sealed record FrameForm(string ResponsiblePerson, string? Address, string? Phone, string? Email, StoredFile? Logo);

/// <summary>Running a portal (Điều 11). Each change is followed by publishing the portal anew.</summary>
public sealed class PortalActions(IDbContextFactory<GovernanceDb> databases, CurrentUser user, FileStore files, PublishSignal signal)
{
    /// <param name="version">The portal's version as the person saw it.</param>
    /// <exception cref="RuleBroken">See <see cref="Portal.Frame"/>; Common.ChangedByAnother.</exception>
    public Task FrameAsync(Guid portalId, int version, FrameForm form) => ChangeAsync(portalId, (db, portal, stamp) =>
    {
        portal.Frame(form.ResponsiblePerson, form.Address, form.Phone, form.Email, form.Logo, stamp);
        db.Entry(portal).Property(p => p.Version).OriginalValue = version;
        return Task.CompletedTask;
    });

    /// <exception cref="RuleBroken">Access.NoPower; what the file store refuses.</exception>
    public async Task<StoredFile> KeepLogoAsync(Guid agencyId, Stream content, string name)
    {
        Refusal.ThrowIfAny(Portal.WhyNotRun(await user.ActorAsync(), agencyId));
        return await files.SaveAsync(content, name, FileKind.Picture);
    }

    /// <exception cref="RuleBroken">See <see cref="Portal.AddSection"/>.</exception>
    public Task AddSectionAsync(Guid portalId, string name, string? categoryCode) => ChangeAsync(portalId, async (db, portal, stamp) =>
        db.Add(portal.AddSection(name, categoryCode, await SectionsAsync(db, portalId), stamp)));

    /// <exception cref="RuleBroken">See <see cref="Portal.Rename"/>.</exception>
    public Task RenameSectionAsync(Guid portalId, Guid sectionId, string name) => ChangeAsync(portalId, async (db, portal, stamp) =>
        portal.Rename((await SectionsAsync(db, portalId)).Single(s => s.Id == sectionId), name, stamp));

    /// <param name="places">Below 0 = up.</param>
    /// <exception cref="RuleBroken">See <see cref="Portal.Move"/>.</exception>
    public Task MoveSectionAsync(Guid portalId, Guid sectionId, int places) => ChangeAsync(portalId, async (db, portal, stamp) =>
    {
        var sections = await SectionsAsync(db, portalId);
        portal.Move(sections.Single(s => s.Id == sectionId), places, sections, stamp);
    });

    /// <exception cref="RuleBroken">See <see cref="Portal.Assign"/>.</exception>
    public Task AssignHostAsync(Guid portalId, string host, Period period, string basis) => ChangeAsync(portalId, async (db, portal, stamp) =>
    {
        var clean = HostAssignment.Clean(host);
        db.Add(portal.Assign(clean, period, basis, await db.HostAssignments.Where(h => h.Host == clean).ToListAsync(), stamp));
    });

    /// <param name="until">First day without it.</param>
    /// <exception cref="RuleBroken">See <see cref="Portal.End"/>.</exception>
    public Task EndHostAsync(Guid portalId, Guid assignmentId, DateOnly until) => ChangeAsync(portalId, async (db, portal, stamp) =>
        portal.End(await db.HostAssignments.SingleAsync(h => h.Id == assignmentId && h.PortalId == portalId), until, stamp));

    /// <exception cref="RuleBroken">See <see cref="Portal.PublishAgain"/>.</exception>
    public Task PublishAgainAsync(Guid portalId) => ChangeAsync(portalId, (_, _, _) => Task.CompletedTask);

    private async Task ChangeAsync(Guid portalId, Func<GovernanceDb, Portal, Stamp, Task> change)
    {
        await using var db = await databases.CreateDbContextAsync();
        var stamp = await user.StampAsync();
        var portal = await db.Portals.SingleOrDefaultAsync(p => p.Id == portalId) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
        await change(db, portal, stamp);
        db.Add(portal.PublishAgain(stamp));
        await db.SaveAsync(stamp);
        signal.Raise();
    }

    private static Task<List<Section>> SectionsAsync(GovernanceDb db, Guid portalId) => db.Sections.Where(s => s.PortalId == portalId).ToListAsync();
}
