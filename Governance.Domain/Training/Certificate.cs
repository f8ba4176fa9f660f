using Governance.Domain.Common;

namespace Governance.Domain.Training;

/// <summary>What a certificate says, as it stood on the day it was made: later changes of names do not rewrite it.</summary>
/// <param name="IssuerName">The agency that issues it, or whose paper was uploaded.</param>
public sealed record CertificateText(string PersonName, DateOnly? BirthDate, string CourseTitle, int? Hours, string IssuerName);

/// <summary>Giấy chứng nhận of one person for one session: made here with a number and a verification code, or another's paper that was uploaded.</summary>
public sealed class Certificate
{
    private Certificate() { }

    private Certificate(TrainingSession session, Guid personId, CertificateText text, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotIssue(stamp.Actor, session, personId));
        Id = Guid.CreateVersion7();
        (AgencyId, SessionId, PersonId, FirstDay, LastDay) = (session.AgencyId, session.Id, personId, session.FirstDay, session.LastDay);
        (PersonName, BirthDate, CourseTitle, Hours, IssuerName) = (text.PersonName, text.BirthDate, text.CourseTitle, text.Hours, Text.Required(text.IssuerName, "Training.Issuer", 300));
        (IssuedOn, Year, IssuedByName) = (stamp.Day, stamp.Day.Year, stamp.Actor.Name);
    }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public Guid SessionId { get; private set; }
    public Guid PersonId { get; private set; }
    public string PersonName { get; private set; } = "";
    public DateOnly? BirthDate { get; private set; }
    public string CourseTitle { get; private set; } = "";
    public int? Hours { get; private set; }
    public DateOnly FirstDay { get; private set; }
    public DateOnly LastDay { get; private set; }
    public string IssuerName { get; private set; } = "";
    public DateOnly IssuedOn { get; private set; }

    /// <summary>Of the numbering: the year of <see cref="IssuedOn"/>.</summary>
    public int Year { get; private set; }

    /// <summary>From 1 in the agency and year, without a gap; null for an uploaded paper.</summary>
    public int? Number { get; private set; }

    /// <summary>See <see cref="CertificateCode"/>; null for an uploaded paper.</summary>
    public string? Code { get; private set; }

    /// <summary>The uploaded paper; null for one made here.</summary>
    public StoredFile? File { get; private set; }

    public string IssuedByName { get; private set; } = "";
    public DateOnly? RevokedOn { get; private set; }
    public string? RevokedReason { get; private set; }
    public string? RevokedByName { get; private set; }
    public bool IsValid => RevokedOn is null;
    public int Version { get; private set; }

    /// <summary>"12/2026/GCN"; null for an uploaded paper.</summary>
    public string? NumberText => Number is { } number ? $"{number:00}/{Year}/GCN" : null;

    /// <param name="number">The next of the agency and the stamp's year.</param>
    /// <exception cref="RuleBroken">See <see cref="WhyNotIssue"/>.</exception>
    public static Certificate Made(TrainingSession session, Guid personId, CertificateText text, int number, string code, Stamp stamp) =>
        new(session, personId, text, stamp) { Number = number, Code = code };

    /// <exception cref="RuleBroken">See <see cref="WhyNotIssue"/>; Common.Required without an issuer.</exception>
    public static Certificate Uploaded(TrainingSession session, Guid personId, CertificateText text, StoredFile file, Stamp stamp) =>
        new(session, personId, text, stamp) { File = file };

    /// <summary>Why none may be issued: no power, the session is not closed, or the person has not passed it.</summary>
    public static Refusal? WhyNotIssue(Actor actor, TrainingSession session, Guid personId) =>
        WhyNotIssueAny(actor, session)
        ?? (session.Attendances.Any(a => a.PersonId == personId && a.Result is TrainingResult.Passed) ? null : new("Training.NotPassed", LegalBasis.Regulation(12)));

    /// <summary>The part that holds for everyone on the list.</summary>
    public static Refusal? WhyNotIssueAny(Actor actor, TrainingSession session) =>
        TrainingSession.WhyNotRecord(actor, session.AgencyId) ?? (session.IsClosed ? null : new("Training.NotClosedYet"));

    public Refusal? WhyNotRevoke(Actor actor) =>
        TrainingSession.WhyNotRecord(actor, AgencyId) ?? (RevokedOn is { } day ? new("Training.AlreadyRevoked", RevokedByName!, day) : null);

    /// <summary>Thu hồi: its number stays taken, its code answers "revoked".</summary>
    /// <exception cref="RuleBroken">See <see cref="WhyNotRevoke"/>; Common.Required without a reason.</exception>
    public void Revoke(string? reason, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotRevoke(stamp.Actor));
        RevokedReason = Text.Required(reason, "Training.Reason");
        (RevokedOn, RevokedByName) = (stamp.Day, stamp.Actor.Name);
    }
}
