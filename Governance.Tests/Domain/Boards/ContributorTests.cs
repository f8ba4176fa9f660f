using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Boards;

public sealed class ContributorTests
{
    private static readonly DateOnly From = new(2026, 6, 1), Until = new(2027, 1, 1);
    private readonly SomeBoard _some = new();
    private readonly Guid _person = Guid.CreateVersion7();

    [Fact]
    public void The_secretary_enters_a_contributor_from_a_signed_paper()
    {
        var contributor = new Contributor(_some.Board(), Terms(), [], Secretary);
        Assert.Equal((_person, new Period(From, Until), "05/TT-CTV"), (contributor.PersonId, contributor.Period, contributor.Number));
        Assert.Equal("Access.NoPower", Assert.Throws<RuleBroken>(() => new Contributor(_some.Board(), Terms(), [], Some.By(Some.Actor(_some.Agency.Id, Power.Write)))).Refusals[0].Name);
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once()
    {
        var board = _some.Board(SomeBoard.Full(member: _person));
        var there = new Contributor(_some.Board(), Terms(), [], Secretary);
        var refused = Assert.Throws<RuleBroken>(() => new Contributor(board, Terms() with { Number = " ", SignedOn = Some.Day.AddDays(1) }, [there], Secretary));
        Assert.Equal(["Common.Required", "Contributors.NotYetSigned", "Contributors.Overlaps", "Contributors.Seated"], refused.Refusals.Select(r => r.Name));
        Assert.Equal("Common.PeriodEndsBeforeItStarts", Assert.Throws<RuleBroken>(() => new Contributor(board, Terms() with { Until = From }, [], Secretary)).Refusals[0].Name);
    }

    [Fact]
    public void A_renewal_after_the_end_is_a_new_row()
    {
        var first = new Contributor(_some.Board(), Terms(), [], Secretary);
        Assert.NotNull(new Contributor(_some.Board(), Terms() with { From = Until, Until = null }, [first], Secretary));
    }

    [Fact]
    public void It_ends_earlier_and_never_later_and_once()
    {
        var board = _some.Board();
        var contributor = new Contributor(board, Terms(), [], Secretary);
        Assert.Equal("Contributors.OnlyShortens", Assert.Throws<RuleBroken>(() => contributor.End(board, Until.AddDays(1), Secretary)).Refusals[0].Name);
        contributor.End(board, Some.Day, Secretary);
        Assert.Equal(Some.Day, contributor.Period.Until);
        Assert.Equal("Contributors.EndedAlready", Assert.Throws<RuleBroken>(() => contributor.End(board, Some.Day, Secretary)).Refusals[0].Name);
    }

    private Stamp Secretary => Some.By(Some.Actor(_some.Agency.Id, Power.Write, Power.KeepContributors));

    private ContributorTerms Terms() => new(_person, "Lê Thị Cộng", From, Until, "05/TT-CTV", new(2026, 5, 20));
}
