using Governance.Domain.Approvals;
using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Approvals;

public sealed class RouteTests
{
    private static readonly Guid Agency = Guid.CreateVersion7(), Section = Guid.CreateVersion7();
    private static readonly Stamp Clerk = Some.By(Some.Actor(Agency, Power.RecordBoard));
    private static readonly StepParty Deputy = new(["Boards.BoardPost.DeputyHead"], []), Secretary = new(["Boards.BoardTaskKind.Secretary"], []);

    [Fact]
    public void Without_a_route_a_head_or_deputy_decides_and_the_head_what_is_sensitive()
    {
        Assert.True(Route.StepsFor([], RequestKind.Article, null, [], Some.Day).Single().Party.IsAnyone);
        Assert.Equal(["Boards.BoardPost.Head"], Route.StepsFor([], RequestKind.Article, null, [RequestFlag.Sensitive], Some.Day).Single().Party.Posts);
    }

    [Fact]
    public void The_narrowest_route_that_covers_a_request_applies()
    {
        Route[] routes = [Lay(new(), "chung"), Lay(new(SectionId: Section), "mục"), Lay(new(RequestKind.Takedown), "gỡ"), Lay(new(Flag: RequestFlag.Sensitive), "nhạy cảm")];
        Assert.Equal("chung", Name(routes, RequestKind.Article, Guid.CreateVersion7()));
        Assert.Equal("mục", Name(routes, RequestKind.Takedown, Section));
        Assert.Equal("gỡ", Name(routes, RequestKind.Takedown, null));
        Assert.Equal("nhạy cảm", Name(routes, RequestKind.Takedown, Section, RequestFlag.Sensitive));
    }

    [Fact]
    public void A_later_route_of_a_scope_replaces_it_from_its_day_and_one_without_steps_ends_it()
    {
        Route[] routes = [Lay(new(), "chung"), Lay(new(SectionId: Section), "mục"), Lay(new(SectionId: Section), "mục mới", Some.Day.AddDays(7)), Lay(new(SectionId: Section), null, Some.Day.AddDays(14))];
        Assert.Equal(["mục", "mục mới", "chung"], new[] { 6, 7, 14 }.Select(days => Route.StepsFor(routes, RequestKind.Article, Section, [], Some.Day.AddDays(days)).Single().Name));
    }

    [Fact]
    public void A_route_names_someone_at_every_step_and_ends_with_who_may_approve()
    {
        var step = new RouteStep(" ", Secretary, StepRule.One, 0, StepParty.Anyone, StepParty.Anyone);
        var broken = Assert.Throws<RuleBroken>(() => new Route(Agency, new(), Some.Day.AddDays(-1), [step with { Party = StepParty.Anyone }, step], Some.By(Some.Actor(Agency, Power.Write))));
        Assert.Equal(["Access.NoPower", "Approvals.Route.Past", "Approvals.Route.NoName", "Approvals.Route.Hours", "Approvals.Route.NobodyNamed", "Approvals.Route.NoName", "Approvals.Route.Hours", "Approvals.Route.LastDecides"],
            broken.Refusals.Select(r => r.Name));
    }

    [Fact]
    public void What_has_begun_is_replaced_and_not_deleted()
    {
        var route = Lay(new(), "chung");
        Assert.Null(route.WhyNotDrop(Clerk));
        Assert.Equal("Approvals.Route.Begun", route.WhyNotDrop(Clerk with { At = Some.Instant.AddDays(1) })?.Name);
    }

