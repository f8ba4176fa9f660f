using Governance.Domain.Common;
using Governance.Web.Documents.Paper;
using Governance.Web.Platform.Files;
using Governance.Web.Platform.Mail;
using Governance.Web.Platform.SignIn;
using Governance.Web.Shell;

namespace Governance.Web.Features.Training.Certificates;

/// <summary>A certificate as a file: made anew from what it says, or as it was uploaded.</summary>
internal static class CertificateFiles
{
    internal static void MapCertificates(this IEndpointRouteBuilder app) => app.MapGet("/dao-tao/chung-nhan/{id:guid}",
        async (Guid id, CurrentUser user, CertificateQueries queries, FileStore files, MailSettings mail, SampleMark sample, TimeProvider clock) =>
        {
            if (await queries.OneAsync(await user.ActorAsync(), id) is not { Certificate: var certificate } view) return Results.NotFound();
            if (certificate.File is { } file) return files.Download(file);
            var paper = CertificatePaper.Of(view, mail.Site, sample.IsOn);
            return PaperFile.Of(paper, "pdf", $"chung-nhan-{certificate.Number:00}-{certificate.Year}", clock.UtcNow());
        }).RequireAuthorization();
}
