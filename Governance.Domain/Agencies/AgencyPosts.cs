using Governance.Domain.Common;

namespace Governance.Domain.Agencies;

/// <summary>
/// The posts of one agency and who may enter them: its record clerk; until it has one, the system administrator
/// (who enters no more than an agency's first posts).
/// </summary>
/// <param name="holdings">All holdings the agency ever had.</param>
public sealed class AgencyPosts(Agency agency, IReadOnlyCollection<PostHolding> holdings)
{
    /// <summary>Posts that one person at a time holds.</summary>
    public static bool HasOneHolder(AgencyPost post) => post is AgencyPost.HeadOfAgency or AgencyPost.ChiefAccountant;

    public Refusal? WhyNotRecord(Actor actor) =>
        actor.May(Power.RecordBoard, agency.Id) ? null
        : !actor.May(Power.Administer, agency.Id) ? actor.WhyNot(Power.RecordBoard, agency.Id)
        : HasClerkFrom(actor.Day) ? new("Agencies.ClerkRecords", agency.Name) : null;

    /// <summary>Why that person may not be entered as holder of the post for the time, or null.</summary>
    public Refusal? WhyNotAppoint(Actor actor, Guid personId, AgencyPost post, Period period)
    {
        if (WhyNotRecord(actor) is { } refusal) return refusal;
        var isClerk = actor.May(Power.RecordBoard, agency.Id);
        if (!isClerk && post is not AgencyPost.RecordClerk && holdings.Any(h => h.Post is AgencyPost.RecordClerk)) return new("Agencies.OnlyTheClerkAnew", agency.Name);
        if (personId == actor.PersonId && !(isClerk && post is AgencyPost.RecordClerk)) return new("Agencies.OwnPost");
        if (!agency.ExistsOn(period.From)) return new("Agencies.DoesNotExistThen", agency.Name, period.From);
        if (period.Until > agency.Dissolved) return new("Agencies.EndsWithTheAgency", agency.Name, agency.Dissolved!.Value);
        var sameTime = holdings.Where(h => h.Post == post && h.Period.Overlaps(period)).ToList();
        if (sameTime.Any(h => h.PersonId == personId)) return new("Agencies.AlreadyInPost");
        return HasOneHolder(post) && sameTime.Count > 0 ? new("Agencies.PostHeld", new Term($"Agencies.AgencyPost.{post}"), sameTime.Min(h => h.Period.From)) : null;
    }

    /// <summary>Enters who holds a post, from a decision. Without an end it lasts, at the longest, as long as the agency.</summary>
    /// <exception cref="RuleBroken">What <see cref="WhyNotAppoint"/> says; Agencies.NotYetSigned; Common.Required without a number.</exception>
    public PostHolding Appoint(Guid personId, AgencyPost post, Period period, string decisionNumber, DateOnly decisionDate, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotAppoint(stamp.Actor, personId, post, period) ?? WhyNotSigned(decisionDate, stamp));
        return new(agency.Id, personId, post, new(period.From, period.Until ?? agency.Dissolved), decisionNumber, decisionDate);
    }

    /// <summary>Ends belong to the record clerk alone.</summary>
    public Refusal? WhyNotEnd(Actor actor, PostHolding holding) =>
        actor.WhyNot(Power.RecordBoard, agency.Id) ?? (holding.Period.Until <= actor.Day ? new("Agencies.AlreadyEnded", holding.Period.Until) : null);

    /// <param name="until">First day no longer in the post.</param>
    /// <exception cref="RuleBroken">What <see cref="WhyNotEnd"/> says; Agencies.OnlyShortens; Agencies.NotYetSigned; Common.PeriodEndsBeforeItStarts.</exception>
    public void End(PostHolding holding, DateOnly until, string decisionNumber, DateOnly decisionDate, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotEnd(stamp.Actor, holding) ?? WhyNotSigned(decisionDate, stamp));
        if (until > holding.Period.Until) throw new RuleBroken(new Refusal("Agencies.OnlyShortens", holding.Period.Until));
        holding.End(until, decisionNumber, decisionDate);
    }

    private bool HasClerkFrom(DateOnly day) => holdings.Any(h => h.Post is AgencyPost.RecordClerk && (h.Period.Until is null || day < h.Period.Until));

    private static Refusal? WhyNotSigned(DateOnly decisionDate, Stamp stamp) => decisionDate > stamp.Day ? new("Agencies.NotYetSigned", decisionDate) : null;
}
