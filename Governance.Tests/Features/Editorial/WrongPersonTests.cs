using System.Reflection;
using Governance.Domain.Access;
using Governance.Domain.Approvals;
using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Tests.Data;
using Governance.Tests.Support;
using Governance.Web.Features.Approvals;
using Governance.Web.Features.Editorial;
using Governance.Web.Features.Portals;
using Governance.Web.Platform.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Features.Editorial;

/// <summary>Every action of writing and approving, called directly by someone with every power elsewhere: each refuses, and nothing changes.</summary>
public sealed class WrongPersonTests : PageTest
{
    /// <summary>What anyone may do, because it touches nothing but their own.</summary>
    private static readonly string[] OnesOwn = ["SavedFilterActions.SaveAsync"];

    /// <summary>Says for each row why not, instead of refusing as a whole.</summary>
    private const string Bulk = "ApprovalActions.ApproveAllAsync";

    public WrongPersonTests()
    {
        Services.AddSingleton<FileStore>();
        Services.AddPortals();
        Services.AddEditorial();
        Services.AddApprovals();
    }

    public static TheoryData<string> States => ["Draft", "Submitted", "Scheduled", "Live"];

    [Theory]
    [MemberData(nameof(States))]
    public async Task Whoever_has_every_power_elsewhere_may_nothing_here(string state)
    {
        var desk = await SomeDesk.SaveAsync(Database);
        var elsewhere = await SomeDesk.SaveAsync(Database, "sotp", withReference: false);
        var edition = await desk.SaveAsync(InState(desk.Work, state));
        var person = new Person("Người Cơ Quan Khác", elsewhere.Work.Agency);
        await Database.AddAsync(person);
        SignIn(Some.Actor(person.Id, person.FullName, elsewhere.Work.Agency, [.. Enum.GetValues<Power>().Except([Power.Administer, Power.Reorganise])]));
        var before = await StandingAsync();
        var done = new List<string>();
        foreach (var (type, method) in Actions())
        {
            var name = $"{type.Name}.{method.Name}";
            try
            {
                await (Task)method.Invoke(Services.GetRequiredService(type), [.. method.GetParameters().Select(p => Argument(p, desk, edition))])!;
                if (!OnesOwn.Contains(name) && name != Bulk) done.Add(name);
            }
            catch (Exception refused) when ((refused as TargetInvocationException)?.InnerException is RuleBroken || refused is RuleBroken)
            {
                Assert.DoesNotContain(name, OnesOwn);
            }
        }
        Assert.Empty(done);
        Assert.Equal(before, await StandingAsync());
    }

    [Fact]
    public void All_of_them_are_tried() => Assert.InRange(Actions().Count(), 40, 100);

    private static IEnumerable<(Type Type, MethodInfo Method)> Actions() =>
        from type in typeof(ArticleActions).Assembly.GetTypes()
        where type.IsPublic && type.Name.EndsWith("Actions", StringComparison.Ordinal) && type.Namespace is { } room
            && (room.StartsWith("Governance.Web.Features.Editorial", StringComparison.Ordinal) || room.StartsWith("Governance.Web.Features.Approvals", StringComparison.Ordinal))
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where method.ReturnType.IsAssignableTo(typeof(Task))
        select (type, method);

    private static object? Argument(ParameterInfo parameter, SomeDesk desk, Edition edition) => parameter.Name switch
    {
        "editionId" => edition.Id,
        "articleId" => edition.ArticleId,
        "portalId" => desk.Work.Portal,
        "agencyId" => desk.Work.Agency,
        "expectedHash" or "hash" => edition.Request?.Hash ?? edition.Latest.Hash,
        "language" => "en",
        "rows" => new[] { Row(desk, edition) },
        _ when parameter.ParameterType == typeof(ArticleContent) => desk.Work.Content(),
        _ when parameter.ParameterType == typeof(Stream) => new MemoryStream([1, 2, 3]),
        _ when parameter.ParameterType == typeof(DateTime) => Some.Instant.AddDays(3),
        _ when parameter.ParameterType == typeof(Guid) => Guid.CreateVersion7(),
        _ => AnyArgument.Of(parameter.ParameterType),
    };

    private static QueueRow Row(SomeDesk desk, Edition e) => new(Guid.CreateVersion7(), e.Id, e.ArticleId, desk.Work.Agency, e.Title, "", "", "", Some.Instant, Some.Instant, false,
        e.Request?.Hash ?? e.Latest.Hash, RequestKind.Article, "vi", null, null, null, false, false, null, 1, 1, "", null, null);

    private static Edition InState(SomeWork work, string state)
    {
        if (state is "Scheduled")
        {
            var edition = work.Draft();
            edition.Submit(Some.By(work.Writer), SomeWork.Checks, new(Some.Instant.AddDays(1)), [], RoutePlan.Until(Some.Instant.AddHours(1)));
            edition.Approve(Some.By(work.Approver), edition.Request!.Hash, SomeWork.Checks);
            return edition;
        }
        return state is "Draft" ? work.Draft() : state is "Submitted" ? work.Submitted() : work.Live();
    }

    private async Task<string> StandingAsync()
    {
        await using var db = Database.CreateDbContext();
        var edition = await db.Editions.AsNoTracking().Select(e => new { e.Version, e.State, e.LatestNumber, e.LiveRevisionId }).SingleAsync();
        return $"{edition} {await db.Decisions.CountAsync()} {await db.ApprovalRequests.CountAsync()} {await db.Outbox.CountAsync()} {await db.Comments.CountAsync()} {await db.Routes.CountAsync()} {await db.Holidays.CountAsync()} {await db.CheckRules.CountAsync()} {await db.Emergencies.CountAsync()} {await db.Uploads.CountAsync()}";
    }
}
