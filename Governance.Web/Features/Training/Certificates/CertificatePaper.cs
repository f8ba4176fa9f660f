using Governance.Domain.Agencies;
using Governance.Domain.Training;
using Governance.Web.Documents.Paper;
using Governance.Web.Platform.SignIn;
using Governance.Web.Shell;

namespace Governance.Web.Features.Training.Certificates;

/// <summary>Giấy chứng nhận on one page, with the code that anyone can check.</summary>
internal static class CertificatePaper
{
    /// <param name="site">Address of the intranet, without a "/" at its end.</param>
    internal static PaperDocument Of(CertificateView view, string site, bool isSample)
    {
        var (t, c) = (Texts.Vietnamese, view.Certificate);
        return new(t["Training.Paper.Title"], Landscape: true, isSample,
        [
            Letterhead.Official(view.ParentName ?? "", c.IssuerName, t["Training.Paper.Number", c.NumberText], Letterhead.PlaceAndDate(Agency.PlaceOf(c.IssuerName, view.ParentName), c.IssuedOn)),
            new Title([new(t["Training.Paper.Title"].ToUpperInvariant(), new(26, Bold: true))]),
            Centred(t["Training.Paper.Certifies", c.IssuerName], 14),
            Centred(c.PersonName, 22, bold: true),
            .. c.BirthDate is { } born ? new[] { Centred(t["Training.Paper.Born", born], 14) } : [],
            Centred(t["Training.Paper.Passed"], 14),
            Centred(c.CourseTitle, 18, bold: true),
            Centred(Held(c, t), 14),
            new Closing([], [t["Training.Paper.Authority"]], view.SignerName, new(Address(c, site), [t["Training.Paper.Check"], CertificateCode.Show(c.Code!)])),
        ]);
    }

    internal static string Address(Certificate certificate, string site) => $"{site}{SignInFeature.ProofPath}/{certificate.Code}";

    private static string Held(Certificate c, Texts t) =>
        (c.FirstDay == c.LastDay ? t["Training.OnOneDay", c.FirstDay] : t["Training.FromToDays", c.FirstDay, c.LastDay]) + (c.Hours is { } hours ? t["Training.Paper.Hours", hours] : "");

    private static Paragraph Centred(string text, float size, bool bold = false) => new(text, new(size, bold), Align.Centre, Space: 12);
}
