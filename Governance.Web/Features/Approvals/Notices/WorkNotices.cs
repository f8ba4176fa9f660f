using Governance.Domain.Approvals;
using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Web.Data;
using Governance.Web.Features.Approvals.Routes;
using Governance.Web.Platform.Notices;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Approvals.Notices;

/// <summary>
/// What people are told of works under approval: one method an event, called beside the fact and saved with it. Nobody is told of
/// what they did themselves, and each key says a thing once.
/// </summary>
internal static class WorkNotices
{
    /// <summary>Notices that ask for a decision; they lose their point once it is made.</summary>
    private static readonly NoticeKind[] Asking = [NoticeKind.Waiting, NoticeKind.Late, NoticeKind.Escalated, NoticeKind.ClaimLapsed];

    /// <summary>A request came to a step: those who may sign it today and had no hand in the work, and whom its route tells.</summary>
    internal static async Task ReachedAsync(GovernanceDb db, Edition edition, ApprovalRequest request, Stamp stamp)
    {
        var hands = edition.Hands();
        var people = await StepPeople.OfAsync(db, request.AgencyId, request.Step, request.IsLastStep, stamp.Day);
        var told = await StepPeople.OfPartyAsync(db, request.AgencyId, request.Step.Told, stamp.Day);
        await WaitingAsync(db, request, $"{request.StepNumber}", [.. people.Where(p => !hands.Contains(p.PersonId)).Concat(told).Select(p => p.PersonId).Distinct()], stamp);
    }

    /// <summary>Someone decided: after a step the next is told, after the end the writers.</summary>
    internal static async Task DecidedAsync(GovernanceDb db, Edition edition, Stamp stamp)
    {
        var (request, last) = (edition.Request!, edition.Request!.Decisions[^1]);
        if (last.Kind is not DecisionKind.Passed) await DecidedAsync(db, edition, last.Kind, last.Reason, stamp);
        else if (request.StepNumber > last.Step)
        {
            await db.NoticesOverAsync(request.Id, stamp.At, Asking);
            await ReachedAsync(db, edition, request, stamp);
        }
    }

    /// <summary>It was taken back, or off the timetable: who was asked is asked no more, and who had agreed hears that it is void.</summary>
    internal static async Task TakenBackAsync(GovernanceDb db, Edition edition, Stamp stamp)
    {
        await DecidedAsync(db, edition, DecisionKind.Withdrawn, null, stamp);
        await VoidedAsync(db, edition.Request!, [.. edition.Request!.AgreedBy], Work(edition), stamp);
    }

    /// <summary>It went live in an emergency: whoever was asked before is asked no more, the second signature is asked for.</summary>
    internal static async Task EmergencyAsync(GovernanceDb db, Edition edition, ApprovalRequest first, ApprovalRequest second, Stamp stamp)
    {
        await db.NoticesOverAsync(first.Id, stamp.At, Asking);
        await ReachedAsync(db, edition, second, stamp);
    }

    /// <summary>A request waits for these people.</summary>
    /// <param name="step">Which step of its route; each is told once.</param>
    internal static Task WaitingAsync(GovernanceDb db, ApprovalRequest request, string step, IReadOnlyCollection<Guid> recipients, Stamp stamp) =>
        TellAsync(db, recipients, stamp, $"waiting/{request.Id:n}/{step}", NoticeKind.Waiting, "Notices.Work.Waiting", [request.RequestedByName, request.Title, request.DueAt, Kind(request)], Queue(request), request.Id);

    /// <summary>It was decided, or taken back by who had asked: its writers hear how, and who was asked is not asked by mail any more.</summary>
    internal static async Task DecidedAsync(GovernanceDb db, Edition edition, DecisionKind kind, DecisionReason? reason, Stamp stamp)
    {
        var request = edition.Request!;
        await db.NoticesOverAsync(request.Id, stamp.At, Asking);
        if (kind is DecisionKind.Withdrawn) return;
        object[] said = reason is { } why ? [request.Title, stamp.Actor.Name, Kind(request), new Term($"Approvals.DecisionReason.{why}")] : [request.Title, stamp.Actor.Name, Kind(request)];
        await TellAsync(db, await Recipients.WritersAsync(db, edition.Latest, request.RequestedBy, edition.KeeperId), stamp, $"decided/{request.Id:n}", NoticeKind.Decided, $"Notices.Work.{kind}", said, Work(edition), null);
    }

