using Governance.Domain.Boards;
using Governance.Web.Shell;
using Governance.Web.Shell.Parts;

namespace Governance.Web.Features.Boards;

/// <summary>What a composition rule found, as a word and a tone.</summary>
internal static class FindingWords
{
    internal static string Word(this RuleFinding finding, Texts t) => finding switch
    {
        { Outcome: RuleOutcome.Broken, Rule.Severity: RuleSeverity.Should } => t["Boards.ShouldBe"],
        { Outcome: RuleOutcome.Broken } => t["Boards.Missing", Math.Max(1, finding.Missing)],
        _ => t.Of("Boards", finding.Outcome),
    };

    internal static StateTone Tone(this RuleFinding finding) => finding switch
    {
        { Outcome: RuleOutcome.Met } => StateTone.Good,
        { Outcome: RuleOutcome.Broken, Rule.Severity: RuleSeverity.Must } => StateTone.Bad,
        _ => StateTone.Warning,
    };
}
