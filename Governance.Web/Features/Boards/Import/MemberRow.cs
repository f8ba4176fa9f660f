using Governance.Domain.Boards;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Features.Boards.Decisions;
using Governance.Web.Shell.Parts.Import;

namespace Governance.Web.Features.Boards.Import;

/// <summary>A row of the workbook of members and what it would do.</summary>
/// <param name="AgencyId">Whose board; null when it cannot be read.</param>
/// <param name="BoardVersion">Of the board when it was read; null for one that would be founded.</param>
public sealed record MemberRow(ImportRow Shown, Guid? AgencyId, int? BoardVersion)
{
    /// <summary>What a second reading must find again.</summary>
    internal (int, RowOutcome, Guid?, int?) Seen => (Shown.Number, Shown.Outcome, Shown.ChosenId, BoardVersion);
}

/// <summary>A row while it is being worked out.</summary>
internal sealed class MemberDraft(TemplateRow row)
{
    internal TemplateRow Row { get; } = row;
    internal string Name { get; } = row.Text(MembersTemplate.Name) ?? "";
    internal Guid? AgencyId { get; set; }

    /// <summary>Whom the register knows; null for someone new.</summary>
    internal Guid? KnownId { get; set; }

    /// <summary>Known or new.</summary>
    internal Guid PersonId { get; set; }

    internal RowOutcome Outcome { get; set; }
    internal List<RowProblem> Problems { get; } = [];
    internal List<FieldChange> Changes { get; } = [];
    internal IReadOnlyList<Lookalike> Alike { get; set; } = [];

    internal bool IsReady => Problems.Count == 0 && Outcome is not RowOutcome.Choose;

    internal BoardPost Post => Enum.Parse<BoardPost>(Row.Text(MembersTemplate.Post)!);
    internal string JobTitle => Row.Text(MembersTemplate.JobTitle)!;
    internal Standing? Standing => Enum.TryParse<Standing>(Row.Text(MembersTemplate.Standing), out var standing) ? standing : null;
    internal bool? PartTime => Row.Text(MembersTemplate.PartTime) is { } text ? text == MembersTemplate.Yes : null;
    internal bool? IsSecretary => Row.Text(MembersTemplate.Secretary) is { } text ? text == MembersTemplate.Yes : null;
    internal DateOnly? Until => Row.Day(MembersTemplate.LastDay)?.AddDays(1);

    internal SeatHolder Holder => new(PersonId, Name, Post, Standing ?? StandingGuess.From(JobTitle, Post), JobTitle, PartTime ?? true, Until, IsSecretary ?? false);

    internal void Wrong(Domain.Common.Refusal what, string? column = null)
    {
        Problems.Add(new(column, what));
        Outcome = RowOutcome.Problem;
    }

    internal MemberRow Done(int? version) => new(new(Row.Number, Name, Outcome, KnownId, Changes, Problems, Alike), AgencyId, version);
}