    /// <summary>The public sees it: its writers.</summary>
    /// <param name="item">What put it there, so that each going live is told once.</param>
    internal static async Task LiveAsync(GovernanceDb db, Guid editionId, Guid item, Stamp stamp)
    {
        var live = await (from e in db.Editions where e.Id == editionId && e.LiveRevisionId != null select new { e.ArticleId, e.KeeperId, e.Request!.RequestedBy, Revision = e.LiveRevisionId!.Value }).SingleOrDefaultAsync();
        if (live is null) return;
        var revision = await db.Revisions.AsNoTracking().Include(r => r.Authors).SingleAsync(r => r.Id == live.Revision);
        await TellAsync(db, await Recipients.WritersAsync(db, revision, live.RequestedBy, live.KeeperId), stamp, $"live/{item:n}", NoticeKind.Decided, "Notices.Work.Live", [revision.Title], $"/tin-bai/{live.ArticleId}", null);
    }

    /// <summary>What was approved is not what stands there now: those who had approved it.</summary>
    internal static Task VoidedAsync(GovernanceDb db, ApprovalRequest request, IReadOnlyCollection<Guid> approvers, string about, Stamp stamp) =>
        TellAsync(db, approvers, stamp, $"voided/{request.Id:n}", NoticeKind.Voided, "Notices.Work.Voided", [request.Title, stamp.Actor.Name], about, null);

    /// <summary>Claims that have lapsed: whoever had claimed; each claim is told once.</summary>
    /// <returns>How many were told.</returns>
    internal static Task<int> ClaimsLapsedAsync(GovernanceDb db, IEnumerable<ApprovalRequest> lapsed, Stamp stamp) =>
        db.NotifyOnceAsync([.. lapsed.Select(r => new Notice($"claim/{r.Id:n}/{r.ClaimedUntil!.Value.Ticks}/{r.ClaimedBy!.Value:n}", r.ClaimedBy.Value, NoticeKind.ClaimLapsed, "Notices.Work.ClaimLapsed", [r.Title], Queue(r), r.Id, stamp.At))]);

    /// <summary>It is late: the first who are told decide it themselves, all others have it brought to them.</summary>
    internal static Task LateAsync(GovernanceDb db, ApprovalRequest request, EscalationStep step, Stamp stamp) =>
        TellAsync(db, step.People, stamp, $"late/{request.Id:n}/{request.StepNumber}/{step.Level}", step.Level == 0 ? NoticeKind.Late : NoticeKind.Escalated, step.Level == 0 ? "Notices.Work.Late" : "Notices.Work.Escalated",
            [request.Title, request.DueAt, request.RequestedByName, Kind(request)], Queue(request), request.Id);

    /// <param name="scheduled">UTC instant at which it should have gone live.</param>
    internal static Task ScheduleFailedAsync(GovernanceDb db, Edition edition, DateTime scheduled, IReadOnlyCollection<Guid> recipients, Stamp stamp) =>
        TellAsync(db, recipients, stamp, $"schedule/{edition.Id:n}/{scheduled.Ticks}", NoticeKind.Schedule, "Notices.Work.ScheduleFailed", [edition.Title, scheduled], Work(edition), edition.Id);

    /// <summary>Something was said of a work, or answered: its writers, and whoever spoke in that thread.</summary>
    internal static async Task CommentedAsync(GovernanceDb db, Edition edition, Comment comment, Stamp stamp)
    {
        var writers = await Recipients.WritersAsync(db, edition.Latest, edition.Request?.RequestedBy, edition.KeeperId);
        await TellAsync(db, [.. writers, .. comment.Entries.Select(e => e.PersonId)], stamp, $"comment/{comment.Entries[^1].Id:n}", NoticeKind.Comment,
            comment.Entries.Count == 1 ? "Notices.Work.Commented" : "Notices.Work.Answered", [stamp.Actor.Name, edition.Title], Work(edition), null);
    }

    private static Task TellAsync(GovernanceDb db, IReadOnlyCollection<Guid> people, Stamp stamp, string key, NoticeKind kind, string text, IReadOnlyList<object> arguments, string about, Guid? subject) =>
        db.NotifyOnceAsync([.. people.Where(p => p != stamp.Actor.PersonId).Distinct().Select(p => new Notice($"{key}/{p:n}", p, kind, text, arguments, about, subject, stamp.At))]);

    private static Term Kind(ApprovalRequest request) => new($"Notices.RequestKind.{request.Kind}");

    private static string Queue(ApprovalRequest request) => $"/hang-doi/{request.Id}";

    private static string Work(Edition edition) => $"/tin-bai/{edition.ArticleId}";
}
