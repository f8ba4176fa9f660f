using Governance.Domain.Agencies;
using Governance.Domain.Common;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Agencies;

public sealed class AgencyPostsTests
{
    private static readonly DateOnly Start = new(2026, 1, 1);
    private readonly Agency _agency = Some.Agency();
    private readonly List<PostHolding> _held = [];
    private readonly Guid _someone = Guid.CreateVersion7();

    private Stamp Clerk => Some.By(Some.Actor(_agency.Id, Power.RecordBoard));
    private static Stamp Administrator => Some.By(new Actor(Guid.CreateVersion7(), "Quản trị", Some.Day, [new(Power.Administer, null, "Access.SystemAdministrator", "", new(Some.Day))]));

    [Fact]
    public void The_record_clerk_enters_a_post_with_its_decision()
    {
        var holding = Appoint(AgencyPost.Accountant, Clerk);
        Assert.Equal((_agency.Id, AgencyPost.Accountant, "05/QĐ-SKHCN"), (holding.AgencyId, holding.Post, holding.DecisionNumber));
    }

    [Fact]
    public void Others_may_not_and_hear_which_power_is_missing() =>
        Assert.Equal("Access.NoPower", Refused(() => Appoint(AgencyPost.Accountant, Some.By(Some.Actor(_agency.Id, Power.Approve, Power.KeepAccounts)))));

    [Fact]
    public void The_administrator_enters_posts_until_the_agency_has_a_record_clerk()
    {
        Appoint(AgencyPost.HeadOfAgency, Administrator);
        Appoint(AgencyPost.RecordClerk, Administrator);
        Assert.Equal("Agencies.ClerkRecords", Refused(() => Appoint(AgencyPost.ChiefAccountant, Administrator)));
    }

    [Fact]
    public void When_the_clerk_is_gone_the_administrator_enters_a_new_clerk_and_nothing_else()
    {
        _held.Add(new(_agency.Id, Guid.CreateVersion7(), AgencyPost.RecordClerk, new(Start, Some.Day), "01/QĐ", Start));
        Assert.Equal("Agencies.OnlyTheClerkAnew", Refused(() => Appoint(AgencyPost.HeadOfAgency, Administrator)));
        Appoint(AgencyPost.RecordClerk, Administrator, from: Some.Day);
    }

    [Fact]
    public void Nobody_enters_a_post_for_themselves()
    {
        var clerk = Clerk;
        Assert.Equal("Agencies.OwnPost", Refused(() => Appoint(AgencyPost.ChiefAccountant, clerk, person: clerk.Actor.PersonId)));
    }

    [Fact]
    public void The_clerk_may_renew_their_own_clerkship()
    {
        var clerk = Clerk;
        Appoint(AgencyPost.RecordClerk, clerk, person: clerk.Actor.PersonId);
    }

    [Theory]
    [InlineData(AgencyPost.HeadOfAgency, "Agencies.PostHeld")]
    [InlineData(AgencyPost.ChiefAccountant, "Agencies.PostHeld")]
    [InlineData(AgencyPost.Accountant, null)]
    [InlineData(AgencyPost.TechnicalAdministrator, null)]
    [InlineData(AgencyPost.OnlineServiceOfficer, null)]
    public void A_post_of_one_is_not_held_twice_at_once(AgencyPost post, string? refusal)
    {
        Appoint(post, Clerk);
        Assert.Equal(refusal, Posts.WhyNotAppoint(Clerk.Actor, Guid.CreateVersion7(), post, new(Some.Day))?.Name);
    }

    [Fact]
    public void A_post_begins_on_the_very_day_the_one_before_ends()
    {
        var first = Appoint(AgencyPost.HeadOfAgency, Clerk);
        Posts.End(first, Some.Day, "09/QĐ", Some.Day, Clerk);
        Assert.Null(Posts.WhyNotAppoint(Clerk.Actor, Guid.CreateVersion7(), AgencyPost.HeadOfAgency, new(Some.Day)));
        Assert.NotNull(Posts.WhyNotAppoint(Clerk.Actor, Guid.CreateVersion7(), AgencyPost.HeadOfAgency, new(Some.Day.AddDays(-1))));
    }

