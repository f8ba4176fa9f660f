using Governance.Domain.Agencies;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Web.Data.Seeding;

namespace Governance.Tests.Domain.Boards;

/// <summary>The rules as seeded, against boards as they are made up.</summary>
public sealed class CompositionTests
{
    private static readonly DateOnly Day = new(2025, 6, 30);

    [Fact]
    public void A_department_led_as_the_clause_says_meets_every_rule() =>
        Assert.All(Check(AgencyLevel.Department, Day, Head, Deputy, (BoardPost.Member, Standing.DivisionLeader)), f => Assert.Equal((RuleOutcome.Met, 0), (f.Outcome, f.Missing)));

    [Fact]
    public void A_head_who_is_no_leader_breaks_point_a_of_clause_3()
    {
        var broken = Check(AgencyLevel.Department, Day, (BoardPost.Head, Standing.DivisionLeader), Deputy, (BoardPost.Member, Standing.DivisionLeader)).Single(f => f.Outcome is RuleOutcome.Broken);
        Assert.Equal(("HeadIsLeader", LegalBasis.Regulation(10, 3, "a")), (broken.Rule.Name, broken.Rule.Basis));
    }

    [Fact]
    public void An_empty_post_is_vacant_not_broken() =>
        Assert.Equal(RuleOutcome.Vacant, Composition.Summary(Check(AgencyLevel.Commune, Day, Head, (BoardPost.Member, Standing.Other))));

    [Fact]
    public void Members_without_a_head_of_division_are_shown_and_do_not_break_the_board()
    {
        var findings = Check(AgencyLevel.Department, Day, Head, Deputy, (BoardPost.Member, Standing.Other));
        Assert.Equal("MembersLeadDivisions", findings.Single(f => f.Outcome is RuleOutcome.Broken).Rule.Name);
        Assert.Equal(RuleOutcome.Met, Composition.Summary(findings));
    }

    [Fact]
    public void A_district_needs_deputies_from_the_station_and_from_the_office()
    {
        var one = Check(AgencyLevel.District, Day, Head, (BoardPost.DeputyHead, Standing.OfficeLeader), (BoardPost.Member, Standing.Other));
        Assert.Equal("DeputyFromBroadcasting", one.Single(f => f is { Outcome: RuleOutcome.Broken, Rule.Severity: RuleSeverity.Must }).Rule.Name);
        var both = Check(AgencyLevel.District, Day, Head, (BoardPost.DeputyHead, Standing.OfficeLeader), (BoardPost.DeputyHead, Standing.BroadcastingLeader), (BoardPost.Member, Standing.Other));
        Assert.Equal(RuleOutcome.Met, Composition.Summary(both));
    }

    /// <summary>The clauses as the text has them: 10.3 names the posts for every level, its points a, b and c who holds them.</summary>
    [Theory]
    [InlineData(AgencyLevel.Province, "10.3 HasDeputy, 10.3 HasHead, 10.3 HasMembers")]
    [InlineData(AgencyLevel.Department, "10.3 HasDeputy, 10.3 HasHead, 10.3 HasMembers, 10.3.a DeputyIsOfficeLeader, 10.3.a HeadIsLeader, 10.3.a MembersLeadDivisions (Should)")]
    [InlineData(AgencyLevel.District, "10.3 HasDeputy, 10.3 HasHead, 10.3 HasMembers, 10.3.b DeputyFromBroadcasting, 10.3.b DeputyFromOffice, 10.3.b HeadIsLeader, 10.3.b MembersFromBroadcasting (Should)")]
    [InlineData(AgencyLevel.Commune, "10.3 HasDeputy, 10.3 HasHead, 10.3 HasMembers, 10.3.c HeadIsLeader")]
    public void Each_level_has_the_rules_of_its_clause_and_no_other(AgencyLevel level, string expected) =>
        Assert.Equal(expected, string.Join(", ", Check(level, Day).Select(f => $"{f.Rule.Basis.Short[1..]} {f.Rule.Name}{(f.Rule.Severity is RuleSeverity.Should ? " (Should)" : "")}").Order(StringComparer.Ordinal)));

    [Fact]
    public void Nothing_was_asked_before_the_regulation_took_effect_on_2024_03_12()
    {
        Assert.Empty(Check(AgencyLevel.Department, new(2024, 3, 11)));
        Assert.Equal(6, Check(AgencyLevel.Department, new(2024, 3, 12)).Count);
    }

    [Fact]
    public void Point_c_leaves_deputies_and_members_of_a_commune_to_its_leaders() =>
        Assert.All(Check(AgencyLevel.Commune, Day, Head, (BoardPost.DeputyHead, Standing.Other), (BoardPost.Member, Standing.Other)), f => Assert.Equal(RuleOutcome.Met, f.Outcome));

    [Fact]
    public void Of_a_provincial_board_clause_3_asks_the_posts_only_for_its_chair_decides_the_rest_by_clause_2() =>
        Assert.All(Check(AgencyLevel.Province, Day, (BoardPost.Head, Standing.Other), (BoardPost.DeputyHead, Standing.Other), (BoardPost.Member, Standing.Other)), f => Assert.Equal(RuleOutcome.Met, f.Outcome));

    [Fact]
    public void A_second_deputy_who_leads_no_office_breaks_point_a_but_not_point_c()
    {
        var sitting = new[] { Head, Deputy, (BoardPost.DeputyHead, Standing.DivisionLeader), (BoardPost.Member, Standing.DivisionLeader) };
        Assert.Equal(RuleOutcome.Broken, Composition.Summary(Check(AgencyLevel.Department, Day, sitting)));
        Assert.Equal(RuleOutcome.Met, Composition.Summary(Check(AgencyLevel.Commune, Day, sitting)));
    }

    [Fact]
    public void Members_of_a_district_should_come_from_the_station_as_point_b_says()
    {
        var without = Check(AgencyLevel.District, Day, Head, Deputy, (BoardPost.DeputyHead, Standing.BroadcastingLeader), (BoardPost.Member, Standing.Other));
        Assert.Equal(("MembersFromBroadcasting", RuleOutcome.Broken), (without.Single(f => f.Rule.Severity is RuleSeverity.Should).Rule.Name, without.Single(f => f.Rule.Severity is RuleSeverity.Should).Outcome));
        Assert.Equal(RuleOutcome.Met, Composition.Summary(without));
    }

    [Theory]
    [InlineData(AgencyLevel.Province, "Đ10.1.a")]
    [InlineData(AgencyLevel.Department, "Đ10.1.b")]
    [InlineData(AgencyLevel.District, "Đ10.1.c")]
    [InlineData(AgencyLevel.Commune, "Đ10.1.d")]
    public void Who_sets_up_the_board_stands_in_a_point_of_clause_1(AgencyLevel level, string basis) => Assert.Equal(basis, EditorialBoard.FoundingBasis(level).Short);

    [Fact]
    public void The_district_rules_end_with_the_districts()
    {
        Assert.NotEmpty(Check(AgencyLevel.District, new(2025, 6, 30)));
        Assert.Empty(Check(AgencyLevel.District, new(2025, 7, 1)));
    }

    private static (BoardPost, Standing) Head => (BoardPost.Head, Standing.AgencyLeader);

    private static (BoardPost, Standing) Deputy => (BoardPost.DeputyHead, Standing.OfficeLeader);

    private static IReadOnlyList<RuleFinding> Check(AgencyLevel level, DateOnly day, params (BoardPost, Standing)[] sitting) => Composition.Check(BoardsSeed.Rules(), level, day, sitting);
}
