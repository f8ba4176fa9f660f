using Governance.Domain.Agencies;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Data.Seeding;

/// <summary>All agencies of the province with their intervals. Which commune followed which is not known and never guessed.</summary>
internal static class AgenciesSeed
{
    /// <returns>Codes of agencies that were left as people changed them.</returns>
    internal static async Task<IReadOnlyList<string>> SeedAsync(GovernanceDb db)
    {
        var ids = await db.Agencies.AsNoTracking().ToDictionaryAsync(a => a.Code, a => a.Id);
        var rows = new List<Agency>();
        foreach (var row in Csv.Read("agencies.csv"))
        {
            var parent = row["parent"] is { Length: > 0 } code ? ids[code] : (Guid?)null;
            var agency = new Agency(row["code"], row["name"], Enum.Parse<AgencyLevel>(row["level"], ignoreCase: true), parent, row.Day("established"), row.Day("dissolved"),
                row["official_code"] is { Length: > 0 } official ? official : null, row.Confidence("confidence")!.Value);
            ids.TryAdd(agency.Code, agency.Id);
            rows.Add(agency);
        }
        // Plans of reorganisation go on to end and rename agencies.
        return await db.CorrectAsync(rows, a => a.Code);
    }
}
