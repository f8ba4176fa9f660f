using Governance.Domain.Common;

namespace Governance.Domain.Access;

/// <summary>What an account opens. Điều 24.1 speaks of the accounts that administer and edit; what the portal stands on is kept in the same register.</summary>
public enum AccountUse
{
    /// <summary>Quản trị cổng, trang (24.1).</summary>
    Administration,

    /// <summary>Biên tập cổng, trang (24.1).</summary>
    Editing,
    Server,
    Hosting,
    Database,
    DomainName,
    Other,
}

/// <summary>What is written down of an account: its login name, never its password.</summary>
/// <param name="PortalId">The portal it belongs to; null = the agency as a whole.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Login">Its login name, or null.</param>
/// <param name="Place">Where one signs in: an address, a supplier; or null.</param>
public sealed record AccountTerms(Guid? PortalId, AccountUse Use, string Name, string? Login, string? Place);

/// <summary>An account that can change or stop a portal, and who answered for it at any time (Điều 24.1, 24.2): one custodian at a time.</summary>
public sealed class PrivilegedAccount
{
    private readonly List<Custody> _custodies = [];

    private PrivilegedAccount() { }

    /// <exception cref="RuleBroken">No power (see <see cref="WhyNotKeep"/>); Common.Required or Common.TooLong of a field.</exception>
    public PrivilegedAccount(Guid agencyId, AccountTerms terms, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotKeep(stamp.Actor, agencyId));
        Id = Guid.CreateVersion7();
        AgencyId = agencyId;
        Take(terms);
    }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public Guid? PortalId { get; private set; }
    public AccountUse Use { get; private set; }
    public string Name { get; private set; } = "";
    public string? Login { get; private set; }
    public string? Place { get; private set; }

    /// <summary>Name, login and place as search compares them.</summary>
    public string FoldedWords { get; private set; } = "";

    /// <summary>First day on which it exists no more; null = in use.</summary>
    public DateOnly? ClosedFrom { get; private set; }

    public int Version { get; private set; }
    public IReadOnlyList<Custody> Custodies => _custodies;

    /// <summary>Who answers for it on a day; null = nobody.</summary>
    public Custody? On(DateOnly day) => _custodies.Find(c => c.Period.Contains(day));

    /// <summary>The register is kept by who runs the portals of the agency.</summary>
    public static Refusal? WhyNotKeep(Actor actor, Guid agencyId) => actor.WhyNot(Power.RunPortal, agencyId, LegalBasis.Regulation(24, 1));

    /// <summary>Access.Custody.Closed once it exists no more.</summary>
    public Refusal? WhyNotChange(Actor actor) => WhyNotKeep(actor, AgencyId) ?? (ClosedFrom is { } closed ? new Refusal("Access.Custody.Closed", Name, closed) : null);

    /// <exception cref="RuleBroken">See <see cref="WhyNotChange"/>; Common.Required or Common.TooLong of a field.</exception>
    public void Change(AccountTerms terms, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotChange(stamp.Actor));
        Take(terms);
    }

    /// <summary>Why it may not pass to that person from that day, or null.</summary>
    /// <returns>
    /// As <see cref="WhyNotChange"/>; Access.Custody.InTheFuture: the register says what is, not what is meant;
    /// Access.Custody.AlreadyKeeps; Access.Custody.NotBeforeTheLast: what stands in the register is not rewritten.
    /// </returns>
    public Refusal? WhyNotHandOver(Actor actor, Guid personId, DateOnly from, DateOnly today)
    {
        if (WhyNotChange(actor) is { } refusal) return refusal;
        if (from > today) return new("Access.Custody.InTheFuture", from);
        var last = Last;
        if (last is { Period.Until: null } && last.PersonId == personId) return new("Access.Custody.AlreadyKeeps", last.Period.From);
        return last is not null && from <= last.Period.From ? new("Access.Custody.NotBeforeTheLast", last.Period.From) : last?.Period.Until > from ? new("Access.Custody.NotBeforeTheLast", last.Period.Until) : null;
    }

    /// <summary>Someone answers for it from that day on; whoever did before no longer does.</summary>
    /// <param name="handedBy">Who gave it: the custodian before, a supplier, the agency's head.</param>
    /// <exception cref="RuleBroken">See <see cref="WhyNotHandOver"/>; Common.Required without who gave it.</exception>
    public Custody HandOver(Guid personId, DateOnly from, string handedBy, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotHandOver(stamp.Actor, personId, from, stamp.Day));
        var next = new Custody(Id, personId, from, Text.Required(handedBy, "Access.Custody.HandedBy", 200));
        if (Last is { Period.Until: null } last) last.End(from);
        _custodies.Add(next);
        return next;
    }

    /// <summary>The account exists no more, and nobody answers for it.</summary>
    /// <param name="from">First day without it.</param>
    /// <exception cref="RuleBroken">See <see cref="WhyNotChange"/>; Access.Custody.InTheFuture; Access.Custody.NotBeforeTheLast.</exception>
    public void Close(DateOnly from, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotChange(stamp.Actor) ?? (from > stamp.Day ? new Refusal("Access.Custody.InTheFuture", from) : null));
        if (Last is { } last && from <= last.Period.From) throw new RuleBroken(new Refusal("Access.Custody.NotBeforeTheLast", last.Period.From));
        if (Last is { Period.Until: null } open) open.End(from);
        ClosedFrom = from;
    }

    private Custody? Last => _custodies.MaxBy(c => c.Period.From);

    private void Take(AccountTerms terms)
    {
        (PortalId, Use) = (terms.PortalId, terms.Use);
        Name = Text.Required(terms.Name, "Access.Custody.Name", 200);
        Login = Text.Optional(terms.Login, "Access.Custody.Login", 200);
        Place = Text.Optional(terms.Place, "Access.Custody.Place");
        FoldedWords = Text.Fold($"{Name} {Login} {Place}");
    }
}

/// <summary>Someone who answers for an account for a time.</summary>
public sealed class Custody
{
    private Custody() { }

    internal Custody(Guid accountId, Guid personId, DateOnly from, string handedBy)
    {
        Id = Guid.CreateVersion7();
        (AccountId, PersonId, Period, HandedBy) = (accountId, personId, new(from), handedBy);
    }

    public Guid Id { get; private set; }
    public Guid AccountId { get; private set; }
    public Guid PersonId { get; private set; }
    public Period Period { get; private set; }

    /// <summary>Who gave it, in words: it may be a supplier.</summary>
    public string HandedBy { get; private set; } = "";

    internal void End(DateOnly until) => Period = Period.EndedOn(until);
}
