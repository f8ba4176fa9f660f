using Governance.Domain.Agencies;
using Governance.Domain.Common;
using Governance.Web.Data;

namespace Governance.Web.Demo;

/// <summary>A plan that the province's clerk is drawing up: two communes become one, one is renamed. Nothing of it is decided, and nothing of it is true.</summary>
internal static class DemoReorganisation
{
    internal static void Plan(GovernanceDb db, IReadOnlyList<DemoAgency> cast, DateOnly today)
    {
        var (province, communes) = (cast[0], cast.Where(c => c.Agency is { Level: AgencyLevel.Commune, Dissolved: null }).Select(c => c.Agency).ToList());
        var day = new DateOnly(today.Year, today.Month, 1).AddMonths(4);
        var stamp = province.Stamp(province.RecordClerk, VietnamTime.StartOf(today).AddHours(8));
        var plan = new ReorganisationPlan(province.Agency, new("Phương án sắp xếp xã (mẫu, không có thật)", day), stamp);
        plan.Add(StepKind.Merge,
        [
            .. communes.Take(2).Select(c => StepLine.Ending(c.Code) with { HostFate = HostFate.Redirect, HostTo = "xa-hop-nhat-mau", RedirectUntil = day.AddYears(1) }),
            StepLine.Beginning("xa-hop-nhat-mau", "UBND xã Hợp Nhất Mẫu", AgencyLevel.Commune, province.Agency.Code, "xahopnhatmau.daklak.gov.vn"),
        ], stamp);
        plan.Add(StepKind.Rename, [StepLine.Staying(communes[2].Code, "UBND xã Đổi Tên Mẫu")], stamp);
        db.Add(plan);
    }
}
