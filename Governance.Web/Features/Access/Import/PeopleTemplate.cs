using System.Globalization;
using Governance.Domain.Access;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Shell;

namespace Governance.Web.Features.Access.Import;

/// <summary>The workbook of people: given out empty or with exactly the list on the screen, edited, and brought in again.</summary>
internal static class PeopleTemplate
{
    internal const string Key = "key", Name = "name", Agency = "agency", JobTitle = "title", Staff = "staff", BirthDate = "birth", Email = "email", Phone = "phone",
        Identity = "identity", TaxCode = "tax", Account = "account", Bank = "bank", Commitment = "commitment";

    /// <summary>Written into a cell to empty the field; an empty cell leaves it as it is.</summary>
    internal const string Clears = "-";

    /// <param name="payment">With the numbers that only who keeps accounts may see.</param>
    internal static Template Of(IReadOnlyList<AgencyName> agencies, bool payment) => new("governance.con-nguoi", 1, Vi("Access.People.Title"), Vi("Access.Import.Workbook"),
        [.. Enumerable.Range(1, 5).Select(i => Vi($"Access.Import.Guide{i}"))],
        [
            new(Name, Vi("Access.FullName"), TemplateKind.Text, 30, Required: true, Hint: Vi("Access.Import.NameHint")),
            new(Agency, Vi("Access.Agency"), TemplateKind.Choice, 40, Hint: Vi("Access.Import.AgencyHint"), Choices: [.. agencies.Select(a => new TemplateChoice($"{a.Name} ({a.Code})", a.Code)), new(Vi("Access.NoAgency"), Clears)]),
            new(JobTitle, Vi("Access.JobTitle"), TemplateKind.Text, 26),
            new(Staff, Vi("Access.Staff"), TemplateKind.Choice, 26, Choices: [.. Enum.GetValues<StaffKind>().Select(s => new TemplateChoice(Vi($"Access.StaffKind.{s}"), s.ToString()))]),
            new(BirthDate, Vi("Access.BirthDate"), TemplateKind.Day, 14),
            new(Email, Vi("Access.Email"), TemplateKind.Text, 30),
            new(Phone, Vi("Access.Phone"), TemplateKind.Text, 16),
            .. payment ? PaymentColumns(false) : [],
            new(Key, Vi("Access.Import.Key"), TemplateKind.Key, 10),
        ]);

    /// <summary>As it is read: the payment columns may be there or not.</summary>
    internal static Template Read(IReadOnlyList<AgencyName> agencies)
    {
        var template = Of(agencies, payment: false);
        return template with { Columns = [.. template.Columns, .. PaymentColumns(true)] };
    }

    private static TemplateColumn[] PaymentColumns(bool mayBeAbsent) =>
    [
        new(Identity, Vi("Access.IdentityNumber"), TemplateKind.Text, 18, MayBeAbsent: mayBeAbsent, Hint: Vi("Access.Import.IdentityHint")),
        new(TaxCode, Vi("Access.TaxCode"), TemplateKind.Text, 16, MayBeAbsent: mayBeAbsent),
        new(Account, Vi("Access.BankAccount"), TemplateKind.Text, 22, MayBeAbsent: mayBeAbsent),
        new(Bank, Vi("Access.BankName"), TemplateKind.Text, 28, MayBeAbsent: mayBeAbsent),
        new(Commitment, Vi("Access.TaxCommitmentUntil"), TemplateKind.Day, 16, MayBeAbsent: mayBeAbsent),
    ];

    private static string Vi(string key) => Texts.Find(key, CultureInfo.GetCultureInfo("vi")) ?? key;
}
