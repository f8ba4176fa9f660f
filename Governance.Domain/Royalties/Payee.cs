using Governance.Domain.Access;

namespace Governance.Domain.Royalties;

/// <summary>What keeps a person from being paid.</summary>
public enum PayBlock
{
    NoBankAccount,

    /// <summary>Neither tax code nor identity number, one of which the tax return names.</summary>
    NoTaxIdentity,
}

/// <summary>What a payment needs to know of a person on the day it is closed.</summary>
/// <param name="CommitmentUntil">Last day of the tax commitment on file; null = none.</param>
/// <param name="HasTaxIdentity">Tax code or identity number is on file.</param>
public sealed record Payee(Guid PersonId, string Name, StaffKind Staff, DateOnly? CommitmentUntil, bool HasTaxIdentity, string? BankAccount, string? BankName)
{
    public static Payee Of(Person person) => new(person.Id, person.FullName, person.Staff, person.TaxCommitmentUntil,
        person.TaxCode is not null || person.IdentityNumber is not null, person.BankAccount, person.BankName);

    /// <summary>Null when nothing stands in the way.</summary>
    public PayBlock? Block =>
        string.IsNullOrWhiteSpace(BankAccount) || string.IsNullOrWhiteSpace(BankName) ? PayBlock.NoBankAccount
        : Staff is StaffKind.Outside && !HasTaxIdentity ? PayBlock.NoTaxIdentity
        : null;

    /// <summary>Which rule taxes this person on that day.</summary>
    public WithholdingKind TaxedBy(DateOnly day) =>
        Staff is StaffKind.OwnStaff ? WithholdingKind.BySalary
        : day <= CommitmentUntil ? WithholdingKind.Commitment
        : WithholdingKind.Withholding;
}
