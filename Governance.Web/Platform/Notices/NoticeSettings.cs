using Governance.Domain.Common;

namespace Governance.Web.Platform.Notices;

/// <param name="Kind">What one is told of.</param>
/// <param name="Way">How.</param>
public sealed record KindWay(NoticeKind Kind, NoticeWay Way);

/// <summary>
/// How one person wants to be told, or how everybody is told who has not said so. What is not chosen follows the house, what the
/// house has not chosen follows <see cref="Usual"/>.
/// </summary>
public sealed class NoticeSettings
{
    /// <summary>Stands for everybody.</summary>
    public static readonly Guid House = Guid.Empty;

    private NoticeSettings() { }

    /// <param name="id">A person's, or <see cref="House"/>.</param>
    /// <exception cref="RuleBroken">What <see cref="Set"/> says.</exception>
    public NoticeSettings(Guid id, IReadOnlyList<KindWay> ways, int? digestHour, Stamp stamp)
    {
        Id = id;
        Set(ways, digestHour, stamp);
    }

    /// <summary>The person's.</summary>
    public Guid Id { get; private set; }

    /// <summary>Only what was chosen.</summary>
    public IReadOnlyList<KindWay> Ways { get; private set; } = [];

    /// <summary>Hour of the day in Vietnam at which the daily mail goes, 0 to 23; null = as the house.</summary>
    public int? DigestHour { get; private set; }

    public int Version { get; private set; }

    /// <summary>What needs an act goes by mail at once, the rest once a day; our own default, at the beginning of the working day.</summary>
    public static NoticeSettings Usual { get; } = new()
    {
        DigestHour = 7,
        Ways = [.. Enum.GetValues<NoticeKind>().Select(k => new KindWay(k, k is NoticeKind.Decided or NoticeKind.ClaimLapsed or NoticeKind.Comment ? NoticeWay.Digest : NoticeWay.AtOnce))],
    };

    /// <summary>One's own, or with <see cref="Power.Administer"/> the house's.</summary>
    public static Refusal? WhyNotSet(Actor actor, Guid id) =>
        id == actor.PersonId && id != House || id == House && actor.MayAnywhere(Power.Administer) ? null : new("Access.NoPower", new Term($"Access.Power.{nameof(Power.Administer)}"));

    /// <param name="ways">What is not named follows the house.</param>
    /// <exception cref="RuleBroken">What <see cref="WhyNotSet"/> says; Notices.NoSuchHour.</exception>
    public void Set(IReadOnlyList<KindWay> ways, int? digestHour, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotSet(stamp.Actor, Id) ?? (digestHour is < 0 or > 23 ? new("Notices.NoSuchHour") : null));
        (Ways, DigestHour) = ([.. ways.DistinctBy(w => w.Kind)], digestHour);
    }

    /// <summary>These over those: what is not chosen here is as there.</summary>
    internal NoticeSettings Over(NoticeSettings house) => new()
    {
        Id = Id,
        DigestHour = DigestHour ?? house.DigestHour,
        Ways = [.. Ways, .. house.Ways.Where(w => Ways.All(own => own.Kind != w.Kind))],
    };

    internal NoticeWay WayOf(NoticeKind kind) => Ways.FirstOrDefault(w => w.Kind == kind)?.Way ?? NoticeWay.InApp;

    /// <summary>UTC instant of the first daily mail after that instant.</summary>
    internal DateTime NextDigest(DateTime after)
    {
        var today = VietnamTime.StartOf(VietnamTime.DayOf(after)).AddHours(DigestHour ?? 7);
        return today > after ? today : today.AddDays(1);
    }
}
