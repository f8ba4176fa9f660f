using Governance.Domain.Common;

namespace Governance.Domain.Boards;

/// <summary>Regulations that a board works under beside the decision that founds it.</summary>
public enum BoardDocumentKind
{
    /// <summary>Quy chế làm việc của Ban biên tập (Điều 10.4).</summary>
    WorkingRegulation,

    /// <summary>Quy chế tiếp nhận, biên tập nội dung thông tin trước khi đăng tải (Điều 10.4).</summary>
    IntakeRegulation,

    /// <summary>Quy chế phối hợp giữa các đơn vị, approved by the head of the agency (Điều 19.3).</summary>
    CoordinationRegulation,

    /// <summary>Quy chế hoạt động và cung cấp thông tin, approved by the head of the agency (Điều 19.3).</summary>
    InformationRegulation,
}

/// <summary>A regulation of a board with its time in force. A new one takes the place of the one before.</summary>
public sealed class BoardDocument
{
    private BoardDocument() { }

    /// <param name="sameKind">Every document of that kind which the board has; the one in force gives way on the day this one takes effect.</param>
    /// <exception cref="RuleBroken">With every reason at once: no power, what is wrong with the paper, or one that begins no earlier than this.</exception>
    public BoardDocument(EditorialBoard board, BoardDocumentKind kind, DecisionPaper paper, IReadOnlyList<BoardDocument> sameKind, Stamp stamp)
    {
        var problems = WhatIsWrong(board, kind, paper, sameKind, stamp).ToList();
        if (problems.Count > 0) throw new RuleBroken(problems);
        var clean = paper.Cleaned();
        Id = Guid.CreateVersion7();
        (BoardId, Kind, From) = (board.Id, kind, clean.EffectiveFrom);
        (Number, SignedOn, Signer, SignerTitle, File) = (clean.Number, clean.SignedOn, clean.Signer, clean.SignerTitle, clean.Scan);
        if (sameKind.FirstOrDefault(d => d.InForceOn(From)) is not { } before) return;
        before.Until = From;
        ReplacesId = before.Id;
    }

    public Guid Id { get; private set; }
    public Guid BoardId { get; private set; }
    public BoardDocumentKind Kind { get; private set; }
    public string Number { get; private set; } = "";
    public DateOnly SignedOn { get; private set; }
    public string Signer { get; private set; } = "";
    public string SignerTitle { get; private set; } = "";
    public StoredFile? File { get; private set; }

    /// <summary>First day in force.</summary>
    public DateOnly From { get; private set; }

    /// <summary>First day no longer in force; null = open.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>The one whose place it took.</summary>
    public Guid? ReplacesId { get; private set; }

    public int Version { get; private set; }

    public bool InForceOn(DateOnly day) => From <= day && (Until is null || day < Until);

    /// <summary>The clause that asks for it.</summary>
    public static LegalBasis BasisOf(BoardDocumentKind kind) =>
        kind is BoardDocumentKind.WorkingRegulation or BoardDocumentKind.IntakeRegulation ? LegalBasis.Regulation(10, 4) : LegalBasis.Regulation(19, 3);

    public static Refusal? WhyNotRecord(Actor actor, Guid agencyId, BoardDocumentKind kind) => actor.WhyNot(Power.RecordBoard, agencyId, BasisOf(kind));

    /// <summary>Boards.DocumentEnded when it has an end already.</summary>
    public Refusal? WhyNotEnd(Actor actor, Guid agencyId) =>
        WhyNotRecord(actor, agencyId, Kind) ?? (Until is { } until ? new Refusal("Boards.DocumentEnded", Number, until) : null);

    /// <summary>Ends without a successor.</summary>
    /// <param name="until">First day no longer in force.</param>
    /// <exception cref="RuleBroken">See <see cref="WhyNotEnd"/>; Boards.DocumentEndsTooEarly on or before its first day.</exception>
    public void End(EditorialBoard board, DateOnly until, Stamp stamp)
    {
        Refusal.ThrowIfAny(WhyNotEnd(stamp.Actor, board.AgencyId) ?? (until <= From ? new Refusal("Boards.DocumentEndsTooEarly", until, From) : null));
        Until = until;
    }

    private static IEnumerable<Refusal> WhatIsWrong(EditorialBoard board, BoardDocumentKind kind, DecisionPaper paper, IEnumerable<BoardDocument> sameKind, Stamp stamp)
    {
        if (WhyNotRecord(stamp.Actor, board.AgencyId, kind) is { } noPower) yield return noPower;
        foreach (var problem in paper.WhatIsWrong(stamp.Day)) yield return problem;
        if (sameKind.FirstOrDefault(d => d.From >= paper.EffectiveFrom) is { } later) yield return new("Boards.DocumentBeginsLater", later.Number, later.From);
    }
}
