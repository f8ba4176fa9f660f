using Governance.Domain.Common;
using Governance.Domain.Editorial;

namespace Governance.Domain.Portals;

public sealed partial class Portal
{
    /// <summary>First pieces of addresses that the portal needs for itself.</summary>
    private static readonly string[] Reserved = ["", "assets", "tep", "health", .. EditionLanguage.Foreign];

    /// <returns>Access.NoPower without <see cref="Power.RunPortal"/> there (Điều 11); the machine itself is not asked.</returns>
    public static Refusal? WhyNotRun(Actor actor, Guid agencyId) =>
        actor.PersonId is null ? null : actor.WhyNot(Power.RunPortal, agencyId, LegalBasis.Regulation(11));

    /// <summary>Changes what stands in the frame of every page (TT 32/2017).</summary>
    /// <exception cref="RuleBroken">Access.NoPower; Common.Required without a responsible person; Common.TooLong.</exception>
    public void Frame(string responsiblePerson, string? address, string? phone, string? email, StoredFile? logo, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotRun(stamp.Actor, AgencyId));
        ResponsiblePerson = Text.Required(responsiblePerson, "Portals.ResponsiblePerson", 200);
        Address = Text.Optional(address, "Portals.Address") ?? "";
        Phone = Text.Optional(phone, "Portals.Phone", 60) ?? "";
        Email = Text.Optional(email, "Portals.Email", 200) ?? "";
        Logo = logo;
    }

    /// <summary>A section at the end of the menu.</summary>
    /// <param name="sections">All that the portal has.</param>
    /// <exception cref="RuleBroken">Access.NoPower; Common.Required, Common.TooLong; Portals.SectionTaken when its address is in use.</exception>
    public Section AddSection(string name, string? categoryCode, IReadOnlyCollection<Section> sections, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotRun(stamp.Actor, AgencyId));
        var section = new Section(Id, name, 1 + sections.Select(s => s.Order).DefaultIfEmpty().Max(), categoryCode);
        if (Reserved.Contains(section.Slug) || sections.Any(s => s.Slug == section.Slug)) throw new RuleBroken(new Refusal("Portals.SectionTaken", section.Name));
        return section;
    }

    /// <summary>Its address stays: links to it go on working.</summary>
    /// <exception cref="RuleBroken">Access.NoPower; Common.Required, Common.TooLong.</exception>
    public void Rename(Section section, string name, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotRun(stamp.Actor, AgencyId));
        section.Rename(name);
    }

    /// <summary>Moves a section by that many places in the menu, at most to an end.</summary>
    /// <param name="sections">All that the portal has.</param>
    /// <exception cref="RuleBroken">Access.NoPower.</exception>
    public void Move(Section section, int places, IReadOnlyCollection<Section> sections, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotRun(stamp.Actor, AgencyId));
        var menu = sections.OrderBy(s => s.Order).ToList();
        var from = menu.IndexOf(section);
        menu.RemoveAt(from);
        menu.Insert(Math.Clamp(from + places, 0, menu.Count), section);
        for (var i = 0; i < menu.Count; i++) menu[i].MoveTo(i + 1);
    }

    /// <summary>Records that the technical focal point gave the portal a name (Điều 3).</summary>
    /// <param name="basis">The paper it was given by.</param>
    /// <param name="held">All that was ever recorded for that name, of whatever portal.</param>
    /// <exception cref="RuleBroken">Access.NoPower; Portals.HostMalformed; Portals.HostHeld when another portal, or this one, has it then; Common.Required without a basis.</exception>
    public HostAssignment Assign(string host, Period period, string basis, IReadOnlyCollection<HostAssignment> held, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotRun(stamp.Actor, AgencyId));
        host = HostAssignment.Clean(host);
        Refusal.ThrowIfAny(HostAssignment.WhyNotHost(host));
        if (held.FirstOrDefault(h => h.Host == host && h.Period.Overlaps(period)) is { } other)
            throw new RuleBroken(new Refusal("Portals.HostHeld", LegalBasis.Regulation(3), host, other.Period.From));
        return new(Id, host, period, Text.Required(basis, "Portals.HostBasis"), Confidence.Read);
    }

    /// <param name="until">First day on which the portal no longer has the name; an end that is known already can only come earlier.</param>
    /// <exception cref="RuleBroken">Access.NoPower; Portals.HostEnded; Common.PeriodEndsBeforeItStarts.</exception>
    public void End(HostAssignment assignment, DateOnly until, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotRun(stamp.Actor, AgencyId));
        if (assignment.Period.Until is { } ended && ended <= until) throw new RuleBroken(new Refusal("Portals.HostEnded", assignment.Host, ended));
        assignment.End(until);
    }

    /// <summary>Lets a name that the portal gives up lead to another portal for a set time.</summary>
    /// <param name="target">Whose home page readers are sent to.</param>
    /// <exception cref="RuleBroken">Access.NoPower; Portals.RedirectToItself.</exception>
    public HostRedirect Redirect(string host, Portal target, Period period, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotRun(stamp.Actor, AgencyId) ?? (target.Id == Id ? new Refusal("Portals.RedirectToItself") : null));
        return new(HostAssignment.Clean(host), Id, target.Id, period);
    }

    /// <summary>Closes the portal of an agency that is to end: what it last published stays as a record.</summary>
    /// <param name="from">First day on which it is no longer in use.</param>
    /// <exception cref="RuleBroken">Access.NoPower; Portals.ArchivedAlready.</exception>
    public void Archive(DateOnly from, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotRun(stamp.Actor, AgencyId) ?? (ArchivedFrom is { } already ? new Refusal("Portals.ArchivedAlready", Name, already) : null));
        ArchivedFrom = from;
    }

    /// <summary>Asks for the whole portal to be rendered anew: after its frame, a section or a name has changed, or because someone wants it.</summary>
    /// <exception cref="RuleBroken">Access.NoPower.</exception>
    public OutboxItem PublishAgain(Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotRun(stamp.Actor, AgencyId));
        return new(Id, null, null, OutboxReason.WholePortal, stamp.At);
    }
}
