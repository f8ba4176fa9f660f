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
        Assert.Equal("DeputyFromBroadcasting", one.Single(f => f.Outcome is RuleOutcome.Broken).Rule.Name);
        var both = Check(AgencyLevel.District, Day, Head, (BoardPost.DeputyHead, Standing.OfficeLeader), (BoardPost.DeputyHead, Standing.BroadcastingLeader), (BoardPost.Member, Standing.Other));
        Assert.Equal(RuleOutcome.Met, Composition.Summary(both));
    }

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
