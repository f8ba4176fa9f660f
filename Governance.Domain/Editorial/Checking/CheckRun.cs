using Governance.Domain.Common;

namespace Governance.Domain.Editorial.Checking;

/// <summary>How one check came out for one revision.</summary>
/// <param name="RuleNumber">Version of the rule that counted.</param>
/// <param name="Sentences">Names of the sentences, as often as each was found.</param>
/// <param name="Places">Where; of personal data without what stands there.</param>
public sealed record CheckResult(CheckCode Code, int RuleNumber, CheckOutcome Outcome, IReadOnlyList<Place> Places, IReadOnlyList<string> Sentences, int Justified = 0);

/// <summary>All checks of one revision, as they came out last: kept beside it, replaced by the next run.</summary>
public sealed class CheckRun
{
    /// <summary>Places kept of one check; a text has no end of them.</summary>
    internal const int MostPlaces = 20;

    private CheckRun() { }

    public CheckRun(Revision revision, Guid agencyId) => (RevisionId, EditionId, AgencyId) = (revision.Id, revision.EditionId, agencyId);

    public Guid RevisionId { get; private set; }
    public Guid EditionId { get; private set; }
    public Guid AgencyId { get; private set; }

    /// <summary>UTC instant.</summary>
    public DateTime At { get; private set; }

    public DateOnly Day { get; private set; }

    /// <summary>Of the rules that counted (<see cref="CheckRules.Mark"/>).</summary>
    public string Mark { get; private set; } = "";

    /// <summary>Checks that refuse; 0 = fit for the public.</summary>
    public int Refused { get; private set; }

    public int Warned { get; private set; }
    public int NotCheckable { get; private set; }
    public IReadOnlyList<CheckResult> Results { get; private set; } = [];

    /// <summary>UTC instant at which its links were entered to be tried; null = not yet.</summary>
    public DateTime? LinksTakenAt { get; private set; }

    public void Keep(IReadOnlyList<CheckResult> results, string mark, Stamp stamp)
    {
        (Results, Mark, At, Day) = (results, mark, stamp.At, stamp.Day);
        Refused = results.Count(r => r.Outcome is CheckOutcome.Refused);
        Warned = results.Count(r => r.Outcome is CheckOutcome.Warned);
        NotCheckable = results.Count(r => r.Outcome is CheckOutcome.NotCheckable);
    }

    /// <summary>Its links are entered for trying.</summary>
    public void TakeLinks(DateTime at) => LinksTakenAt = at;
}
