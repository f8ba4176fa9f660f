using Governance.Domain.Common;

namespace Governance.Domain.Portals;

/// <summary>A section of a portal (chuyên mục).</summary>
public sealed class Section
{
    private Section() { }

    /// <param name="order">Place in the menu, from 1.</param>
    /// <param name="categoryCode">The kind of information it holds; null when several.</param>
    public Section(Guid portalId, string name, int order, string? categoryCode = null)
    {
        Id = Guid.CreateVersion7();
        (PortalId, Name, Order, CategoryCode) = (portalId, Text.Required(name, "Portals.SectionName"), order, categoryCode);
        Slug = Text.Slug(Name);
    }

    public Guid Id { get; private set; }
    public Guid PortalId { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>Its piece of the address; unique within the portal.</summary>
    public string Slug { get; private set; } = "";

    public int Order { get; private set; }
    public string? CategoryCode { get; private set; }
    public int Version { get; private set; }
}
