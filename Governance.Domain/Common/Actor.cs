namespace Governance.Domain.Common;

/// <summary>What a grant lets a person do, within the agency it names.</summary>
public enum Power
{
    /// <summary>Record an agency's board decisions, appointments and training.</summary>
    RecordBoard,

    /// <summary>Read drafts of the agency's works.</summary>
    ReadDrafts,

    /// <summary>Write, change and submit works.</summary>
    Write,

    /// <summary>Write, change and submit one's own works, and read no others (contributor).</summary>
    Contribute,

    /// <summary>Enter who contributes to a board: its secretary, and the agency's record clerk.</summary>
    KeepContributors,

    /// <summary>Approve, send back, refuse (Điều 20.2): head or deputy head of the board.</summary>
    Approve,

    /// <summary>Score works for royalties.</summary>
    Score,

    /// <summary>Decide the board's price list (Điều 15.3; NĐ 224/2026 Đ20 k3).</summary>
    DecidePrices,

    /// <summary>See amounts, statements and the budget of the agency.</summary>
    ReadMoney,

    /// <summary>Close and pay statements, propose allocations: accountant or chief accountant.</summary>
    KeepAccounts,

    /// <summary>Approve statements and allocations: head of the agency.</summary>
    ApproveMoney,

    /// <summary>Run the portal: sections, page frame, publishing again (Điều 11).</summary>
    RunPortal,

    /// <summary>Read with whom the agency's administration accounts lie, and its incidents (Điều 24): who runs the portals, and the head of the agency.</summary>
    ReadCustody,

    /// <summary>Draw up and apply plans of reorganisation, enter who follows whom: record clerk of the province.</summary>
    Reorganise,

    /// <summary>Enter an agency's first posts and accounts; nothing else (system administrator).</summary>
    Administer,
}

/// <summary>One power, where, since when and by which decision: the answer to "vì sao tôi được".</summary>
/// <param name="AgencyId">The agency it holds in; null for every agency (the province's finance and head for money; the system administrator).</param>
/// <param name="Title">Resource name of the capacity in which it is held ("Boards.Post.DeputyHead"); of a delegated one, the delegator's.</param>
/// <param name="Decision">Number and date of the decision behind it, as text.</param>
/// <param name="OnBehalf">Who delegated it and how far; null when it is held in one's own right.</param>
public sealed record Grant(Power Power, Guid? AgencyId, string Title, string Decision, Period Period, OnBehalf? OnBehalf = null)
{
    /// <summary>What is held in one's own right covers everything; what is delegated covers reading, and signing only what it names, up to its amount.</summary>
    internal bool Covers(Matter? matter, long? amount) => OnBehalf is null || Power is Power.ReadDrafts or Power.ReadMoney || OnBehalf.Covers(matter, amount);
}

/// <summary>Who acts, with the powers resolved for one day.</summary>
/// <param name="PersonId">Null for the system itself (seeding, publishing, sign-in).</param>
public sealed record Actor(Guid? PersonId, string Name, DateOnly Day, IReadOnlyList<Grant> Grants)
{
    /// <summary>The machine's own work: no powers; <paramref name="name"/> says which part ("seed", "publisher", "sign-in").</summary>
    public static Actor System(string name, DateOnly day) => new(null, name, day, []);

    /// <summary>The grant by which this person may do it there today, or null; one held in one's own right before a delegated one.</summary>
    /// <param name="matter">What is to be signed. Without it no delegated power to sign counts.</param>
    /// <param name="amount">Whole đồng, where an amount is signed.</param>
    public Grant? GrantFor(Power power, Guid agencyId, Matter? matter = null, long? amount = null)
    {
        Grant? delegated = null;
        foreach (var grant in Grants)
        {
            if (grant.Power != power || grant.AgencyId is { } agency && agency != agencyId || !grant.Period.Contains(Day) || !grant.Covers(matter, amount)) continue;
            if (grant.OnBehalf is null) return grant;
            delegated ??= grant;
        }
        return delegated;
    }

    /// <inheritdoc cref="GrantFor"/>
    public bool May(Power power, Guid agencyId, Matter? matter = null, long? amount = null) => GrantFor(power, agencyId, matter, amount) is not null;

    /// <summary>Holds the power in any agency at all: what the navigation shows.</summary>
    public bool MayAnywhere(Power power) => Grants.Any(g => g.Power == power && g.Period.Contains(Day));

    /// <summary>Is nothing but a contributor: sees own works and nothing else of the intranet.</summary>
    public bool OnlyContributes => MayAnywhere(Power.Contribute) && Grants.All(g => g.Power is Power.Contribute || !g.Period.Contains(Day));

    /// <summary>Agencies in which the power is held; null = in every one.</summary>
    public IReadOnlyList<Guid>? AgenciesFor(Power power)
    {
        var held = Grants.Where(g => g.Power == power && g.Period.Contains(Day)).Select(g => g.AgencyId).ToList();
        return held.Contains(null) ? null : [.. held.OfType<Guid>().Distinct()];
    }

    /// <summary>
    /// Why this person may not do it there, or null: Access.AboveDelegated or Access.OutsideDelegation, each naming who delegated,
    /// where a delegation does not reach so far; else Access.NoPower naming the power.
    /// </summary>
    /// <inheritdoc cref="GrantFor"/>
    public Refusal? WhyNot(Power power, Guid agencyId, LegalBasis? basis = null, Matter? matter = null, long? amount = null)
    {
        if (May(power, agencyId, matter, amount)) return null;
        var delegated = Grants.Where(g => g.Power == power && g.AgencyId == agencyId && g.Period.Contains(Day)).Select(g => g.OnBehalf).OfType<OnBehalf>().ToList();
        return delegated.Where(d => d.Matter == matter).MaxBy(d => d.UpTo) is { } near ? new("Access.AboveDelegated", basis, amount!, near.UpTo!, near.Signature.Name)
            : matter is { } wanted && delegated.Count > 0 ? new("Access.OutsideDelegation", basis, delegated[0].Signature.Name, new Term($"Access.Matter.{wanted}"))
            : new Refusal("Access.NoPower", basis, new Term($"Access.Power.{power}"));
    }
}

/// <summary>Who and when: given to every change and required to save it.</summary>
/// <param name="At">UTC instant.</param>
public sealed record Stamp(Actor Actor, DateTime At)
{
    /// <summary>The day in Vietnam.</summary>
    public DateOnly Day => VietnamTime.DayOf(At);
}
