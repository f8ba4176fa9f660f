using Governance.Domain.Agencies;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Shell.Parts.Import;

namespace Governance.Web.Features.Boards.Import;

/// <summary>The rows of a workbook that stand under one decision of one board: already recorded, or named in the file for the first time.</summary>
/// <param name="drafts">At least one; of one agency and one number.</param>
internal sealed class MemberDecision(IReadOnlyList<MemberDraft> drafts, Template template)
{
    private MemberDraft First => drafts[0];

    internal Guid AgencyId => First.AgencyId!.Value;

    private string Number => First.Row.Text(MembersTemplate.Number)!;

    private DateOnly? Signed => drafts.Select(d => d.Row.Day(MembersTemplate.Signed)).FirstOrDefault(d => d is not null);

    private DateOnly? Effective => drafts.Select(d => d.Row.Day(MembersTemplate.Effective)).FirstOrDefault(d => d is not null);

    /// <summary>The day its people sit from, as far as it can be told: decisions are carried out in their order.</summary>
    internal DateOnly Day(IReadOnlyDictionary<Guid, EditorialBoard> boards) => Known(boards) is [var one] ? one.EffectiveFrom : Effective ?? Signed ?? DateOnly.MaxValue;

    internal void Carry(Agency agency, Dictionary<Guid, EditorialBoard> boards, Stamp stamp)
    {
        CheckOnePaper();
        var known = Known(boards);
        if (known.Count > 1) First.Wrong(new("Boards.Import.WhichDecision", Number), Header(MembersTemplate.Signed));
        else if (known.Count == 0 && Signed is null) First.Wrong(new("Boards.Import.NewDecisionNeeds", Number), Header(MembersTemplate.Number));
        if (drafts.Any(d => !d.IsReady)) return;
        var (board, recorded) = (boards.GetValueOrDefault(agency.Id), known.Count == 1 ? known[0] : null);
        var day = recorded?.EffectiveFrom ?? Effective ?? Signed!.Value;
        var (ending, starting, secretary) = Sort(board, recorded, day);
        var ready = drafts.Where(d => d.IsReady).ToList();
        if (ready.Count < drafts.Count || ending.Count + starting.Count == 0 && secretary is null) return;
        try
        {
            var holders = starting.ConvertAll(d => d.Holder);
            if (recorded is not null) board!.EnterLeftOut(recorded.Id, agency, holders, stamp);
            else if (board is null) boards[agency.Id] = new(agency, Paper(), holders, stamp);
            else if (board.DissolvedFrom <= day) board.FoundAnew(agency, Paper(), holders, stamp);
            else board.Restructure(agency, Paper(), new(ending, holders, secretary), stamp);
            var how = MembersTemplate.Vi(recorded is not null ? "Boards.Import.Recorded" : $"Boards.DecisionKind.{boards[agency.Id].Decisions[^1].Kind}");
            foreach (var draft in starting.Where(d => d.Outcome is RowOutcome.New)) Tell(draft, agency.Name, how);
        }
        catch (RuleBroken broken)
        {
            foreach (var refusal in broken.Refusals) (starting.Find(d => refusal.Arguments.Contains(d.Name)) ?? First).Wrong(refusal);
        }
    }

    /// <summary>What a new row does, for who looks before it is done.</summary>
    private void Tell(MemberDraft draft, string agency, string how)
    {
        if (draft.KnownId is null) draft.Changes.Add(new(Header(MembersTemplate.Name), null, MembersTemplate.Vi("Boards.Import.NewPerson")));
        draft.Changes.Add(new(Header(MembersTemplate.Post), null, $"{Word(draft.Post)}, {agency}"));
        draft.Changes.Add(new(Header(MembersTemplate.Number), null, $"{Number} ({how})"));
    }

    /// <summary>Recorded decisions of that number; of the day it was signed where the file says so: numbers begin anew each year.</summary>
    private List<BoardDecision> Known(IReadOnlyDictionary<Guid, EditorialBoard> boards) => boards.GetValueOrDefault(AgencyId) is not { } board ? []
        : [.. board.Decisions.Where(d => Text.Fold(d.Number) == Text.Fold(Number) && (Signed is null || d.SignedOn == Signed))];

