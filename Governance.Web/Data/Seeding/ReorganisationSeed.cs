using System.Text.Json;
using Governance.Domain.Agencies;
using Governance.Domain.Portals;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Data.Seeding;

/// <summary>
/// The change of 2025-07-01 as a plan that was carried out before these records: districts and communes ended, communes began,
/// host names changed owner. Which followed which is not in the data, so no succession is entered.
/// </summary>
internal static class ReorganisationSeed
{
    internal const string Reference = "daklak-2025-07-01";
    internal static readonly DateOnly Day = new(2025, 7, 1);

    internal static async Task SeedAsync(GovernanceDb db)
    {
        if (await db.ReorganisationPlans.AnyAsync(p => p.Reference == Reference)) return;
        var agencies = db.Agencies.Local.ToDictionary(a => a.Code);
        var portals = db.Portals.Local.ToDictionary(p => p.AgencyId);
        var hosts = db.HostAssignments.Local.ToLookup(h => h.PortalId);
        var passedOn = db.HostAssignments.Local.GroupBy(h => h.Host).Where(g => g.Any(h => h.Period.Until == Day) && g.Any(h => h.Period.From == Day)).Select(g => g.Key).ToHashSet();
        var effects = new List<EffectFact>();
        foreach (var agency in agencies.Values.Where(a => a.Dissolved == Day || a.Established == Day).OrderBy(a => a.FoldedName, StringComparer.Ordinal))
        {
            var ends = agency.Dissolved == Day;
            effects.Add(new(ends ? Consequence.AgencyEnds : Consequence.AgencyBegins, nameof(Agency), agency.Id.ToString(), agency.Name, agency.Code, $"/co-quan/{agency.Code}?ngay={(ends ? Day.AddDays(-1) : Day):yyyy-MM-dd}",
                ends ? Dated("Dissolved", null) : null, Dated(ends ? "Dissolved" : "Established", Day)));
            foreach (var host in portals.TryGetValue(agency.Id, out var portal) ? hosts[portal.Id] : [])
                effects.Add(new(KindOf(ends, passedOn.Contains(host.Host)), nameof(HostAssignment), host.Id.ToString(), agency.Name, host.Host, $"/cong-thong-tin/{host.PortalId}",
                    ends ? Dated("Period.Until", null) : null, Dated(ends ? "Period.Until" : "Period.From", Day)));
        }
        db.Add(ReorganisationPlan.Recorded(Reference, agencies["66"].Id, "Sắp xếp đơn vị hành chính tỉnh Đắk Lắk từ ngày 01/07/2025", Day, Steps(agencies.Values), effects.OrderBy(e => e.Kind)));
    }

    /// <summary>A name that changes hands is counted once, where it goes.</summary>
    private static Consequence KindOf(bool ends, bool passedOn) => (ends, passedOn) switch
    {
        (true, true) => Consequence.Other,
        (true, false) => Consequence.HostRetired,
        (false, true) => Consequence.HostReassigned,
        _ => Consequence.HostBegins,
    };

    /// <summary>The same change as people would enter it.</summary>
    internal static IEnumerable<(StepKind Kind, IReadOnlyList<StepLine> Lines)> Steps(IEnumerable<Agency> agencies)
    {
        var hosts = Csv.Read("agencies.csv").ToDictionary(r => r["code"], r => r["host"]);
        var parents = agencies.ToDictionary(a => a.Id, a => a.Code);
        var ordered = agencies.OrderBy(a => a.FoldedName, StringComparer.Ordinal).ToList();
        yield return (StepKind.Dissolve, [.. ordered.Where(a => a.Level is AgencyLevel.District && a.Dissolved == Day).Select(a => StepLine.Ending(a.Code))]);
        yield return (StepKind.Dissolve, [.. ordered.Where(a => a.Level is not AgencyLevel.District && a.Dissolved == Day).Select(a => StepLine.Ending(a.Code))]);
        yield return (StepKind.Found, [.. ordered.Where(a => a.Established == Day).Select(a => StepLine.Beginning(a.Code, a.Name, a.Level, a.ParentId is { } parent ? parents[parent] : null, hosts[a.Code] is { Length: > 0 } host ? host : null))]);
    }

    private static string Dated(string field, DateOnly? day) => JsonSerializer.Serialize(new Dictionary<string, DateOnly?> { [field] = day });
}
