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

/// <summary>Who someone is, as the register shows it.</summary>
/// <param name="AgencyId">Null for a contributor from outside.</param>
public sealed record PersonDetails(string FullName, Guid? AgencyId, string? JobTitle = null, StaffKind Staff = StaffKind.OwnStaff, DateOnly? BirthDate = null, string? Email = null, string? Phone = null)
{
    /// <summary>Everything wrong with it, all at once.</summary>
    public IEnumerable<Refusal> WhatIsWrong(DateOnly today)
    {
        if (Text.Clean(FullName) == "") yield return new("Common.Required", new Term("Access.FullName"));
        if (BirthDate >= today) yield return new("Access.BornInTheFuture", BirthDate);
        if (Text.Clean(Email) is { Length: > 0 } email && (email.Count(c => c == '@') != 1 || email.StartsWith('@') || email.EndsWith('@') || email.Contains(' '))) yield return new("Access.EmailWrong", email);
    }
}

/// <summary>What a payment needs to know of a payee. Shown only to those who keep accounts; each look is audited.</summary>
/// <param name="IdentityNumber">CCCD: 12 digits; blanks between them are taken out.</param>
/// <param name="TaxCommitmentUntil">Last day of the tax commitment on file; null = none.</param>
public sealed record PaymentDetails(string? IdentityNumber, string? TaxCode, string? BankAccount, string? BankName, DateOnly? TaxCommitmentUntil)
{
    /// <summary>Everything wrong with it, all at once.</summary>
    public IEnumerable<Refusal> WhatIsWrong()
    {
        if (Plain(IdentityNumber) is { } identity && (identity.Length != 12 || !identity.All(char.IsAsciiDigit))) yield return new("Access.IdentityWrong");
        if (Plain(TaxCode) is { } tax && !tax.All(c => char.IsAsciiDigit(c) || c == '-')) yield return new("Access.TaxCodeWrong");
        if (Plain(BankAccount) is { } account && !account.All(char.IsAsciiLetterOrDigit)) yield return new("Access.BankAccountWrong");
    }

    /// <summary>Without the blanks that people put between groups of digits; null when nothing is left.</summary>
    public static string? Plain(string? text) => Text.Clean(text).Replace(" ", "") is { Length: > 0 } digits ? digits : null;
}
