using Governance.Domain.Common;
using Governance.Domain.Training;
using Governance.Web.Data;
using Governance.Web.Platform.Files;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Training.Certificates;

public sealed class CertificateActions(IDbContextFactory<GovernanceDb> databases, CurrentUser user, FileStore files)
{
    /// <summary>Makes one for everyone who passed and has none in force, numbered without a gap.</summary>
    /// <returns>How many were made.</returns>
    /// <exception cref="RuleBroken">See <see cref="Certificate.WhyNotIssueAny"/>; Training.AllHaveOne.</exception>
    public async Task<int> IssueAsync(Guid sessionId)
    {
        var (stamp, made) = (await user.StampAsync(), 0);
        await databases.RaceAsync(async db =>
        {
            var (session, text) = await FindAsync(db, sessionId, stamp.Actor);
            var there = await db.Certificates.Where(c => c.SessionId == sessionId && c.RevokedOn == null).Select(c => c.PersonId).ToHashSetAsync();
            List<Guid> without = [.. session.Seated.Where(a => a.Result is TrainingResult.Passed && !there.Contains(a.PersonId)).Select(a => a.PersonId)];
            if (without.Count == 0) throw new RuleBroken(new Refusal("Training.AllHaveOne"));
            var number = await db.Certificates.Where(c => c.AgencyId == session.AgencyId && c.Year == stamp.Day.Year).MaxAsync(c => c.Number) ?? 0;
            foreach (var person in without) db.Add(Certificate.Made(session, person, await NamedAsync(db, text, person), ++number, CertificateCode.New(), stamp));
            await db.SaveAsync(stamp);
            made = without.Count;
        });
        return made;
    }

    /// <summary>Keeps another's paper for someone who passed.</summary>
    /// <param name="issuer">Whose paper it is.</param>
    /// <exception cref="RuleBroken">See <see cref="Certificate.WhyNotIssue"/>; Training.HasOne; what the file store refuses.</exception>
    public async Task UploadAsync(Guid sessionId, Guid personId, string? issuer, Stream content, string name)
    {
        var stamp = await user.StampAsync();
        await using var db = await databases.CreateDbContextAsync();
        var (session, text) = await FindAsync(db, sessionId, stamp.Actor);
        Refusal.ThrowIfAny(Certificate.WhyNotIssue(stamp.Actor, session, personId));
        if (await db.Certificates.AnyAsync(c => c.SessionId == sessionId && c.PersonId == personId && c.RevokedOn == null)) throw new RuleBroken(new Refusal("Training.HasOne"));
        var said = (await NamedAsync(db, text, personId)) with { IssuerName = Text.Required(issuer, "Training.Issuer", 300) };
        db.Add(Certificate.Uploaded(session, personId, said, await files.SaveAsync(content, name, FileKind.Scan), stamp));
        await db.SaveAsync(stamp);
    }

    /// <exception cref="RuleBroken">Common.NotFound; see <see cref="Certificate.Revoke"/>.</exception>
    public async Task RevokeAsync(Guid id, string? reason)
    {
        var stamp = await user.StampAsync();
        await using var db = await databases.CreateDbContextAsync();
        (await db.Certificates.SingleOrDefaultAsync(c => c.Id == id) ?? throw new RuleBroken(new Refusal("Common.NotFound"))).Revoke(reason, stamp);
        await db.SaveAsync(stamp);
    }

    private static async Task<(TrainingSession Session, CertificateText Text)> FindAsync(GovernanceDb db, Guid sessionId, Actor actor)
    {
        var session = await db.TrainingSessions.AsNoTracking().Include(s => s.Attendances).SingleOrDefaultAsync(s => s.Id == sessionId) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
        Refusal.ThrowIfAny(Certificate.WhyNotIssueAny(actor, session));
        var course = await db.Courses.AsNoTracking().SingleAsync(c => c.Id == session.CourseId);
        var issuer = await db.Agencies.AsNoTracking().Where(a => a.Id == session.AgencyId).Select(a => a.Name).SingleAsync();
        return (session, new("", null, course.Title, course.Hours, issuer));
    }

    private static async Task<CertificateText> NamedAsync(GovernanceDb db, CertificateText text, Guid personId)
    {
        var person = await db.People.AsNoTracking().Where(p => p.Id == personId).Select(p => new { p.FullName, p.BirthDate }).SingleAsync();
        return text with { PersonName = person.FullName, BirthDate = person.BirthDate };
    }
}
