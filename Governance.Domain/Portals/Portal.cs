using Governance.Domain.Common;

namespace Governance.Domain.Portals;

/// <summary>The word the agency uses for it; the rules are the same.</summary>
public enum PortalKind
{
    /// <summary>Cổng thông tin điện tử.</summary>
    Portal,

    /// <summary>Trang thông tin điện tử.</summary>
    Site,
}

/// <summary>The public portal of an agency (Điều 3, 5, 6) with what stands in its page frame (TT 32/2017).</summary>
public sealed partial class Portal
{
    private Portal() { }

    public Portal(Guid agencyId, string name, PortalKind kind)
    {
        Id = Guid.CreateVersion7();
        (AgencyId, Kind) = (agencyId, kind);
        Name = Text.Required(name, "Portals.Name", 300);
    }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public string Name { get; private set; } = "";
    public PortalKind Kind { get; private set; }

    /// <summary>Who answers for the content, as the footer must say.</summary>
    public string ResponsiblePerson { get; private set; } = "";

    public string Address { get; private set; } = "";
    public string Phone { get; private set; } = "";
    public string Email { get; private set; } = "";

    /// <summary>Emblem or logo uploaded by the agency; null = initials.</summary>
    public StoredFile? Logo { get; private set; }

    /// <summary>First day on which its agency is no more and nothing new appears on it; null = in use.</summary>
    public DateOnly? ArchivedFrom { get; private set; }

    public int Version { get; private set; }
}
