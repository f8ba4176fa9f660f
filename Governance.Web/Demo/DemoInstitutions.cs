using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Common;
using Governance.Domain.Portals;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Demo;

/// <summary>People, posts, boards, portals with sections: the province, eight departments, three districts and six communes as they stood, six communes as they stand since 2025-07-01.</summary>
internal sealed class DemoInstitutions(GovernanceDb db, DateOnly today, Random random)
{
    private static readonly DateOnly Reorganised = new(2025, 7, 1);
    private static readonly string[] Departments = ["sokhcn", "vpubnd", "sonoivu", "sotuphap", "sotaichinh", "socongthuong", "soxaydung", "yte"];
    private static readonly string[] Districts = ["643", "656", "657"];
    private static readonly string[] OldCommunes = ["24118", "24121", "24124", "24580", "24583", "24540"];
    private static readonly (string Name, string Category)[] Sections =
    [
        ("Tin tức - Sự kiện", "tin-tuc"), ("Chỉ đạo điều hành", "chi-dao-dieu-hanh"), ("Phổ biến pháp luật", "pho-bien-phap-luat"),
        ("Thủ tục hành chính", "thu-tuc-hanh-chinh"), ("Chương trình, đề tài khoa học", "khoa-hoc"),
    ];

    private readonly DemoNames _names = new(random);

    public async Task<List<DemoAgency>> MakeAsync()
    {
        var agencies = (await db.Agencies.ToListAsync()).ToDictionary(a => a.Code);
        var newCommunes = agencies.Values.Where(a => a.Level is AgencyLevel.Commune && a.Established == Reorganised).OrderBy(a => a.Code, StringComparer.Ordinal).Take(6).Select(a => a.Code);
        var start = today.AddMonths(-30);
        var cast = new List<DemoAgency>();
        foreach (var code in new[] { "66" }.Concat(Departments).Concat(Districts).Concat(OldCommunes).Concat(newCommunes))
        {
            var agency = agencies[code];
            cast.Add(Staff(new(agency, agency.Established > start ? agency.Established.Value : start, agency.Dissolved)));
        }
        await db.SaveAsync(Seed);
        // The clerk of Sở Khoa học và Công nghệ also keeps the records of an agency that has no board yet.
        var vacant = agencies["bqlkcn"];
        Hold(cast[1].RecordClerk, vacant, AgencyPost.RecordClerk, start, null);
        foreach (var one in cast) new DemoBoard(db, one, today, random).Make();
        foreach (var one in cast.Where(c => c.HasMoney).Take(3)) Delegate(one);
        foreach (var (one, number) in cast.Select((c, i) => (c, i))) Serve(one, number);
        foreach (var one in cast.Where(c => c.HasMoney).Take(3)) await KeepAsync(one);
        foreach (var agency in cast.Select(c => c.Agency).Append(vacant)) await PortalAsync(agency, cast.FirstOrDefault(c => c.Agency == agency)?.Head);
        await db.SaveAsync(Seed);
        return cast;
    }

    private Stamp Seed => new(Actor.System("demo", today), VietnamTime.StartOf(today));

    private DemoAgency Staff(DemoAgency one)
    {
        var large = one.HasMoney;
        one.HeadOfAgency = Post(one, "Thủ trưởng cơ quan", AgencyPost.HeadOfAgency);
        one.ChiefAccountant = Post(one, "Kế toán trưởng", AgencyPost.ChiefAccountant);
        one.Accountant = large ? Post(one, "Kế toán viên", AgencyPost.Accountant) : one.ChiefAccountant;
        one.RecordClerk = Post(one, "Văn thư", AgencyPost.RecordClerk);
        one.Administrator = large ? Post(one, "Chuyên viên công nghệ thông tin", AgencyPost.TechnicalAdministrator) : one.RecordClerk;
        one.Head = New(one, large ? "Phó thủ trưởng cơ quan" : "Phó Chủ tịch UBND");
        one.Deputy = New(one, one.Agency.Code == DemoBoard.WithoutOfficeLeader ? "Trưởng phòng" : "Chánh Văn phòng");
        for (var i = 0; i < (large ? 3 : 2); i++) one.Members.Add(New(one, i == 0 ? "Trưởng phòng" : "Chuyên viên"));
        return one;
    }

    private Person Post(DemoAgency one, string title, AgencyPost post)
    {
        var person = New(one, title);
        Hold(person, one.Agency, post, one.From, one.Until);
        return person;
    }

    private Person New(DemoAgency one, string title)
    {
        var person = new Person(_names.Next(), one.Agency.Id, title);
        db.People.Add(person);
        return person;
    }

