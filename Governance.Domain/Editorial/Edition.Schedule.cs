using Governance.Domain.Approvals;
using Governance.Domain.Common;

namespace Governance.Domain.Editorial;

public sealed partial class Edition
{
    /// <returns>Editorial.NotScheduled, Access.NoPower (Điều 20.2), or Editorial.OwnWork.</returns>
    public Refusal? WhyNotReschedule(Actor actor) =>
        (State is EditionState.Scheduled ? null : new Refusal("Editorial.NotScheduled"))
        ?? actor.WhyNot(Power.Approve, AgencyId, LegalBasis.Regulation(20, 2), Matter.Works)
        ?? WhyUnclean(actor);

    /// <summary>Sets another hour for what is approved; the bytes stay those that were approved.</summary>
    /// <param name="at">UTC instant.</param>
    /// <exception cref="RuleBroken">See <see cref="WhyNotReschedule"/>; Editorial.PublishAtPast.</exception>
    public void Reschedule(DateTime at, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotReschedule(stamp.Actor) ?? (at <= stamp.At ? new Refusal("Editorial.PublishAtPast", at) : null));
        Request!.Retime(DecisionKind.Rescheduled, VietnamTime.Local(at).ToString("dd/MM/yyyy HH:mm", System.Globalization.CultureInfo.InvariantCulture), stamp);
        ScheduledAt = at;
    }

    /// <summary>Taking it off the timetable puts nothing before the public: its people may, and who may approve.</summary>
    /// <returns>Editorial.NotScheduled, or Access.NoPower (Điều 20.2) to whoever neither has a hand in it nor may approve.</returns>
    public Refusal? WhyNotUnschedule(Actor actor) =>
        State is not EditionState.Scheduled ? new Refusal("Editorial.NotScheduled")
        : IsOneOfThem(actor) ? null : actor.WhyNot(Power.Approve, AgencyId, LegalBasis.Regulation(20, 2), Matter.Works);

    /// <summary>The approval is void; it is a draft again. <see cref="ApprovalRequest.AgreedBy"/> says who is to be told.</summary>
    /// <exception cref="RuleBroken">See <see cref="WhyNotUnschedule"/>.</exception>
    public void Unschedule(Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotUnschedule(stamp.Actor));
        Request!.Retime(DecisionKind.Unscheduled, null, stamp);
        (ScheduledAt, ScheduledDecisionId, Asked, State) = (null, null, null, EditionState.Draft);
    }

    /// <summary>Asked by the machine at the hour, not by a person: the authority is that of the approval.</summary>
    /// <returns>Editorial.NotScheduled, Editorial.NotYet, or Editorial.ChangedSince when the bytes are not those that were approved.</returns>
    public Refusal? WhyNotGoLive(DateTime now) =>
        State is not EditionState.Scheduled ? new Refusal("Editorial.NotScheduled")
        : ScheduledAt > now ? new Refusal("Editorial.NotYet", ScheduledAt!)
        : Request!.Decisions.FirstOrDefault(d => d.Id == ScheduledDecisionId) is { Kind: DecisionKind.Approved } approval && approval.Hash == Seal && Latest.IsIntact ? null
        : new Refusal("Editorial.ChangedSince");

    /// <summary>Within this of its hour a work counts as published at the hour that was approved: so the page can be made beforehand.</summary>
    private static readonly TimeSpan OnTime = TimeSpan.FromMinutes(1);

    /// <summary>Its hour has come: exactly what was approved goes live.</summary>
    /// <exception cref="RuleBroken">See <see cref="WhyNotGoLive"/>.</exception>
    public void GoLive(Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotGoLive(stamp.At));
        GoLive(ScheduledDecisionId!.Value, stamp.At - ScheduledAt < OnTime ? ScheduledAt!.Value : stamp.At);
    }
}
