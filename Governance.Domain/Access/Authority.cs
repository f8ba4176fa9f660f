using Governance.Domain.Agencies;
using Governance.Domain.Boards;
using Governance.Domain.Common;

namespace Governance.Domain.Access;

/// <summary>
/// The one place that answers "may this person do this to that on this day, and why": powers flow from board
/// appointments, board tasks, agency posts and delegations, each with its decision (Điều 10, 11, 19, 20).
/// </summary>
public static class Authority
{
    /// <summary>Powers of the head of the board (Điều 15.3, 20.2).</summary>
    private static readonly Power[] Head = [Power.ReadDrafts, Power.Write, Power.Approve, Power.Score, Power.DecidePrices, Power.ReadMoney];

    public static IEnumerable<Grant> FromAppointment(Guid agencyId, BoardPost post, Period period, string decision) =>
        Grants(post switch
        {
            BoardPost.Head => Head,
            BoardPost.DeputyHead => [Power.ReadDrafts, Power.Write, Power.Approve, Power.Score],
            _ => [Power.ReadDrafts, Power.Write, Power.Score],
        }, agencyId, $"Boards.BoardPost.{post}", decision, period);

    public static IEnumerable<Grant> FromTask(Guid agencyId, BoardTaskKind kind, Period period, string decision) =>
        Grants([Power.ReadDrafts, Power.Write, Power.KeepContributors], agencyId, $"Boards.BoardTaskKind.{kind}", decision, period);

    public static IEnumerable<Grant> FromContribution(Guid agencyId, Period period, string decision) => Grants([Power.Contribute], agencyId, "Contributors.Capacity", decision, period);

    /// <param name="level">The province's finance posts and head see the money of every agency; its record clerk reorganises.</param>
    public static IEnumerable<Grant> FromPost(Guid agencyId, AgencyLevel level, AgencyPost post, Period period, string decision)
    {
        var title = $"Agencies.AgencyPost.{post}";
        Power[] powers = post switch
        {
            AgencyPost.HeadOfAgency => [Power.ApproveMoney, Power.ReadMoney, Power.DecidePrices, Power.ReadDrafts, Power.ReadCustody],
            AgencyPost.ChiefAccountant or AgencyPost.Accountant => [Power.KeepAccounts, Power.ReadMoney],
            AgencyPost.RecordClerk => [Power.RecordBoard, Power.ReadDrafts, Power.KeepContributors],
            AgencyPost.TechnicalAdministrator => [Power.RunPortal, Power.ReadCustody],
            AgencyPost.OnlineServiceOfficer => [],
            _ => throw new ArgumentOutOfRangeException(nameof(post)),
        };
        if (level is AgencyLevel.Province && post is AgencyPost.RecordClerk) powers = [.. powers, Power.Reorganise];
        var everywhere = level is AgencyLevel.Province && powers.Contains(Power.ReadMoney);
        return Grants(powers, agencyId, title, decision, period).Concat(everywhere ? [new(Power.ReadMoney, null, title, decision, period)] : []);
    }

    /// <summary>
    /// What a delegation lets its receiver do on a day: no more than its giver holds in their own right on that very day, and what is
    /// needed to read what is to be signed.
    /// </summary>
    /// <param name="period">The days on which it counts, as far as the paper goes.</param>
    /// <param name="givers">What the giver holds on the day; what they hold by delegation is never passed on.</param>
    public static IEnumerable<Grant> FromDelegation(OnBehalf limits, Guid agencyId, Period period, string decision, IEnumerable<Grant> givers, DateOnly day)
    {
        var power = PowerOf(limits.Matter);
        if (!period.Contains(day)) yield break;
        var held = givers.Where(g => g.OnBehalf is null && (g.AgencyId is null || g.AgencyId == agencyId) && g.Period.Contains(day)).ToList();
        if (held.Find(g => g.Power == power) is not { } source) yield break;
        var reading = power is Power.Approve ? Power.ReadDrafts : Power.ReadMoney;
        foreach (var given in held.Any(g => g.Power == reading) ? new[] { power, reading } : [power])
            yield return new(given, agencyId, source.Title, decision, period, limits);
    }

    /// <summary>The power that decides a matter.</summary>
    public static Power PowerOf(Matter matter) => matter switch
    {
        Matter.Works => Power.Approve,
        Matter.Prices => Power.DecidePrices,
        Matter.Statements or Matter.Allocations or Matter.Books => Power.ApproveMoney,
        _ => throw new ArgumentOutOfRangeException(nameof(matter)),
    };

    /// <summary>What a power decides; nothing for one that signs nothing.</summary>
    public static IEnumerable<Matter> MattersOf(Power power) => Enum.GetValues<Matter>().Where(m => PowerOf(m) == power);

    public static IEnumerable<Grant> FromAccount(bool isSystemAdministrator, DateOnly day) =>
        isSystemAdministrator ? [new(Power.Administer, null, "Access.SystemAdministrator", "", new(day))] : [];

    /// <summary>Resource names of the capacities that give a power: the answer to "vì sao tôi không được".</summary>
    public static IReadOnlyList<string> TitlesGiving(Power power)
    {
        var day = new Period(DateOnly.MinValue);
        return
        [
            .. Enum.GetValues<BoardPost>().SelectMany(post => FromAppointment(Guid.Empty, post, day, ""))
                .Concat(Enum.GetValues<BoardTaskKind>().SelectMany(kind => FromTask(Guid.Empty, kind, day, "")))
                .Concat(FromContribution(Guid.Empty, day, ""))
                .Concat(Enum.GetValues<AgencyPost>().SelectMany(post => FromPost(Guid.Empty, AgencyLevel.Province, post, day, "")))
                .Concat(FromAccount(true, DateOnly.MinValue))
                .Where(g => g.Power == power).Select(g => g.Title).Distinct(),
        ];
    }

    private static IEnumerable<Grant> Grants(Power[] powers, Guid agencyId, string title, string decision, Period period) =>
        powers.Select(power => new Grant(power, agencyId, title, decision, period));
}
