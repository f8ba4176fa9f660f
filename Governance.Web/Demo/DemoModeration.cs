using Governance.Domain.Approvals;
using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Web.Data;
using Governance.Web.Features.Editorial;
using Governance.Web.Features.Editorial.Contributions;
using Governance.Web.Features.Editorial.Moderation;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Demo;

/// <summary>What the queue shows of each request, one work that waits for its hour, and one that is to come down.</summary>
internal sealed class DemoModeration(GovernanceDb db, DateOnly today)
{
    public async Task MakeAsync(DemoAgency one)
    {
        foreach (var id in await db.ApprovalRequests.Where(r => r.State == RequestState.Waiting && r.PortalId == null).Select(r => r.SubjectId).ToListAsync())
        {
            var edition = await db.EditionAsync(id);
            edition.Request!.Show(await Asking.FactsAsync(db, edition, edition.Latest, 0, await db.IsFirstWorkAsync(id, today)));
        }
        await ScheduleAsync(one);
        await AskTakedownAsync(one);
        await db.SaveAsync(new(Actor.System("demo", today), VietnamTime.StartOf(today)));
    }

    /// <summary>Of what waits, one that another wrote is approved for tomorrow morning.</summary>
    private async Task ScheduleAsync(DemoAgency one)
    {
        var id = await db.Editions.Where(e => e.AgencyId == one.Agency.Id && e.State == EditionState.Draft && e.LiveRevisionId == null && e.Language == EditionLanguage.Vietnamese && e.Revisions.All(r => r.CreatedBy != one.Deputy.Id && r.Authors.All(a => a.PersonId != one.Deputy.Id)))
            .OrderBy(e => e.UpdatedAt).Select(e => (Guid?)e.Id).FirstOrDefaultAsync();
        if (id is null) return;
        var edition = await db.EditionAsync(id.Value);
        var checks = new Checks(await db.MetadataElements.AsNoTracking().ToListAsync());
        if (checks.Missing(edition.Latest.Content).Count > 0) return;
        var writer = one.Members.FirstOrDefault(m => m.Id == edition.Latest.CreatedBy) ?? one.Members[0];
        var asked = VietnamTime.StartOf(today).AddHours(8).AddMinutes(30);
        var request = edition.Submit(one.Stamp(writer, asked), checks, new(VietnamTime.StartOf(today.AddDays(1)).AddHours(8)), [], RoutePlan.Until(asked.AddHours(8)));
        request.Show(await Asking.FactsAsync(db, edition, edition.Latest, 0, false));
        db.Add(request);
        edition.Approve(one.Stamp(one.Deputy, asked.AddMinutes(20)), request.Hash, checks);
    }

    private async Task AskTakedownAsync(DemoAgency one)
    {
        var id = await db.Editions.Where(e => e.AgencyId == one.Agency.Id && e.State == EditionState.Live && e.Language == EditionLanguage.Vietnamese).OrderBy(e => e.LastPublishedAt).Select(e => e.Id).FirstAsync();
        var edition = await db.EditionAsync(id);
        var asked = VietnamTime.StartOf(today).AddHours(8).AddMinutes(40);
        var request = edition.AskTakedown(one.Stamp(one.Members[0], asked), new(TakedownOutcome.Withdrawn, "Thông tin đã cũ, đã có văn bản mới (dữ liệu mẫu)."), [], RoutePlan.Until(asked.AddDays(1)));
        request.Show(await Asking.FactsAsync(db, edition, edition.Latest, null, false));
        db.Add(request);
    }
}