    [Fact]
    public void A_step_before_the_last_puts_nothing_live_and_the_last_asks_for_the_power_whoever_is_named()
    {
        var some = new SomeWork();
        var secretary = new Actor(Guid.CreateVersion7(), "Phạm Thị Thư", Some.Day, [new(Power.ReadDrafts, some.Agency, "Boards.BoardTaskKind.Secretary", "01/QĐ-MẪU", new(new(2026, 1, 1)))]);
        var edition = Submitted(some, new("Tiếp nhận", Secretary, StepRule.One, 4, StepParty.Anyone, StepParty.Anyone), new("Ký", new([], [some.Approver.PersonId!.Value, secretary.PersonId!.Value]), StepRule.One, null, StepParty.Anyone, StepParty.Anyone));
        Assert.Equal("Approvals.NotYourStep", edition.WhyNotApprove(some.Approver, edition.Latest.Hash, SomeWork.Checks)?.Name);
        edition.Approve(Some.By(secretary), edition.Latest.Hash, SomeWork.Checks);
        Assert.Equal((EditionState.Submitted, 2, null, DecisionKind.Passed), (edition.State, edition.Request!.StepNumber, edition.LiveRevisionId, edition.Request.Decisions.Single().Kind));
        Assert.Equal("Access.NoPower", edition.WhyNotApprove(secretary, edition.Latest.Hash, SomeWork.Checks)?.Name);
        edition.Approve(Some.By(some.Approver), edition.Latest.Hash, SomeWork.Checks);
        Assert.Equal(EditionState.Live, edition.State);
        Assert.Empty(edition.Request.Waits);
    }

    [Theory]
    [InlineData(StepRule.One, 3, 1)]
    [InlineData(StepRule.Most, 3, 2)]
    [InlineData(StepRule.Most, 4, 3)]
    [InlineData(StepRule.All, 3, 3)]
    public void As_many_sign_as_the_step_asks_and_nobody_twice(StepRule rule, int eligible, int needed)
    {
        var some = new SomeWork();
        var edition = Submitted(some, new RouteStep("Ký", StepParty.Anyone, rule, null, StepParty.Anyone, StepParty.Anyone));
        for (var signed = 1; signed <= needed; signed++)
        {
            Assert.Null(edition.LiveRevisionId);
            var head = Some.Actor(Guid.CreateVersion7(), $"Người ký {signed}", some.Agency, Power.Approve);
            edition.Approve(Some.By(head), edition.Latest.Hash, SomeWork.Checks, new(eligible, (from, _) => from.AddDays(1)));
            if (signed < needed) Assert.Equal("Approvals.SignedStep", edition.WhyNotApprove(head, edition.Latest.Hash, SomeWork.Checks)?.Name);
        }
        Assert.Equal(EditionState.Live, edition.State);
    }

    [Fact]
    public void Who_claimed_a_request_keeps_others_from_deciding_for_an_hour()
    {
        var some = new SomeWork();
        var other = Some.Actor(Guid.CreateVersion7(), "Lê Văn Trưởng", some.Agency, Power.Approve);
        var edition = some.Submitted();
        edition.Request!.Claim(Some.By(some.Approver));
        Assert.Equal("Approvals.Claimed", edition.WhyNotApprove(other, edition.Latest.Hash, SomeWork.Checks, Some.Instant.AddMinutes(59))?.Name);
        Assert.Equal("Approvals.Claimed", edition.Request.WhyNotRelease(other)?.Name);
        Assert.Null(edition.WhyNotApprove(some.Approver, edition.Latest.Hash, SomeWork.Checks, Some.Instant.AddMinutes(59)));
        Assert.Null(edition.WhyNotApprove(other, edition.Latest.Hash, SomeWork.Checks, Some.Instant.AddMinutes(60)));
        edition.Request.Release(Some.By(some.Approver));
        Assert.Null(edition.Request.ClaimedBy);
    }

    private static Edition Submitted(SomeWork some, params RouteStep[] steps)
    {
        var edition = some.Draft();
        edition.Submit(Some.By(some.Writer), SomeWork.Checks, Submission.Plain, [], new(steps, (from, _) => from.AddDays(1)));
        return edition;
    }

    private static Route Lay(RouteScope scope, string? step, DateOnly? from = null) =>
        new(Agency, scope, from ?? Some.Day, step is null ? [] : [new(step, Deputy, StepRule.One, null, StepParty.Anyone, StepParty.Anyone)], Clerk);

    private static string Name(Route[] routes, RequestKind kind, Guid? section, params RequestFlag[] flags) => Route.StepsFor(routes, kind, section, flags, Some.Day).Single().Name;
}
