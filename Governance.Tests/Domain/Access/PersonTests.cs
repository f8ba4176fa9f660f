using Governance.Domain.Access;
using Governance.Domain.Common;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Access;

public sealed class PersonTests
{
    private static readonly Guid Agency = Guid.CreateVersion7();
    private static readonly Stamp Clerk = Some.By(Some.Actor(Agency, Power.RecordBoard));
    private static readonly Stamp Accountant = Some.By(Some.Actor(Agency, Power.KeepAccounts));

    [Fact]
    public void A_name_is_kept_composed_and_found_without_marks()
    {
        var person = new Person(new("  Nguye\u0302\u0303n   Thị Đẹp ", Agency), Clerk);
        Assert.Equal(("Nguyễn Thị Đẹp", "nguyen thi dep"), (person.FullName, person.FoldedName));
    }

    [Fact]
    public void Everything_wrong_is_said_at_once() =>
        Assert.Equal(["Common.Required", "Access.BornInTheFuture", "Access.EmailWrong"], Why(() => new Person(new(" ", Agency, BirthDate: Some.Day, Email: "thu.ky"), Clerk)));

    [Fact]
    public void Only_those_who_record_for_the_agency_enter_its_people()
    {
        Assert.Equal(["Access.NoPowerOverPeople"], Why(() => new Person(new("A", Guid.CreateVersion7()), Clerk)));
        Assert.Equal(["Access.NoPowerOverPeople"], Why(() => new Person(new("A", Agency), Some.By(Some.Actor(Agency, Power.Write, Power.Approve)))));
    }

    [Fact]
    public void Nobody_is_moved_into_an_agency_one_does_not_record_for()
    {
        var person = new Person(new("A", Agency), Clerk);
        Assert.Equal(["Access.NoPowerOverPeople"], Why(() => person.Change(new("A", Guid.CreateVersion7()), Clerk)));
    }

    [Fact]
    public void Account_numbers_are_for_those_who_pay()
    {
        var person = new Person(new("A", Agency), Clerk);
        Assert.Equal(["Access.NoPower"], Why(() => person.ChangePayment(new("066085012345", null, null, null, null), Clerk)));
        person.ChangePayment(new("066 085 012345", "8012345678-001", "0123 4567", " Agribank ", null), Accountant);
        Assert.Equal(("066085012345", "8012345678-001", "01234567", "Agribank"), (person.IdentityNumber, person.TaxCode, person.BankAccount, person.BankName));
    }

    [Fact]
    public void Wrong_numbers_are_refused_together_and_change_nothing()
    {
        var person = new Person(new("A", Agency), Clerk);
        Assert.Equal(["Access.IdentityWrong", "Access.TaxCodeWrong", "Access.BankAccountWrong"], Why(() => person.ChangePayment(new("12345", "12x", "12.3", null, null), Accountant)));
        Assert.Null(person.IdentityNumber);
    }

    private static IEnumerable<string> Why(Action act) => Assert.Throws<RuleBroken>(act).Refusals.Select(r => r.Name);
}
