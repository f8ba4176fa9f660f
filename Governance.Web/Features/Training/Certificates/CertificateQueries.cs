using Governance.Domain.Agencies;
using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Training.Certificates;

public sealed class CertificateQueries(IDbContextFactory<GovernanceDb> databases)
{
    /// <summary>Those who passed the session, by name.</summary>
    public async Task<IReadOnlyList<PassedRow>> OfSessionAsync(Guid sessionId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var people = await (from x in db.Attendances.AsNoTracking()
                            join p in db.People on x.PersonId equals p.Id
                            where x.SessionId == sessionId && x.Result == TrainingResult.Passed
                            join a in db.Agencies on p.AgencyId equals a.Id into own
                            from a in own.DefaultIfEmpty()
                            select new { p.Id, p.FullName, Agency = a == null ? null : a.Name }).ToListAsync();
        var certificates = (await db.Certificates.AsNoTracking().Where(c => c.SessionId == sessionId).ToListAsync()).ToLookup(c => c.PersonId);
        return [.. from p in people
                   orderby Text.Fold(p.FullName).Split(' ')[^1], p.FullName
                   select new PassedRow(p.Id, p.FullName, p.Agency, certificates[p.Id].OrderBy(c => c.IsValid).ThenBy(c => c.Number).LastOrDefault())];
    }

    /// <summary>One certificate; null when there is none, or neither is it the actor's own nor do they keep that agency's training.</summary>
    public async Task<CertificateView?> OneAsync(Actor actor, Guid id)
    {
        await using var db = await databases.CreateDbContextAsync();
        var found = await (from c in db.Certificates.AsNoTracking()
                           join a in db.Agencies on c.AgencyId equals a.Id
                           where c.Id == id
                           select new
                           {
                               Certificate = c,
                               Parent = db.Agencies.Where(p => p.Id == a.ParentId).Select(p => p.Name).FirstOrDefault(),
                               Signer = (from h in db.PostHoldings
                                         join p in db.People on h.PersonId equals p.Id
                                         where h.AgencyId == c.AgencyId && h.Post == AgencyPost.HeadOfAgency && h.Period.From <= c.IssuedOn && (h.Period.Until == null || h.Period.Until > c.IssuedOn)
                                         select p.FullName).FirstOrDefault(),
                           }).SingleOrDefaultAsync();
        return found is not null && (actor.PersonId == found.Certificate.PersonId || TrainingSession.WhyNotRecord(actor, found.Certificate.AgencyId) is null)
            ? new(found.Certificate, found.Parent, found.Signer) : null;
    }

    /// <summary>The certificate of a code as people type it, for anyone; null when it is none, or nobody's.</summary>
    public async Task<Certificate?> ByCodeAsync(string? typed)
    {
        var code = CertificateCode.Read(typed);
        await using var db = await databases.CreateDbContextAsync();
        return await db.Certificates.AsNoTracking().SingleOrDefaultAsync(c => code != null && c.Code == code);
    }
}