    private void Hold(Person person, Agency agency, AgencyPost post, DateOnly from, DateOnly? until) =>
        db.PostHoldings.Add(new(agency.Id, person.Id, post, new(from, until), $"{random.Next(10, 900)}/QĐ-MẪU", from.AddDays(-3)));

    /// <summary>Every third agency has nobody yet for the online services, so that the page of gaps shows some.</summary>
    private void Serve(DemoAgency one, int number)
    {
        if (number % 3 != 2) db.PostHoldings.Add(new(one.Agency.Id, one.Members[^1].Id, AgencyPost.OnlineServiceOfficer, new(one.From, one.Until), $"{10 + number}/QĐ-MẪU", one.From.AddDays(-3)));
    }

    /// <summary>Accounts with their custodians, one that lies with nobody, an incident that is over and one that the agency has not been told of.</summary>
    private async Task KeepAsync(DemoAgency one)
    {
        var portal = await db.Portals.Where(p => p.AgencyId == one.Agency.Id).Select(p => (Guid?)p.Id).SingleOrDefaultAsync();
        var stamp = one.Stamp(one.Administrator, VietnamTime.StartOf(today).AddHours(8));
        var main = Account(AccountUse.Administration, "Quản trị cổng (mẫu)", "quantri.mau", "Trang quản trị của cổng (mẫu)");
        main.HandOver(one.Members[0].Id, one.From, "Nhà cung cấp mẫu", stamp);
        main.HandOver(one.Administrator.Id, one.From.AddMonths(2), one.Members[0].FullName, stamp);
        Account(AccountUse.Server, "Máy chủ (mẫu)", "may-chu.mau", "Trung tâm dữ liệu mẫu").HandOver(one.Administrator.Id, one.From, "Nhà cung cấp mẫu", stamp);
        Account(AccountUse.DomainName, "Tên miền (mẫu)", null, "Đơn vị quản lý tên miền (mẫu)");
        var over = new IncidentReport(one.Agency.Id, new(portal, main.Id, "Trang chủ không truy cập được trong khoảng 40 phút (mẫu)", stamp.At.AddDays(-21)), null, stamp);
        over.Tell(NoticeTo.OwnAgency, one.HeadOfAgency.FullName, stamp.At.AddDays(-21).AddHours(1), "Điện thoại", stamp);
        over.Tell(NoticeTo.Others, "Nhà cung cấp mẫu", stamp.At.AddDays(-21).AddHours(2), "Thư điện tử", stamp);
        over.Close(stamp.At.AddDays(-20), "Máy chủ hết dung lượng lưu trữ (mẫu)", "Mở rộng dung lượng, đặt cảnh báo khi còn 20% (mẫu)", stamp);
        db.AddRange(over, new IncidentReport(one.Agency.Id, new(portal, null, "Biểu mẫu góp ý nhận nhiều nội dung rác (mẫu)", stamp.At.AddHours(-20)), null, stamp));

        PrivilegedAccount Account(AccountUse use, string name, string? login, string place) => db.Add(new PrivilegedAccount(one.Agency.Id, new(portal, use, name, login, place), stamp)).Entity;
    }

    /// <summary>The deputy signs smaller statements and allocations for the head of the agency, and ends soon; the office's chief decides prices for the head of the board.</summary>
    private void Delegate(DemoAgency one)
    {
        var stamp = one.Stamp(one.RecordClerk, VietnamTime.StartOf(today));
        Give(one.HeadOfAgency, one.Head, [Matter.Statements, Matter.Allocations], 50_000_000, today.AddDays(25), new([], [one.Agency.Id]));
        Give(one.Head, one.Deputy, [Matter.Prices], null, null, new([one.Agency.Id], []));

        void Give(Person from, Person to, Matter[] matters, long? upTo, DateOnly? until, Deputyship deputyship) => db.Delegations.Add(
            new Delegator(from.Id, from.FullName, [.. one.Acting(from, today).Grants], []).Delegate(
                new(to.Id, [.. matters.Select(m => new DelegationScope(one.Agency.Id, m))], upTo, today.AddDays(-35), until, SigningForm.ForHead, from.JobTitle!, to.JobTitle!, $"{random.Next(10, 900)}/QĐ-MẪU", today.AddDays(-38)), deputyship, stamp));
    }

    private async Task PortalAsync(Agency agency, Person? responsible)
    {
        if (await db.Portals.SingleOrDefaultAsync(p => p.AgencyId == agency.Id) is not { } portal) return;
        portal.Frame(responsible is null ? "Chưa phân công (mẫu)" : $"{responsible.FullName}, {responsible.JobTitle}", "Địa chỉ mẫu", "0262 000 0000", "mau@daklak.gov.vn", null, Seed);
        db.Sections.AddRange(Sections.Select((s, i) => new Section(portal.Id, s.Name, i + 1, s.Category)));
    }
}
