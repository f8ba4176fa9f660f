using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Common;

namespace Governance.Tests.Support;

/// <summary>A member of a board whose term ended yesterday, with a receiver and a record clerk.</summary>
public sealed class SomeHandover
{
    public static readonly DateOnly Ended = Some.Day;

    public SomeHandover(Agency? agency = null)
    {
        Agency = agency ?? Some.Agency();
        Clerk = Some.By(Some.Actor(Agency.Id, Power.RecordBoard));
    }

    public Agency Agency { get; }
    public Stamp Clerk { get; }
    public Guid Leaver { get; } = Guid.CreateVersion7();
    public HandoverParty Receiver { get; } = new(Guid.CreateVersion7(), "Phạm Thị Nhận", "Chuyên viên");

    public EndedTerm Term(DateOnly? until = null, bool continued = false) =>
        new(TermKind.Seat, Guid.CreateVersion7(), Leaver, "Lê Văn Thôi", "Phó phòng", Agency.Id, "Boards.BoardPost.Member", until ?? Ended, "20/QĐ-SKHCN, 20/11/2026", continued);

    public Handover Begun(params HandoverFact[] found) => new(Term(), Agency, found, Clerk);

    public void Arrange(Handover handover, HandoverParty? receiver = null) => handover.Arrange(Agency, new(receiver ?? Receiver, Some.Day, "Phòng họp 2", null), Clerk);

    public static HandoverFact Work(string title = "Bài còn dở", Guid? id = null, bool settled = false) => new(HandoverItemKind.Work, id ?? Guid.CreateVersion7(), title, settled);
}
