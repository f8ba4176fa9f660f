using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Access;

public sealed class AuthorityTests
{
    private static readonly Guid Agency = Guid.CreateVersion7();
    private static readonly Period Since = new(new(2026, 1, 1));

    [Theory]
    [InlineData(BoardPost.Head, "ReadDrafts Write Approve Score DecidePrices ReadMoney")]
    [InlineData(BoardPost.DeputyHead, "ReadDrafts Write Approve Score")]
    [InlineData(BoardPost.Member, "ReadDrafts Write Score")]
    public void A_seat_gives_these_powers(BoardPost post, string powers) =>
        Assert.Equal(powers, Names(Authority.FromAppointment(Agency, post, Since, "01/QĐ")));

    [Theory]
    [InlineData(AgencyPost.HeadOfAgency, "ApproveMoney ReadMoney DecidePrices ReadDrafts ReadCustody")]
    [InlineData(AgencyPost.ChiefAccountant, "KeepAccounts ReadMoney")]
    [InlineData(AgencyPost.Accountant, "KeepAccounts ReadMoney")]
    [InlineData(AgencyPost.RecordClerk, "RecordBoard ReadDrafts KeepContributors")]
    [InlineData(AgencyPost.TechnicalAdministrator, "RunPortal ReadCustody")]
    [InlineData(AgencyPost.OnlineServiceOfficer, "")]
    public void A_post_gives_these_powers(AgencyPost post, string powers) =>
        Assert.Equal(powers, Names(Authority.FromPost(Agency, AgencyLevel.Department, post, Since, "01/QĐ")));

    [Fact]
    public void The_secretary_reads_and_writes_keeps_the_contributors_and_does_not_record() =>
        Assert.Equal("ReadDrafts Write KeepContributors", Names(Authority.FromTask(Agency, BoardTaskKind.Secretary, Since, "01/QĐ")));

    [Fact]
    public void A_contribution_gives_this_power_and_no_other() =>
        Assert.Equal("Contribute", Names(Authority.FromContribution(Agency, Since, "01/TT")));

    [Theory]
    [InlineData(AgencyPost.HeadOfAgency, true)]
    [InlineData(AgencyPost.ChiefAccountant, true)]
    [InlineData(AgencyPost.Accountant, true)]
    [InlineData(AgencyPost.RecordClerk, false)]
    public void The_provinces_head_and_finance_see_the_money_of_every_agency(AgencyPost post, bool everywhere)
    {
        var actor = new Actor(Guid.CreateVersion7(), "A", Some.Day, [.. Authority.FromPost(Agency, AgencyLevel.Province, post, Since, "01/QĐ")]);
        Assert.Equal(everywhere, actor.May(Power.ReadMoney, Guid.CreateVersion7()));
        Assert.False(actor.May(Power.KeepAccounts, Guid.CreateVersion7()));
    }

    [Fact]
    public void The_system_administrator_administers_and_nothing_else() =>
        Assert.Equal("Administer", Names(Authority.FromAccount(true, Some.Day)));

    private static string Names(IEnumerable<Grant> grants) => string.Join(' ', grants.Select(g => g.Power));
}