    [Fact]
    public void One_person_is_not_twice_in_one_post()
    {
        Appoint(AgencyPost.Accountant, Clerk, person: _someone);
        Assert.Equal("Agencies.AlreadyInPost", Refused(() => Appoint(AgencyPost.Accountant, Clerk, person: _someone)));
    }

    [Fact]
    public void A_post_lasts_no_longer_than_its_agency()
    {
        var district = new Agency("643", "UBND thành phố Buôn Ma Thuột", AgencyLevel.District, null, dissolved: new(2025, 7, 1));
        var posts = new AgencyPosts(district, []);
        var clerk = Some.By(Some.Actor(district.Id, Power.RecordBoard));
        Assert.Equal(new DateOnly(2025, 7, 1), posts.Appoint(_someone, AgencyPost.HeadOfAgency, new(new(2024, 1, 1)), "01/QĐ", new(2024, 1, 1), clerk).Period.Until);
        Assert.Equal("Agencies.DoesNotExistThen", posts.WhyNotAppoint(clerk.Actor, _someone, AgencyPost.HeadOfAgency, new(new(2025, 7, 1)))!.Name);
        Assert.Equal("Agencies.EndsWithTheAgency", posts.WhyNotAppoint(clerk.Actor, _someone, AgencyPost.HeadOfAgency, new(new(2024, 1, 1), new(2025, 7, 2)))!.Name);
    }

    [Fact]
    public void A_decision_that_is_not_yet_signed_is_not_recorded() =>
        Assert.Equal("Agencies.NotYetSigned", Refused(() => Posts.Appoint(_someone, AgencyPost.Accountant, new(Start), "05/QĐ", Some.Day.AddDays(1), Clerk)));

    [Fact]
    public void An_end_keeps_its_own_decision_and_only_shortens()
    {
        var holding = Posts.Appoint(_someone, AgencyPost.Accountant, new(Start, new(2027, 1, 1)), "05/QĐ", Start, Clerk);
        Assert.Equal("Agencies.OnlyShortens", Refused(() => Posts.End(holding, new(2027, 6, 1), "09/QĐ", Some.Day, Clerk)));
        Posts.End(holding, new(2026, 12, 1), "09/QĐ", Some.Day, Clerk);
        Assert.Equal((new DateOnly(2026, 12, 1), "05/QĐ", "09/QĐ"), (holding.Period.Until!.Value, holding.DecisionNumber, holding.EndDecisionNumber));
    }

    [Fact]
    public void What_is_over_is_not_ended_again()
    {
        var holding = Posts.Appoint(_someone, AgencyPost.Accountant, new(Start, Some.Day), "05/QĐ", Start, Clerk);
        Assert.Equal("Agencies.AlreadyEnded", Posts.WhyNotEnd(Clerk.Actor, holding)!.Name);
    }

    [Theory]
    [InlineData("2025-02-28", false)]
    [InlineData("2025-03-01", true)]
    public void Departments_of_before_the_mergers_are_not_reconciled_after_them(string day, bool unreconciled) =>
        Assert.Equal(unreconciled, _agency.IsUnreconciledOn(DateOnly.Parse(day)));

    private AgencyPosts Posts => new(_agency, _held);

    private PostHolding Appoint(AgencyPost post, Stamp stamp, Guid? person = null, DateOnly? from = null)
    {
        var holding = Posts.Appoint(person ?? Guid.CreateVersion7(), post, new(from ?? Start), "05/QĐ-SKHCN", Start, stamp);
        _held.Add(holding);
        return holding;
    }

    private static string Refused(Action action) => Assert.Throws<RuleBroken>(action).Refusals[0].Name;
}
