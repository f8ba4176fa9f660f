using Governance.Domain.Approvals;
using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Web.Data;
using Governance.Web.Features.Approvals.Routes;
using Governance.Web.Features.Editorial.Changes;
using Governance.Web.Features.Editorial.Checking;
using Governance.Web.Features.Editorial.Contributions;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Editorial.Moderation;

/// <summary>Puts an edition before its board: by which way, and with what a queue shows of it.</summary>
internal static class Asking
{
    internal static async Task<ApprovalRequest> SubmitAsync(this GovernanceDb db, Edition edition, Submission asked, Stamp stamp)
    {
        await db.KeepChecksAsync(edition, stamp);
        var isFirst = await db.IsFirstWorkAsync(edition.Id, stamp.Day);
        var flags = new List<RequestFlag>();
        if (asked.IsSensitive) flags.Add(RequestFlag.Sensitive);
        if (isFirst) flags.Add(RequestFlag.FirstWork);
        var plan = await Routing.PlanAsync(db, edition.AgencyId, edition.KindOf(asked), edition.Latest.SectionId, flags, stamp.At);
        var checks = await db.ChecksAsync(edition, stamp.Day);
        var request = edition.Submit(stamp, checks, asked, flags, plan);
        request.Show(await FactsAsync(db, edition, edition.Latest, checks.Missing(edition.Latest.Content).Count, isFirst));
        return request;
    }

    internal static async Task<ApprovalRequest> AskTakedownAsync(this GovernanceDb db, Edition edition, Takedown takedown, Stamp stamp)
    {
        var live = edition.Revisions.Single(r => r.Number == edition.LiveNumber);
        var plan = await Routing.PlanAsync(db, edition.AgencyId, RequestKind.Takedown, live.SectionId, [], stamp.At);
        var request = edition.AskTakedown(stamp, takedown, [], plan);
        request.Show(await FactsAsync(db, edition, live, null, false));
        return request;
    }

    internal static async Task<RequestFacts> FactsAsync(GovernanceDb db, Edition edition, Revision revision, int? failing, bool isFirst)
    {
        var people = revision.Authors.Select(a => a.PersonId).ToList();
        var names = await db.People.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.FullName);
        var live = edition.Revisions.FirstOrDefault(r => r.Number == edition.LiveNumber);
        var change = live is null || live == revision ? "" : Comparison.Summary(live.Content, revision.Content).Store();
        return new(edition.Article.PortalId, revision.SectionId, edition.Language, revision.Number, string.Join(", ", people.Select(p => names[p])), change, failing, isFirst);
    }
}
