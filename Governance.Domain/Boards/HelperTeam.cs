using Governance.Domain.Common;

namespace Governance.Domain.Boards;

/// <summary>Tổ giúp việc: set up by the board's own decision, each member with a task (Điều 20.3). Its members need not sit on the board.</summary>
public sealed class HelperTeam
{
    private readonly List<HelperMember> _members = [];

    private HelperTeam() { }

    /// <param name="others">Every team the board had; the one in force gives way on the day this one begins.</param>
    /// <exception cref="RuleBroken">With every reason at once; nothing is changed then.</exception>
    public HelperTeam(EditorialBoard board, DecisionPaper paper, IReadOnlyList<HelperLine> lines, IReadOnlyList<HelperTeam> others, Stamp stamp)
    {
        var problems = WhatIsWrong(board, paper, lines, others, stamp).ToList();
        if (problems.Count > 0) throw new RuleBroken(problems);
        var clean = paper.Cleaned();
        Id = Guid.CreateVersion7();
        (BoardId, From) = (board.Id, clean.EffectiveFrom);
        (Number, SignedOn, Signer, SignerTitle, Scan) = (clean.Number, clean.SignedOn, clean.Signer, clean.SignerTitle, clean.Scan);
        others.FirstOrDefault(t => t.InForceOn(From))?.Close(From);
        _members.AddRange(lines.Select(l => new HelperMember(Id, l, From)));
    }

    public Guid Id { get; private set; }
    public Guid BoardId { get; private set; }
    public string Number { get; private set; } = "";
    public DateOnly SignedOn { get; private set; }
    public string Signer { get; private set; } = "";
    public string SignerTitle { get; private set; } = "";
    public StoredFile? Scan { get; private set; }
    public DateOnly From { get; private set; }

    /// <summary>First day it no longer exists; null = open.</summary>
    public DateOnly? Until { get; private set; }

    public int Version { get; private set; }
    public IReadOnlyList<HelperMember> Members => _members;

    public bool InForceOn(DateOnly day) => From <= day && (Until is null || day < Until);

    public static Refusal? WhyNotRecord(Actor actor, Guid agencyId) => actor.WhyNot(Power.RecordBoard, agencyId, LegalBasis.Regulation(20, 3));

    /// <summary>Someone comes to the team, from a day in its time.</summary>
    /// <exception cref="RuleBroken">No power, outside the team's time, already in it, no task, or a second secretary.</exception>
    public void Join(EditorialBoard board, HelperLine line, DateOnly from, Stamp stamp)
    {
        var serving = _members.Where(m => m.Until is null || from < m.Until).ToList();
        Refusal.ThrowIfAny(WhyNotRecord(stamp.Actor, board.AgencyId)
            ?? (InForceOn(from) ? null : new Refusal("Boards.Team.NotThen", from))
            ?? (serving.Any(m => m.PersonId == line.PersonId) ? new Refusal("Boards.Team.AlreadyIn", line.PersonName) : null)
            ?? (line.IsSecretary && serving.Any(m => m.IsSecretary) ? new Refusal("Boards.TwoSecretaries") : null)
            ?? WithoutTask(line));
        _members.Add(new(Id, line, from));
    }

    /// <param name="until">First day no longer in the team.</param>
    /// <exception cref="RuleBroken">No power; Boards.Team.CannotLeaveThen outside that membership's time.</exception>
    public void Leave(EditorialBoard board, Guid memberId, DateOnly until, Stamp stamp)
    {
        var member = _members.Single(m => m.Id == memberId);
        Refusal.ThrowIfAny(WhyNotRecord(stamp.Actor, board.AgencyId)
            ?? (until <= member.From || member.Until is not null ? new Refusal("Boards.Team.CannotLeaveThen", until) : null));
        member.End(until);
    }

