using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Boards;
using Governance.Domain.Common;

namespace Governance.Web.Demo;

/// <summary>One agency of the demo with its people: makers, checkers and heads are different persons everywhere.</summary>
internal sealed class DemoAgency(Agency agency, DateOnly from, DateOnly? until)
{
    public Agency Agency { get; } = agency;
    public DateOnly From { get; } = from;
    public DateOnly? Until { get; } = until;
    public Person HeadOfAgency { get; set; } = null!;
    public Person ChiefAccountant { get; set; } = null!;
    public Person Accountant { get; set; } = null!;
    public Person RecordClerk { get; set; } = null!;
    public Person Administrator { get; set; } = null!;
    public Person Head { get; set; } = null!;
    public Person Deputy { get; set; } = null!;
    public List<Person> Members { get; } = [];
    public bool HasMoney => Agency.Level is AgencyLevel.Province or AgencyLevel.Department;

    /// <summary>The powers someone of this agency has, as their decisions give them.</summary>
    public Actor Acting(Person person, DateOnly day)
    {
        var period = new Period(From);
        var post = person == HeadOfAgency ? AgencyPost.HeadOfAgency : person == ChiefAccountant ? AgencyPost.ChiefAccountant
            : person == Accountant ? AgencyPost.Accountant : person == RecordClerk ? AgencyPost.RecordClerk
            : person == Administrator ? AgencyPost.TechnicalAdministrator : (AgencyPost?)null;
        var grants = post is { } held ? Authority.FromPost(Agency.Id, Agency.Level, held, period, "mẫu")
            : Authority.FromAppointment(Agency.Id, person == Head ? BoardPost.Head : person == Deputy ? BoardPost.DeputyHead : BoardPost.Member, period, "mẫu");
        return new(person.Id, person.FullName, day, [.. grants]);
    }

    public Stamp Stamp(Person person, DateTime at) => new(Acting(person, VietnamTime.DayOf(at)), at);
}

/// <summary>Plainly made-up names: every one ends in "Mẫu" and a number.</summary>
internal sealed class DemoNames(Random random)
{
    private static readonly string[] Family = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Y", "H'"];
    private static readonly string[] Given = ["An", "Bình", "Chi", "Dung", "Giang", "Hà", "Hải", "Hạnh", "Hòa", "Hương", "Khánh", "Lan", "Linh", "Long", "Mai", "Minh", "Nam", "Nga", "Ngọc", "Phúc", "Quang", "Sơn", "Thảo", "Thu", "Trang", "Tuấn", "Vân", "Việt"];
    private int _number;

    public string Next() => $"{Family[random.Next(Family.Length)]} {Given[random.Next(Given.Length)]} Mẫu {++_number:000}".Replace("H' ", "H'");
}
