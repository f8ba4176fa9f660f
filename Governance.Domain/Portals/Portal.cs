using Governance.Domain.Common;

namespace Governance.Domain.Portals;

/// <summary>A portal or website of an agency (cổng, trang thông tin điện tử; Điều 2, 3).</summary>
public sealed class Portal
{
    private Portal() { }

    public Portal(Guid agencyId, string name)
    {
        Id = Guid.CreateVersion7();
        (AgencyId, Name) = (agencyId, Text.Required(name, "Portals.Name"));
    }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public string Name { get; private set; } = "";
    public int Version { get; private set; }
}
