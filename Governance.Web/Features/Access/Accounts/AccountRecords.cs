using Governance.Domain.Common;
using Governance.Web.Platform.SignIn;

namespace Governance.Web.Features.Access.Accounts;

/// <summary>Which accounts the list shows.</summary>
public enum AccountPart
{
    Disabled,

    /// <summary>In use, and disabled within <see cref="AccountFilter.SoonDays"/> days unless someone signs in.</summary>
    Soon,

    /// <summary>In use, and nobody has ever signed in with it.</summary>
    NeverUsed,
    InUse,
    All,
}

/// <summary>What the list of accounts is asked for; all of it stands in the URL.</summary>
/// <param name="Page">From 0.</param>
public sealed record AccountFilter(AccountPart Part = AccountPart.Disabled, string? Search = null, string? AgencyCode = null, Guid? PersonId = null, int Page = 0, int PageSize = 20)
{
    public const int SoonDays = 14;

    /// <summary>Reads what stands in the URL; what cannot be read counts as not given.</summary>
    /// <param name="page">From 1, as people count.</param>
    public static AccountFilter From(string? part, string? search, string? agencyCode, int? page) =>
        new(Enum.TryParse<AccountPart>(part, out var p) && Enum.IsDefined(p) ? p : AccountPart.Disabled, search, agencyCode, null, Math.Max(0, (page ?? 1) - 1));
}

/// <param name="LastUsed">UTC instant of the last sign-in; null = never.</param>
/// <param name="DisabledOn">The day on which the rule disables it; null when it is disabled already, or the rule is off.</param>
public sealed record AccountRow(Guid PersonId, string PersonName, string Login, string? AgencyName, DateTime? CreatedAt, DateTime? LastUsed, DateTime? DisabledAt, DisableReason? DisabledFor, DateOnly? DisabledOn,
    DateTime? EnabledAt, string? EnableReason, Refusal? WhyNotKeep);

/// <param name="Total">On all pages together.</param>
/// <param name="Days">The rule on the day; null = off.</param>
public sealed record AccountRows(IReadOnlyList<AccountRow> Rows, int Total, int? Days);

/// <param name="Next">What is set for a day to come, the nearest; null = nothing.</param>
/// <param name="IsUsual">Nobody has set it: the usual number counts.</param>
public sealed record UnusedRuleView(int? Days, bool IsUsual, DateOnly? From, string? SetBy, (DateOnly From, int? Days)? Next);
