using Governance.Domain.Access;
using Governance.Domain.Common;

namespace Governance.Web.Features.Access;

/// <summary>What the list of people is asked for; all of it stands in the URL.</summary>
/// <param name="Page">From 0.</param>
public sealed record PeopleFilter(string? Search = null, string? AgencyCode = null, StaffKind? Staff = null, int Page = 0, int PageSize = 20)
{
    /// <summary>Reads what stands in the URL; what cannot be read counts as not given.</summary>
    /// <param name="page">From 1, as people count.</param>
    public static PeopleFilter From(string? search, string? agencyCode, string? staff, int? page) =>
        new(search, agencyCode, Enum.TryParse<StaffKind>(staff, out var s) && Enum.IsDefined(s) ? s : null, Math.Max(0, (page ?? 1) - 1));
}

/// <param name="AgencyName">Null for a contributor from outside.</param>
public sealed record PersonRow(Guid Id, string Name, string? JobTitle, string? AgencyName, StaffKind Staff, string? Email, string? Phone);

/// <param name="Total">On all pages together.</param>
public sealed record PeopleRows(IReadOnlyList<PersonRow> Rows, int Total);

/// <param name="Login">What the person signs in with; null without an account.</param>
public sealed record PersonView(Guid Id, int Version, PersonDetails Details, string? AgencyName, string? Login);

/// <summary>Someone who can be chosen: name, title and agency tell people of one name apart.</summary>
public sealed record PersonChoice(Guid Id, string Name, string? JobTitle, string? AgencyName);

public sealed record AgencyName(Guid Id, string Code, string Name);

/// <summary>Powers held by one decision in one capacity: the answer to "vì sao tôi được".</summary>
/// <param name="Title">Resource name of the capacity; of a delegated one, the delegator's.</param>
/// <param name="AgencyName">Null = every agency.</param>
/// <param name="SignedFor">Who delegated them; null when held in one's own right.</param>
/// <param name="Matters">Of a delegation, what it is about.</param>
/// <param name="UpTo">Of a delegation, the largest amount, whole đồng; null = no bound.</param>
public sealed record HeldPowers(string Title, string? AgencyName, string Decision, Period Period, IReadOnlyList<Power> Powers, SignedFor? SignedFor, IReadOnlyList<Matter> Matters, long? UpTo);
