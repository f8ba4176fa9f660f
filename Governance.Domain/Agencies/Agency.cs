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

    private static readonly string[] UnitKinds = ["tỉnh", "thành phố", "thị xã", "thị trấn", "huyện", "phường", "xã"];

    private readonly List<AgencyName> _formerNames = [];

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

    /// <summary>The name it bears today; see <see cref="NameOn"/> for another day.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The name folded for search (see <see cref="Text.Fold"/>).</summary>
    public string FoldedName { get; private set; } = "";

    /// <summary>The name that it takes up on <see cref="NextNameFrom"/>; null = none is decided.</summary>
    public string? NextName { get; private set; }

    public DateOnly? NextNameFrom { get; private set; }

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

    /// <summary>Names it bore before, each until a day; empty for most.</summary>
    public IReadOnlyList<AgencyName> FormerNames => _formerNames;

    /// <summary>
    /// The place in the head of its papers (NĐ 30/2020): of a committee the unit's own name, of a department that of its province,
    /// the agency above. Empty when that is not known. A name that is a number keeps its kind ("phường 5").
    /// </summary>
    /// <param name="name">Of the agency.</param>
    /// <param name="parent">Name of the agency above.</param>
    public static string PlaceOf(string name, string? parent)
    {
        var whole = new[] { name, parent ?? "" }.Select(n => n.Replace("Ủy ban nhân dân ", "UBND ", StringComparison.Ordinal)).FirstOrDefault(n => n.StartsWith("UBND ", StringComparison.Ordinal));
        if (whole is null) return "";
        var unit = whole["UBND ".Length..];
        var kind = UnitKinds.FirstOrDefault(k => unit.StartsWith(k + " ", StringComparison.OrdinalIgnoreCase));
        return kind is null || char.IsDigit(unit[kind.Length + 1]) ? unit : unit[(kind.Length + 1)..];
    }

    /// <summary>How it is called on that day, past or to come. Needs its former names loaded.</summary>
    public string NameOn(DateOnly day) => day >= NextNameFrom ? NextName! : _formerNames.Where(n => day < n.Until).MinBy(n => n.Until)?.Name ?? Name;

    /// <summary>Ends it on a day, as a plan of reorganisation says.</summary>
    /// <param name="day">First day on which it no longer exists.</param>
    /// <exception cref="RuleBroken">Agencies.DoesNotExistThen unless it stood the day before; Agencies.EndsAlready when its end is known.</exception>
    internal void Dissolve(DateOnly day)
    {
        Refusal.ThrowIfAny(WhyNotDissolve(day));
        Dissolved = day;
    }

    internal Refusal? WhyNotDissolve(DateOnly day) =>
        Dissolved is { } ended ? new("Agencies.EndsAlready", Name, ended) : ExistsOn(day.AddDays(-1)) ? null : new("Agencies.DoesNotExistThen", Name, day);

    /// <summary>Gives it another name from a day to come on; see <see cref="TakeUpName"/>.</summary>
    /// <exception cref="RuleBroken">Common.Required, Common.TooLong; Agencies.SameName; Agencies.RenamedLater when another new name is decided already.</exception>
    internal void Rename(string name, DateOnly day)
    {
        name = Text.Required(name, "Agencies.Name", 300);
        if (name == Name) throw new RuleBroken(new Refusal("Agencies.SameName", Name));
        if (NextNameFrom is { } later) throw new RuleBroken(new Refusal("Agencies.RenamedLater", Name, later));
        (NextName, NextNameFrom) = (name, day);
    }

    /// <summary>Takes up the new name once its day has come; the old one stays readable for the time before.</summary>
    /// <returns>Whether it was due.</returns>
    public bool TakeUpName(DateOnly today)
    {
        if (NextNameFrom is not { } from || today < from) return false;
        _formerNames.Add(new(Id, Name, from));
        Rename(NextName!);
        (NextName, NextNameFrom) = (null, null);
        return true;
    }

    private void Rename(string name) => (Name, FoldedName) = (Text.Clean(name), Text.Fold(name));
}

/// <summary>A name that an agency bore until a day.</summary>
public sealed class AgencyName
{
    private AgencyName() { }

    internal AgencyName(Guid agencyId, string name, DateOnly until)
    {
        Id = Guid.CreateVersion7();
        (AgencyId, Name, FoldedName, Until) = (agencyId, name, Text.Fold(name), until);
    }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public string Name { get; private set; } = "";
    public string FoldedName { get; private set; } = "";

    /// <summary>First day on which it was called otherwise.</summary>
    public DateOnly Until { get; private set; }
}
