using Governance.Domain.Common;

namespace Governance.Domain.Agencies;

/// <summary>Level of administration. Districts ended on 2025-07-01; the level stays for what was before.</summary>
public enum AgencyLevel
{
    Province,
    Department,
    District,
    Commune,
}

/// <summary>A state agency that owns, or could own, a portal (Điều 2, 3, 19).</summary>
public sealed class Agency
{
    /// <summary>Departments were merged from this month on; the reference data lists them as they stood before.</summary>
    private static readonly DateOnly DepartmentsMerged = new(2025, 3, 1);

    private Agency() { }

    /// <param name="code">The reference data's own code; unique, never reused.</param>
    /// <param name="established">Null = existed before the records begin.</param>
    /// <param name="dissolved">First day on which it no longer exists; null = exists.</param>
    public Agency(string code, string name, AgencyLevel level, Guid? parentId, DateOnly? established = null, DateOnly? dissolved = null,
        string? officialCode = null, Confidence confidence = Confidence.Read)
    {
        Id = Guid.CreateVersion7();
        (Code, Level, ParentId, Established, Dissolved, OfficialCode, Confidence) = (code, level, parentId, established, dissolved, officialCode, confidence);
        Rename(name);
    }

    public Guid Id { get; private set; }
    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";

    /// <summary>The name folded for search (see <see cref="Text.Fold"/>).</summary>
    public string FoldedName { get; private set; } = "";

    public AgencyLevel Level { get; private set; }
    public Guid? ParentId { get; private set; }
    public DateOnly? Established { get; private set; }

    /// <summary>First day on which it no longer exists.</summary>
    public DateOnly? Dissolved { get; private set; }

    /// <summary>Official unit code, where one is known.</summary>
    public string? OfficialCode { get; private set; }

    public Confidence Confidence { get; private set; }
    public int Version { get; private set; }

    public bool ExistsOn(DateOnly day) => (Established is null || Established <= day) && (Dissolved is null || day < Dissolved);

    /// <summary>A department of the time before the mergers, of which nobody has said whether it went on after them: shown as "chưa đối chiếu".</summary>
    public bool IsUnreconciledOn(DateOnly day) => Level is AgencyLevel.Department && Established is null && Dissolved is null && day >= DepartmentsMerged;

    private void Rename(string name) => (Name, FoldedName) = (Text.Clean(name), Text.Fold(name));
}
