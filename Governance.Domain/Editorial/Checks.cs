using Governance.Domain.Common;
using Governance.Domain.Editorial.Checking;

namespace Governance.Domain.Editorial;

/// <summary>What a work must have, and must not, before the public sees it. A draft is warned of it, submitting and publishing are refused for it.</summary>
/// <param name="elements">The metadata elements in force, mandatory or not.</param>
/// <param name="rules">In force for the agency on the day; null = what the product ships with.</param>
/// <param name="facts">What is known of its files, links and likes; null = nothing is, and what needs them is not checkable.</param>
public sealed class Checks(IReadOnlyList<MetadataElement> elements, CheckRules? rules = null, CheckFacts? facts = null)
{
    public CheckRules Rules { get; } = rules ?? CheckRules.Usual;
    public CheckFacts Facts { get; } = facts ?? CheckFacts.None;

    /// <summary>Everything that keeps the work from the public, in the order of the checks; empty when nothing does.</summary>
    public IReadOnlyList<Refusal> Missing(ArticleContent work) => [.. Findings(work).Where(f => f.Holds).Select(f => f.Why)];

    /// <summary>All that was found, in the order of the checks: what refuses, what warns, what nobody could read, and what is answered for.</summary>
    public IReadOnlyList<Finding> Findings(ArticleContent work)
    {
        var read = new CheckedWork(work, Facts, elements);
        return [.. CheckKind.All.Where(k => Rules[k.Code].IsOn).SelectMany(k => k.Look(read, Rules[k.Code]))];
    }

    /// <summary>How each check came out, the switched-off ones too.</summary>
    public IReadOnlyList<CheckResult> Results(ArticleContent work)
    {
        var found = Findings(work).ToLookup(f => f.Code);
        return [.. CheckKind.All.Select(kind => Result(kind, [.. found[kind.Code]]))];
    }

    /// <summary>Why this person may not approve those bytes yet, or null: Editorial.Acts.NotConfirmed until the prohibited acts are gone through by name (Điều 4, 25.3).</summary>
    /// <param name="hash">Of the revision that is approved.</param>
    public Refusal? WhyNotConfirmed(Actor actor, string hash) => ActsConfirmation.WhyNotApprove(Facts.Acts, Facts.Confirmations, actor, hash);

    /// <summary>The address as one of the web, or null for a mail address, a telephone, an anchor or nonsense.</summary>
    public static Uri? WebAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.Host != "" ? uri : null;

    private CheckResult Result(CheckKind kind, IReadOnlyList<Finding> found)
    {
        var rule = Rules[kind.Code];
        var outcome = !rule.IsOn ? CheckOutcome.Off
            : found.Any(f => f.Holds) ? CheckOutcome.Refused
            : found.Any(f => f.IsUnread) ? CheckOutcome.NotCheckable
            : found.Any(f => f.Justified is null) ? CheckOutcome.Warned
            : CheckOutcome.Passed;
        var shown = found.Take(CheckRun.MostPlaces).ToList();
        return new(kind.Code, rule.Number, outcome, [.. shown.Select(f => f.Place)], [.. shown.Select(f => f.Why.Name)], found.Count(f => f.Justified is not null));
    }
}
