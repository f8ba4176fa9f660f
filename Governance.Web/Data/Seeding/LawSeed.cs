using Governance.Domain.Common;
using Governance.Domain.Law;

namespace Governance.Web.Data.Seeding;

/// <summary>The law register, the text of the regulation, day counts.</summary>
internal static class LawSeed
{
    internal static async Task SeedAsync(GovernanceDb db)
    {
        await db.UpsertAsync(Documents(), d => d.Number);
        await db.UpsertAsync(RegulationText.Read(LegalBasis.RegulationNumber, Csv.Lines("qd-10-2024.vi.txt")), p => (p.Document, p.Anchor));
        await db.UpsertAsync(Csv.Read("deadlines.csv").Select(Deadline), d => (d.Event, d.Kind, d.EffectiveFrom));
    }

    internal static IEnumerable<LegalDocument> Documents() => Csv.Read("legal_documents.csv").Select(row => new LegalDocument(
        row["number"], row["title"].Replace(';', ','), row["kind"], row.Day("issued"), row.Day("effective_from"), row.Day("effective_to"), row["replaced_by"],
        row["cited_in_decision_10"] is "yes" or "self", row.Confidence("confidence")!.Value, row["confidence"]));

    private static Deadline Deadline(CsvRow row) => new(row["event"], (int?)row.Dong("limit"), row["unit"],
        Enum.Parse<DeadlineKind>(row["kind"], ignoreCase: true), row.Day("effective_from"), row.Day("effective_to"), row["basis"], row.Confidence("confidence"));
}
