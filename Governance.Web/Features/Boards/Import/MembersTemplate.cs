using System.Globalization;
using Governance.Domain.Boards;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Features.Access;
using Governance.Web.Shell;

namespace Governance.Web.Features.Boards.Import;

/// <summary>The workbook of board members: given out empty or with those who sit today, filled in, and brought in under decisions.</summary>
internal static class MembersTemplate
{
    internal const string Key = "key", Agency = "agency", Number = "number", Signed = "signed", Effective = "effective", Signer = "signer", SignerTitle = "signertitle",
        Name = "name", BirthDate = "birth", JobTitle = "title", Post = "post", Standing = "standing", PartTime = "parttime", Secretary = "secretary", LastDay = "lastday";

    internal const string Yes = "co", No = "khong";

    internal static Template Of(IReadOnlyList<AgencyName> agencies) => new("governance.thanh-vien", 1, Vi("Boards.Import.Sheet"), Vi("Boards.Import.Workbook"),
        [.. Enumerable.Range(1, 6).Select(i => Vi($"Boards.Import.Guide{i}"))],
        [
            new(Agency, Vi("Boards.Import.Agency"), TemplateKind.Choice, 40, Required: true, Choices: [.. agencies.Select(a => new TemplateChoice($"{a.Name} ({a.Code})", a.Code))]),
            new(Number, Vi("Boards.Decision.Number"), TemplateKind.Text, 20, Required: true, Hint: Vi("Boards.Import.NumberHint")),
            new(Signed, Vi("Boards.Decision.SignedOn"), TemplateKind.Day, 14, Hint: Vi("Boards.Import.PaperHint")),
            new(Effective, Vi("Boards.Import.Effective"), TemplateKind.Day, 14, Hint: Vi("Boards.Import.EffectiveHint")),
            new(Signer, Vi("Boards.Decision.Signer"), TemplateKind.Text, 24, Hint: Vi("Boards.Import.PaperHint")),
            new(SignerTitle, Vi("Boards.Decision.SignerTitle"), TemplateKind.Text, 24, Hint: Vi("Boards.Import.PaperHint")),
            new(Name, Vi("Access.FullName"), TemplateKind.Text, 30, Required: true, Hint: Vi("Access.Import.NameHint")),
            new(BirthDate, Vi("Access.BirthDate"), TemplateKind.Day, 14),
            new(JobTitle, Vi("Boards.JobTitle"), TemplateKind.Text, 28, Required: true, Hint: Vi("Boards.Import.JobTitleHint")),
            new(Post, Vi("Boards.Import.Post"), TemplateKind.Choice, 18, Required: true, Choices: Choices<BoardPost>()),
            new(Standing, Vi("Boards.Standing"), TemplateKind.Choice, 30, Hint: Vi("Boards.Import.StandingHint"), Choices: Choices<Standing>()),
            new(PartTime, Vi("Boards.PartTime"), TemplateKind.Choice, 12, Hint: Vi("Boards.Import.PartTimeHint"), Choices: YesNo),
            new(Secretary, Vi("Boards.BoardTaskKind.Secretary"), TemplateKind.Choice, 10, Choices: YesNo),
            new(LastDay, Vi("Boards.Import.LastDay"), TemplateKind.Day, 14, Hint: Vi("Boards.Import.LastDayHint")),
            new(Key, Vi("Access.Import.Key"), TemplateKind.Key, 10),
        ]);

    private static IReadOnlyList<TemplateChoice> YesNo => [new(Vi("Boards.Import.Yes"), Yes), new(Vi("Boards.Import.No"), No)];

    private static IReadOnlyList<TemplateChoice> Choices<T>() where T : struct, Enum => [.. Enum.GetValues<T>().Select(v => new TemplateChoice(Vi($"Boards.{typeof(T).Name}.{v}"), v.ToString()))];

    internal static string Vi(string key) => Texts.Find(key, CultureInfo.GetCultureInfo("vi")) ?? key;
}