    private DecisionPaper Paper() => new(Number, Signed!.Value, Effective ?? Signed.Value, Said(MembersTemplate.Signer) ?? "", Said(MembersTemplate.SignerTitle) ?? "", null);

    private string? Said(string column) => drafts.Select(d => d.Row.Text(column)).FirstOrDefault(t => t is not null);

    /// <summary>What the rows say of the paper must be one paper.</summary>
    private void CheckOnePaper()
    {
        foreach (var (column, said) in new[] { (MembersTemplate.Signed, Signed), (MembersTemplate.Effective, Effective) })
            foreach (var draft in drafts.Where(d => d.Row.Day(column) is { } day && day != said)) draft.Wrong(new("Boards.Import.DecisionDiffers", Number), Header(column));
        foreach (var column in new[] { MembersTemplate.Signer, MembersTemplate.SignerTitle })
            foreach (var draft in drafts.Where(d => d.Row.Text(column) is { } text && Text.Fold(text) != Text.Fold(Said(column)))) draft.Wrong(new("Boards.Import.DecisionDiffers", Number), Header(column));
    }

    /// <summary>Who sits already and how, against what the rows say.</summary>
    private (List<Guid> Ending, List<MemberDraft> Starting, Guid? Secretary) Sort(EditorialBoard? board, BoardDecision? recorded, DateOnly day)
    {
        var (ending, starting, secretary) = (new List<Guid>(), new List<MemberDraft>(), (Guid?)null);
        foreach (var draft in drafts)
        {
            var sitting = draft.KnownId is { } person ? board?.On(day).FirstOrDefault(a => a.PersonId == person) : null;
            draft.Outcome = sitting is null ? RowOutcome.New : RowOutcome.Unchanged;
            if (sitting is null)
            {
                starting.Add(draft);
                continue;
            }
            var seat = Compare(draft, sitting);
            var task = draft.IsSecretary is true && !board!.Tasks.Any(t => t.PersonId == sitting.PersonId && t.Period.Contains(day));
            if (seat || task) draft.Outcome = RowOutcome.Changed;
            if (task) draft.Changes.Add(new(Header(MembersTemplate.Secretary), MembersTemplate.Vi("Boards.Import.No"), MembersTemplate.Vi("Boards.Import.Yes")));
            if ((seat || task) && recorded is not null) draft.Wrong(new("Boards.Import.ChangeNeedsDecision", Number));
            else if (seat) (ending, starting) = ([.. ending, sitting.Id], [.. starting, draft]);
            else if (task) secretary = sitting.PersonId;
        }
        return (ending, starting, secretary);
    }

    /// <returns>Whether the seat changes.</returns>
    private bool Compare(MemberDraft draft, Appointment sitting)
    {
        Add(MembersTemplate.Post, Word(sitting.Post), Word(draft.Post));
        Add(MembersTemplate.JobTitle, sitting.JobTitle, Text.Clean(draft.JobTitle));
        if (draft.Standing is { } standing) Add(MembersTemplate.Standing, Word(sitting.Standing), Word(standing));
        if (draft.PartTime is { } partTime && draft.Post is BoardPost.Member) Add(MembersTemplate.PartTime, YesNo(sitting.PartTime), YesNo(partTime));
        if (draft.Until is { } until) Add(MembersTemplate.LastDay, Day(sitting.Period.Until?.AddDays(-1)), Day(until.AddDays(-1)));
        return draft.Changes.Count > 0;

        void Add(string column, string? before, string? after)
        {
            if (before != after) draft.Changes.Add(new(Header(column), before, after));
        }
    }

    private static string Word<T>(T value) where T : struct, Enum => MembersTemplate.Vi($"Boards.{typeof(T).Name}.{value}");

    private static string YesNo(bool value) => MembersTemplate.Vi(value ? "Boards.Import.Yes" : "Boards.Import.No");

    private static string? Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private string Header(string column) => template.Columns.Single(c => c.Key == column).Header;
}