    /// <summary>
    /// What a decision on the board does to its team: a dissolved board has none; the secretary's task of a helper ends when the
    /// decision gives it to someone of the board, or when the helper leaves the board by it.
    /// </summary>
    internal void Follow(EditorialBoard board, BoardDecision decision)
    {
        if (Until <= decision.EffectiveFrom) return;
        if (decision.Kind is DecisionKind.Dissolution)
        {
            Close(decision.EffectiveFrom > From ? decision.EffectiveFrom : From);
            return;
        }
        DateOnly? given = board.Tasks.Where(t => t.Kind is BoardTaskKind.Secretary && t.DecisionId == decision.Id).Select(t => (DateOnly?)t.Period.From).Min();
        var left = board.Appointments.Where(a => a.EndDecisionId == decision.Id).Select(a => a.PersonId).ToHashSet();
        foreach (var member in _members.Where(m => given is not null || left.Contains(m.PersonId))) member.EndSecretary(given ?? decision.EffectiveFrom);
    }

    private void Close(DateOnly until)
    {
        Until = until;
        foreach (var member in _members.Where(m => m.Until is null || m.Until > until)) member.End(until);
    }

    private static Refusal? WithoutTask(HelperLine line) => string.IsNullOrWhiteSpace(line.Task) ? new("Boards.Team.NoTask", LegalBasis.Regulation(20, 3), line.PersonName) : null;

    private static IEnumerable<Refusal> WhatIsWrong(EditorialBoard board, DecisionPaper paper, IReadOnlyList<HelperLine> lines, IEnumerable<HelperTeam> others, Stamp stamp)
    {
        if (WhyNotRecord(stamp.Actor, board.AgencyId) is { } noPower) yield return noPower;
        foreach (var problem in paper.WhatIsWrong(stamp.Day)) yield return problem;
        if (lines.Count == 0) yield return new("Boards.Team.Nobody", LegalBasis.Regulation(20, 3));
        foreach (var missing in lines.Select(WithoutTask).OfType<Refusal>()) yield return missing;
        foreach (var twice in lines.GroupBy(l => l.PersonId).Where(g => g.Count() > 1)) yield return new("Boards.TwiceInOneDecision", twice.First().PersonName);
        if (lines.Count(l => l.IsSecretary) > 1) yield return new("Boards.TwoSecretaries");
        if (others.FirstOrDefault(t => t.From >= paper.EffectiveFrom) is { } later) yield return new("Boards.Team.BeginsLater", later.Number, later.From);
    }
}

/// <summary>One person's time in the team with one task.</summary>
public sealed class HelperMember
{
    private HelperMember() { }

    internal HelperMember(Guid teamId, HelperLine line, DateOnly from)
    {
        Id = Guid.CreateVersion7();
        (TeamId, PersonId, IsSecretary, From) = (teamId, line.PersonId, line.IsSecretary, from);
        Task = Text.Required(line.Task, "Boards.Team.Task", 1000);
    }

    public Guid Id { get; private set; }
    public Guid TeamId { get; private set; }
    public Guid PersonId { get; private set; }

    /// <summary>What was given to them, in the words of the decision.</summary>
    public string Task { get; private set; } = "";

    /// <summary>Has the secretary's task too, with what it lets a person do (see <see cref="BoardTaskKind.Secretary"/>).</summary>
    public bool IsSecretary { get; private set; }

    /// <summary>First day on which that task is theirs no longer though they may stay in the team; null = as long as they are in it.</summary>
    public DateOnly? SecretaryUntil { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>First day no longer in the team; null = open.</summary>
    public DateOnly? Until { get; private set; }

    public bool IsSecretaryOn(DateOnly day) => IsSecretary && From <= day && !(Until <= day) && !(SecretaryUntil <= day);

    internal void End(DateOnly until)
    {
        Until = until > From ? until : From;
        if (SecretaryUntil > Until) SecretaryUntil = Until;
    }

    internal void EndSecretary(DateOnly until)
    {
        if (IsSecretary && !(Until <= until) && !(SecretaryUntil <= until)) SecretaryUntil = until > From ? until : From;
    }
}

/// <summary>A line of the decision on the team.</summary>
public sealed record HelperLine(Guid PersonId, string PersonName, string Task, bool IsSecretary = false);
