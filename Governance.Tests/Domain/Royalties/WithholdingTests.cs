using Governance.Domain.Access;
using Governance.Domain.Royalties;
using static Governance.Tests.Domain.Royalties.SomeRoyalties;

namespace Governance.Tests.Domain.Royalties;

public sealed class WithholdingTests
{
    [Theory]
    [InlineData(2026, 6, 30, 1_999_999, 0)]
    [InlineData(2026, 6, 30, 2_000_000, 200_000)]
    [InlineData(2026, 7, 1, 4_999_999, 0)]
    [InlineData(2026, 7, 1, 5_000_000, 500_000)]
    [InlineData(2026, 7, 1, 5_000_005, 500_001)]
    public void The_rule_of_the_payment_day_taxes_the_whole_from_its_threshold(int year, int month, int day, long gross, long tax) =>
        Assert.Equal(tax, WithholdingRule.On(Rules, WithholdingKind.Withholding, new(year, month, day)).Withhold(gross));

    [Fact]
    public void Own_staff_are_taxed_with_their_salary() => Assert.Equal(0, Withheld(Payee(staff: StaffKind.OwnStaff)));

    [Fact]
    public void A_commitment_on_file_means_nothing_is_withheld() => Assert.Equal(0, Withheld(Payee(commitment: new(2026, 12, 31))));

    [Fact]
    public void A_commitment_holds_on_its_last_day_and_not_after()
    {
        Assert.Equal(WithholdingKind.Commitment, Payee(commitment: new(2026, 12, 31)).TaxedBy(new(2026, 12, 31)));
        Assert.Equal(WithholdingKind.Withholding, Payee(commitment: new(2026, 12, 31)).TaxedBy(new(2027, 1, 1)));
    }

    [Fact]
    public void Without_a_rule_for_the_day_nothing_is_guessed() =>
        Assert.Equal("Royalties.NoWithholdingRule", Refused(() => WithholdingRule.On(Rules, WithholdingKind.Withholding, new(2013, 1, 1))));

    [Fact]
    public void Without_a_bank_account_nobody_is_paid() => Assert.Equal(PayBlock.NoBankAccount, Payee(account: null).Block);

    [Fact]
    public void An_outside_author_without_a_tax_identity_is_held_back_and_own_staff_are_not()
    {
        Assert.Equal(PayBlock.NoTaxIdentity, Payee(taxIdentity: false).Block);
        Assert.Null(Payee(staff: StaffKind.OwnStaff, taxIdentity: false).Block);
    }

    private static long Withheld(Payee payee) => PaymentStatement.Compute([Line(payee.PersonId, 8_000_000)], [payee], Rules, new(2026, 11, 23)).Single().Withheld;
}
