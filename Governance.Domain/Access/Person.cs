using Governance.Domain.Common;

namespace Governance.Domain.Access;

/// <summary>Whether a person is paid a salary by the agency: decides how royalties are taxed.</summary>
public enum StaffKind
{
    /// <summary>Labour contract of three months or more: taxed with the salary, outside this product.</summary>
    OwnStaff,

    /// <summary>Contributor without such a contract: tax is withheld at each payment.</summary>
    Outside,
}

/// <summary>A human being, once: board member, editor, contributor, payee. Need not have an account.</summary>
public sealed class Person
{
    private Person() { }

    public Person(string fullName, Guid? agencyId, string? jobTitle = null, StaffKind staff = StaffKind.OwnStaff)
    {
        Id = Guid.CreateVersion7();
        FullName = Text.Required(fullName, "Access.FullName", 200);
        FoldedName = Text.Fold(FullName);
        JobTitle = Text.Optional(jobTitle, "Access.JobTitle", 200);
        (AgencyId, Staff) = (agencyId, staff);
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
}
