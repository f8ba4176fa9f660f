using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Domain.Editorial.Checking;

namespace Governance.Web.Data.Seeding;

/// <summary>Kinds of information that must be published, and the elements of metadata.</summary>
internal static class EditorialSeed
{
    internal static async Task SeedAsync(GovernanceDb db)
    {
        await db.UpsertAsync(Csv.Read("content_categories.csv").Select(Category), c => c.Code);
        await db.UpsertAsync(Csv.Read("metadata_elements.csv").Select(Element), e => e.Code);
        // The province goes on to change them, with rows of later days.
        await db.CorrectAsync(CheckRule.Shipped(), r => (r.Code, r.AgencyId, r.From));
    }

    private static ContentCategory Category(CsvRow row) => new(row["code"], row["name"].Replace(';', ','), row["required_fields"], row["foreign_language"],
        row["applies_to"], row["basis"], row.Confidence("confidence")!.Value);

    private static MetadataElement Element(CsvRow row, int index) => new(row["element"], row["name_vi"],
        Enum.Parse<MetadataBand>(row["band"], ignoreCase: true), index + 1, LegalBasis.Parse(row["basis"]));
}
