using Governance.Domain.Agencies;
using Governance.Domain.Common;

namespace Governance.Domain.Boards;

/// <summary>The editorial board of an agency's portal (Điều 10, 20). One per agency; founded, changed and dissolved only by decisions.</summary>
public sealed partial class EditorialBoard
{
    private readonly List<BoardDecision> _decisions = [];
    private readonly List<Appointment> _appointments = [];
    private readonly List<BoardTask> _tasks = [];

    private EditorialBoard() { }

    /// <summary>Founds the board of an agency from its decision (Điều 10.1).</summary>
    /// <exception cref="RuleBroken">With every reason at once: no power, the agency does not exist on that day, or what is wrong with the paper and the seats.</exception>
    public EditorialBoard(Agency agency, DecisionPaper paper, IReadOnlyList<SeatHolder> holders, Stamp stamp)
    {
        (Id, AgencyId) = (Guid.CreateVersion7(), agency.Id);
        CarryOut(DecisionKind.Founding, agency, paper, new([], holders), stamp);
    }

    public Guid Id { get; private set; }
    public Guid AgencyId { get; private set; }
    public int Version { get; private set; }
    public IReadOnlyList<BoardDecision> Decisions => _decisions;
    public IReadOnlyList<Appointment> Appointments => _appointments;
    public IReadOnlyList<BoardTask> Tasks => _tasks;

    internal Roster Roster => new(_appointments);

    internal BoardTasks TaskList => new(Id, _tasks);

    /// <summary>The point of Điều 10.1 that says who sets up a board of that level.</summary>
    public static LegalBasis FoundingBasis(AgencyLevel level) => LegalBasis.Regulation(10, 1, level switch
    {
        AgencyLevel.Province => "a",
        AgencyLevel.Department => "b",
        AgencyLevel.District => "c",
        _ => "d",
    });

    public static Refusal? WhyNotRecord(Actor actor, Guid agencyId) => actor.WhyNot(Power.RecordBoard, agencyId, LegalBasis.Regulation(10, 1));

    /// <summary>Appointments in force on that day, head first.</summary>
    public IEnumerable<Appointment> On(DateOnly day) => Roster.On(day);

    /// <summary>
    /// Every seat on that day, head first: those held; those whose last holder's time ran out with no decision to give them up;
    /// and at least one for each post of Điều 10.3.
    /// </summary>
    public IEnumerable<(BoardPost Post, int Number, Appointment? Holder)> SeatsOn(DateOnly day) => Roster.SeatsOn(day);

    /// <summary>Whether it is founded and not dissolved on that day.</summary>
    public bool StandsOn(DateOnly day) =>
        _decisions.Where(d => d.EffectiveFrom <= day && d.Kind is (DecisionKind.Founding or DecisionKind.Dissolution)).MaxBy(d => d.EffectiveFrom) is { Kind: DecisionKind.Founding };

    /// <summary>The latest decision to have taken effect by that day; null before the founding.</summary>
    public BoardDecision? DecisionOn(DateOnly day) => _decisions.Where(d => d.EffectiveFrom <= day).OrderBy(d => d.EffectiveFrom).ThenBy(d => d.SignedOn).LastOrDefault();

    /// <summary>First day on which it no longer stands, as far as is decided; null = no end is known, or it was founded anew since.</summary>
    public DateOnly? DissolvedFrom => _decisions.Where(d => d.Kind is DecisionKind.Founding or DecisionKind.Dissolution).MaxBy(d => d.EffectiveFrom) is { Kind: DecisionKind.Dissolution } end ? end.EffectiveFrom : null;

    /// <summary>The next dissolution after that day that is decided already.</summary>
    internal BoardDecision? DissolutionAfter(DateOnly day) => _decisions.Where(d => d.Kind is DecisionKind.Dissolution && d.EffectiveFrom > day).MinBy(d => d.EffectiveFrom);
}
