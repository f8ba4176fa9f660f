using System.Security.Claims;
using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Common;
using Governance.Web.Platform.SignIn;
using Microsoft.Extensions.Time.Testing;

namespace Governance.Tests.Support;

/// <summary>Boring valid defaults, so that a test shows only what it is about.</summary>
public static class Some
{
    /// <summary>Monday 2026-11-23, 09:00 in Vietnam.</summary>
    public static readonly DateTime Instant = new(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc);

    public static readonly DateOnly Day = new(2026, 11, 23);

    public static readonly Stamp SystemStamp = new(Governance.Domain.Common.Actor.System("test", Day), Instant);

    public static Agency Agency(string code = "sokhcn", string name = "Sở Khoa học và Công nghệ", AgencyLevel level = AgencyLevel.Department, Guid? parent = null) =>
        new(code, name, level, parent);

    public static Person Person(string name = "Nguyễn Thị Mẫu", Guid? agency = null, StaffKind staff = StaffKind.OwnStaff) => new(name, agency, staff: staff);

    /// <summary>Someone who holds these powers in that agency, since the start of 2026.</summary>
    public static Actor Actor(Guid agency, params Power[] powers) => Actor(Guid.CreateVersion7(), "Trần Văn Thử", agency, powers);

    public static Actor Actor(Guid person, string name, Guid agency, params Power[] powers) =>
        new(person, name, Day, [.. powers.Select(p => new Grant(p, agency, "Boards.BoardPost.Head", "01/QĐ-MẪU ngày 01/01/2026", new(new(2026, 1, 1))))]);

    public static Stamp By(Actor actor, DateTime? at = null) => new(actor, at ?? Instant);

    /// <summary>Someone signed in, for actions that are called without a page; the actor is asked for at each question.</summary>
    public static CurrentUser User(Func<Actor> actor)
    {
        var user = new CurrentUser((_, _) => Task.FromResult<Actor?>(actor()), new FakeTimeProvider(new DateTimeOffset(Instant)));
        user.Enter(new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, Guid.CreateVersion7().ToString())], "test")));
        return user;
    }
}
