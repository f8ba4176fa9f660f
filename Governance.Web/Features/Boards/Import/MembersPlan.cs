using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Features.Access.Import;
using Governance.Web.Shell.Parts.Import;
using AgencyName = Governance.Web.Features.Access.AgencyName;

namespace Governance.Web.Features.Boards.Import;

/// <summary>
/// Carries out the rows of a workbook on boards by the board's own verbs: on copies for a preview, on the boards themselves when it
/// is applied. Rows of one agency and one decision number are one decision.
/// </summary>
/// <param name="agencies">Those whose boards the actor records.</param>
internal sealed class MembersPlan(PeopleRegister register, IReadOnlyList<AgencyName> agencies, Stamp stamp, IReadOnlyDictionary<int, Guid?> choices)
{
    private readonly Dictionary<string, Guid> _codes = agencies.ToDictionary(a => a.Code, a => a.Id);
    private readonly Dictionary<(string Spelling, DateOnly? Born, Guid Agency), Person> _joined = [];
    private readonly Template _template = MembersTemplate.Of(agencies);

    /// <summary>Whose board a row is about; null when it cannot be read.</summary>
    internal Guid? AgencyOf(TemplateRow row) => row.Text(MembersTemplate.Agency) is { } code && _codes.TryGetValue(code, out var id) ? id : null;

    /// <summary>Rows of whole agencies: a decision is never torn.</summary>
    /// <param name="boards">Those that there are, by agency; those that are founded are added.</param>
    /// <returns>The rows in their order, and the people who are to be added to the register.</returns>
    internal (IReadOnlyList<MemberRow> Rows, IReadOnlyList<Person> Joining) Carry(IReadOnlyList<TemplateRow> rows, IReadOnlyDictionary<Guid, Agency> known, Dictionary<Guid, EditorialBoard> boards)
    {
        var (versions, before) = (boards.ToDictionary(b => b.Key, b => b.Value.Version), _joined.Values.ToHashSet());
        var drafts = rows.Select(Read).ToList();
        foreach (var group in drafts.Where(d => d.IsReady).GroupBy(d => (d.AgencyId!.Value, Text.Fold(d.Row.Text(MembersTemplate.Number)))).Select(g => new MemberDecision([.. g], _template)).OrderBy(g => g.Day(boards)))
            group.Carry(known[group.AgencyId], boards, stamp);
        return ([.. drafts.Select(d => d.Done(d.AgencyId is { } id && versions.TryGetValue(id, out var version) ? version : null))], [.. _joined.Values.Where(p => !before.Contains(p))]);
    }

    private MemberDraft Read(TemplateRow row)
    {
        var draft = new MemberDraft(row) { AgencyId = AgencyOf(row) };
        foreach (var problem in row.Problems) draft.Wrong(problem.What, problem.Column);
        foreach (var (column, limit) in new[] { (MembersTemplate.Number, 100), (MembersTemplate.Signer, 200), (MembersTemplate.SignerTitle, 200), (MembersTemplate.Name, 200), (MembersTemplate.JobTitle, 200) })
            if (row.Text(column)?.Length > limit) draft.Wrong(new("Import.TooLong", limit), Header(column));
        if (draft.Problems.Count > 0) return draft;
        if (EditorialBoard.WhyNotRecord(stamp.Actor, draft.AgencyId!.Value) is { } whyNot) draft.Wrong(whyNot, Header(MembersTemplate.Agency));
        else Recognise(draft);
        return draft;
    }

    /// <summary>By the hidden key, by what a human chose, or someone new; who looks alike waits for a choice.</summary>
    private void Recognise(MemberDraft draft)
    {
        var row = draft.Row;
        if (row.Text(MembersTemplate.Key) is { } key)
        {
            if (!Guid.TryParse(key, out var id) || register.Find(id) is not { } one) draft.Wrong(new("Access.Import.UnknownKey"));
            else if (new PersonTraits(draft.Name, null).Spelling != one.Traits.Spelling) draft.Wrong(new("Boards.Import.OtherName", one.Details.FullName), Header(MembersTemplate.Name));
            else draft.KnownId = draft.PersonId = id;
            return;
        }
        var traits = new PersonTraits(draft.Name, row.Day(MembersTemplate.BirthDate));
        draft.Alike = [.. register.Like(traits).Select(x => new Lookalike(x.Person.Id, x.Person.Details.FullName, x.Person.Details.BirthDate, x.Person.Details.JobTitle, x.By))];
        if (choices.TryGetValue(row.Number, out var chosen) && chosen is { } who)
        {
            if (draft.Alike.All(a => a.Id != who)) draft.Wrong(new("Common.NotFound"));
            else draft.KnownId = draft.PersonId = who;
        }
        else if (draft.Alike.Count > 0 && !choices.ContainsKey(row.Number)) draft.Outcome = RowOutcome.Choose;
        else Join(draft, traits);
    }

    /// <summary>One new person for all rows that mean the same.</summary>
    private void Join(MemberDraft draft, PersonTraits traits)
    {
        var who = (traits.Spelling, traits.BirthDate, draft.AgencyId!.Value);
        try
        {
            if (!_joined.TryGetValue(who, out var person)) _joined[who] = person = new(new PersonDetails(draft.Name, draft.AgencyId, draft.JobTitle, BirthDate: traits.BirthDate), stamp);
            draft.PersonId = person.Id;
        }
        catch (RuleBroken broken)
        {
            foreach (var refusal in broken.Refusals) draft.Wrong(refusal);
        }
    }

    private string Header(string column) => _template.Columns.Single(c => c.Key == column).Header;
}
