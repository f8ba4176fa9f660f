using Governance.Domain.Boards;
using Governance.Web.Documents.Paper;

namespace Governance.Web.Features.Boards.Drafts;

/// <summary>A drafted decision as it goes to be signed, in the layout of NĐ 30/2020: number and day are left blank.</summary>
internal static class DecisionPapers
{
    private const string Committee = "Ủy ban nhân dân ";

    internal static PaperDocument Of(DecisionWording words, bool isSample) => new(words.About, Landscape: false, isSample,
    [
        Letterhead.Official(WholeName(words.Parent), words.Issuer, $"Số:{new string('\u00a0', 8)}/{words.Symbol}", Letterhead.PlaceAndDate(words.Place, null)),
        Title.Official("Quyết định", words.About),
        new Paragraph(words.Authority, new(13, Bold: true), Align.Centre, 10),
        .. words.Grounds.Select((g, i) => Paragraph.Ground(g.TrimEnd(';', '.') + (i < words.Grounds.Count - 1 ? ";" : "."))),
        new Paragraph("QUYẾT ĐỊNH:", new(13, Bold: true), Align.Centre, 10),
        .. words.Articles.SelectMany((text, i) => Article(words, text, i)),
        new Closing([.. words.Recipients.Select((r, i) => $"- {r.TrimStart('-', ' ').TrimEnd(';', '.')}{(i < words.Recipients.Count - 1 ? ";" : ".")}")], words.SignerTitle, words.Signer == "" ? null : words.Signer),
    ]);

    /// <summary>"Ủy ban nhân dân" on one line, the unit's whole name on the next: the name is not torn.</summary>
    private static string WholeName(string agency) => agency.StartsWith(Committee, StringComparison.OrdinalIgnoreCase) && agency.Length - Committee.Length <= 26
        ? agency[..Committee.Length] + agency[Committee.Length..].Replace(' ', '\u00a0') : agency;

    private static IEnumerable<Block> Article(DecisionWording words, string text, int index)
    {
        var last = index == words.Articles.Count - 1;
        yield return Paragraph.Body(last && !text.EndsWith("./.", StringComparison.Ordinal) ? text.TrimEnd('.') + "./." : text, $"Điều {index + 1}.");
        if (index > 0 || words.People.Count == 0) yield break;
        yield return new Paragraph("", new(4));
        yield return new Table(["TT", "Họ và tên", "Chức vụ", "Nhiệm vụ"], [5, 25, 40, 30], [Align.Centre, Align.Left, Align.Left, Align.Left],
            [.. words.People.Select((p, i) => new TableRow([$"{i + 1}", p.Name, p.JobTitle, p.Task]))], null);
    }
}
