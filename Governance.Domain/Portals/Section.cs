using Governance.Domain.Common;

namespace Governance.Domain.Portals;

/// <summary>A section (chuyên mục) of a portal: a list of articles with an address of its own.</summary>
public sealed class Section
{
    private Section() { }

    /// <param name="order">Place in the menu, from 1.</param>
    /// <param name="categoryCode">Kind of information that belongs here by default; null = none.</param>
    /// <exception cref="RuleBroken">Common.Required, Common.TooLong.</exception>
    public Section(Guid portalId, string name, int order, string? categoryCode)
    {
        Id = Guid.CreateVersion7();
        (PortalId, Order, CategoryCode) = (portalId, order, categoryCode);
        Name = Text.Required(name, "Portals.SectionName", 120);
        Slug = Text.Slug(Name, 60);
    }

    public Guid Id { get; private set; }
    public Guid PortalId { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>Its piece of the address; stays when the section is renamed.</summary>
    public string Slug { get; private set; } = "";

    public int Order { get; private set; }
    public string? CategoryCode { get; private set; }
    public int Version { get; private set; }

    internal void Rename(string name) => Name = Text.Required(name, "Portals.SectionName", 120);

    internal void MoveTo(int order) => Order = order;
}
