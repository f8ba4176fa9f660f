using Governance.Domain.Common;

namespace Governance.Web.Features.Access;

/// <summary>Who the question is about; nothing that is closed.</summary>
public sealed record PersonName(Guid Id, string Name, string? JobTitle, string? AgencyName);

/// <summary>Powers that a capacity no longer gives.</summary>
public sealed record EndedPowers(string Title, string AgencyName, string Decision, Period Period);

/// <summary>Someone who holds a power in an agency on a day.</summary>
public sealed record PowerHolder(Guid PersonId, string Name, Grant Grant);

/// <summary>Who may do what in one agency, and for its portal, on a day.</summary>
/// <param name="Host">Its host name on that day, or null.</param>
public sealed record AgencyAuthority(Guid AgencyId, string AgencyName, Guid? PortalId, string? Host, DateOnly Day, IReadOnlyList<PowerHolder> Holders)
{
    /// <summary>What an agency with a portal needs somebody for.</summary>
    public static IReadOnlyList<Power> Needed { get; } = [Power.Write, Power.Approve, Power.Score, Power.DecidePrices, Power.RunPortal, Power.ApproveMoney, Power.KeepAccounts, Power.RecordBoard];

    public IEnumerable<PowerHolder> Of(Power power) => Holders.Where(h => h.Grant.Power == power).OrderBy(h => h.Grant.OnBehalf is not null).ThenBy(h => h.Grant.Title, StringComparer.Ordinal).ThenBy(h => h.Name, StringComparer.CurrentCulture);
}
