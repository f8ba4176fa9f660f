using Governance.Domain.Agencies;
using Governance.Domain.Portals;

namespace Governance.Web.Data.Seeding;

/// <summary>A portal for every agency whose host name is known, and the name for the time the agency existed: thirteen names of districts became names of communes.</summary>
internal static class PortalsSeed
{
    /// <param name="agencies">As seeded, saved or not.</param>
    /// <returns>Host names whose days were left as people changed them.</returns>
    internal static async Task<IReadOnlyList<string>> SeedAsync(GovernanceDb db, IEnumerable<Agency> agencies)
    {
        var hosted = agencies.Join(Csv.Read("agencies.csv").Where(r => r["host"] != ""), a => a.Code, r => r["code"], (agency, row) => (agency, row)).ToList();
        await db.CorrectAsync(hosted.Select(h => new Portal(h.agency.Id, NameOf(h.agency), h.agency.Level is AgencyLevel.Province ? PortalKind.Portal : PortalKind.Site)), p => p.AgencyId);
        var portals = db.Portals.Local.ToDictionary(p => p.AgencyId, p => p.Id);
        return [.. (await db.CorrectAsync(hosted.Select(h => new HostAssignment(portals[h.agency.Id], h.row["host"],
            new(h.agency.Established ?? DateOnly.MinValue, h.agency.Dissolved), h.row["host_basis"], h.row.Confidence("confidence")!.Value)), h => (h.Host, h.PortalId))).Select(h => h.Host)];
    }

    private static string NameOf(Agency agency) => agency.Level is AgencyLevel.Province ? "Cổng thông tin điện tử tỉnh Đắk Lắk" : $"Trang thông tin điện tử {agency.Name}";
}
