using Governance.Domain.Common;

namespace Governance.Domain.Access;

/// <summary>A human being, once: board member, editor, contributor, payee. Need not have an account.</summary>
public sealed class Person
{
    private Person() { }

    public Person(string fullName, Guid? agencyId, string? jobTitle = null, StaffKind staff = StaffKind.OwnStaff) : this(new PersonDetails(fullName, agencyId, jobTitle, staff)) { }

    /// <exception cref="RuleBroken">Access.NoPower, or everything wrong with the details.</exception>
    public Person(PersonDetails details, Stamp stamp) : this(Checked(details, stamp)) { }

    private Person(PersonDetails details)
    {
        Id = Guid.CreateVersion7();
        Take(details);
    }

    public Guid Id { get; private set; }

    /// <summary>Agency the person works in; null for a contributor from outside.</summary>
    public Guid? AgencyId { get; private set; }

    public string FullName { get; private set; } = "";
    public string FoldedName { get; private set; } = "";
    public string? JobTitle { get; private set; }
    public StaffKind Staff { get; private set; }
    public DateOnly? BirthDate { get; private set; }
    public string? Email { get; private set; }
    public string? Phone { get; private set; }

    /// <summary>CCCD, 12 digits as text. Shown only to those who keep accounts; each look is audited.</summary>
    public string? IdentityNumber { get; private set; }

    public string? TaxCode { get; private set; }
    public string? BankAccount { get; private set; }
    public string? BankName { get; private set; }

    /// <summary>Last day of the tax commitment on file (bản cam kết); null = none.</summary>
    public DateOnly? TaxCommitmentUntil { get; private set; }

    public int Version { get; private set; }

    /// <summary>Why someone may not enter or change people of that agency: its record clerk, its accountants and the system administrator may.</summary>
    /// <param name="agencyId">Null for contributors from outside, who belong to every agency that works with them.</param>
    public static Refusal? WhyNotRecord(Actor actor, Guid? agencyId)
    {
        Power[] powers = [Power.RecordBoard, Power.KeepAccounts, Power.Administer];
        var may = agencyId is { } agency ? powers.Any(p => actor.May(p, agency)) : powers.Append(Power.KeepContributors).Any(actor.MayAnywhere);
        return may ? null : new("Access.NoPowerOverPeople");
    }

    /// <summary>Why someone may not see or change the identity and account numbers of people of that agency: only who pays may.</summary>
    public static Refusal? WhyNotSeePayment(Actor actor, Guid? agencyId)
    {
        var may = agencyId is { } agency ? actor.May(Power.KeepAccounts, agency) : actor.MayAnywhere(Power.KeepAccounts);
        return may ? null : new("Access.NoPower", new Term($"Access.Power.{nameof(Power.KeepAccounts)}"));
    }

    /// <summary>Accounts are kept by the technical administrator of the person's agency (Điều 24.1), the first ones by the system administrator.</summary>
    public static Refusal? WhyNotKeepAccount(Actor actor, Guid? agencyId) =>
        actor.MayAnywhere(Power.Administer) || agencyId is { } agency && actor.May(Power.RunPortal, agency) ? null : new("Access.NoPowerOverAccounts", LegalBasis.Regulation(24, 1));

    /// <exception cref="RuleBroken">Access.NoPowerOverPeople where the person is or goes to, or everything wrong with the details.</exception>
    public void Change(PersonDetails details, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotRecord(stamp.Actor, AgencyId));
        Take(Checked(details, stamp));
    }

    /// <exception cref="RuleBroken">Access.NoPower, or everything wrong with the numbers.</exception>
    public void ChangePayment(PaymentDetails details, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotSeePayment(stamp.Actor, AgencyId));
        var problems = details.WhatIsWrong().ToList();
        if (problems.Count > 0) throw new RuleBroken(problems);
        IdentityNumber = PaymentDetails.Plain(details.IdentityNumber);
        TaxCode = PaymentDetails.Plain(details.TaxCode);
        BankAccount = PaymentDetails.Plain(details.BankAccount);
        (BankName, TaxCommitmentUntil) = (Text.Optional(details.BankName, "Access.BankName", 200), details.TaxCommitmentUntil);
    }

    private static PersonDetails Checked(PersonDetails details, Stamp stamp)
    {
        var problems = new[] { WhyNotRecord(stamp.Actor, details.AgencyId) }.OfType<Refusal>().Concat(details.WhatIsWrong(stamp.Day)).ToList();
        return problems.Count > 0 ? throw new RuleBroken(problems) : details;
    }

    private void Take(PersonDetails details)
    {
        FullName = Text.Required(details.FullName, "Access.FullName", 200);
        FoldedName = Text.Fold(FullName);
        JobTitle = Text.Optional(details.JobTitle, "Access.JobTitle", 200);
        (AgencyId, Staff, BirthDate) = (details.AgencyId, details.Staff, details.BirthDate);
        Email = Text.Optional(details.Email, "Access.Email", 200);
        Phone = Text.Optional(details.Phone, "Access.Phone", 40);
    }
}
