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
public sealed class Portal
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

    public int Version { get; private set; }

    public static Refusal? WhyNotRun(Actor actor, Guid agencyId) => actor.WhyNot(Power.RunPortal, agencyId, LegalBasis.Regulation(11));

    /// <summary>Changes what stands in the frame of every page.</summary>
    /// <exception cref="RuleBroken">Access.NoPower; Common.Required without a responsible person; Common.TooLong.</exception>
    public void Frame(string responsiblePerson, string? address, string? phone, string? email, StoredFile? logo, Stamp stamp)
    {
        if (stamp.Actor.PersonId is not null) Refusal.ThrowIfAny(WhyNotRun(stamp.Actor, AgencyId));
        ResponsiblePerson = Text.Required(responsiblePerson, "Portals.ResponsiblePerson", 200);
        Address = Text.Optional(address, "Portals.Address") ?? "";
        Phone = Text.Optional(phone, "Portals.Phone", 60) ?? "";
        Email = Text.Optional(email, "Portals.Email", 200) ?? "";
        Logo = logo;
    }
}
