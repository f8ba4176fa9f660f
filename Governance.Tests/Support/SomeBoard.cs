using Governance.Domain.Agencies;
using Governance.Domain.Boards;
using Governance.Domain.Common;

namespace Governance.Tests.Support;

/// <summary>An agency with its record clerk, and papers and seats for its board with boring valid defaults.</summary>
public sealed class SomeBoard
{
    public static readonly DateOnly Founded = new(2026, 3, 1);

    public SomeBoard(Agency? agency = null)
    {
        Agency = agency ?? Some.Agency();
        Clerk = Some.By(Some.Actor(Agency.Id, Power.RecordBoard));
    }

    public Agency Agency { get; }
    public Stamp Clerk { get; }

    public static DecisionPaper Paper(DateOnly? effective = null, string number = "15/QĐ-SKHCN", DateOnly? signed = null) =>
        new(number, signed ?? (effective ?? Founded).AddDays(-2), effective ?? Founded, "Lê Văn Ký", "Giám đốc", null);

    public static SeatHolder Holder(BoardPost post = BoardPost.Member, Guid? person = null, Standing? standing = null, DateOnly? until = null, bool secretary = false, string name = "Nguyễn Thị Mẫu") =>
        new(person ?? Guid.CreateVersion7(), name, post, standing ?? post switch
        {
            BoardPost.Head => Standing.AgencyLeader,
            BoardPost.DeputyHead => Standing.OfficeLeader,
            _ => Standing.DivisionLeader,
        }, "Trưởng phòng", Until: until, IsSecretary: secretary);

    public static SeatHolder[] Full(Guid? head = null, Guid? deputy = null, Guid? member = null) =>
        [Holder(BoardPost.Head, head), Holder(BoardPost.DeputyHead, deputy), Holder(person: member, secretary: true)];

    public EditorialBoard Board(params SeatHolder[] holders) => new(Agency, Paper(), holders.Length > 0 ? holders : Full(), Clerk);

    public void Restructure(EditorialBoard board, DateOnly day, Guid[]? ending = null, SeatHolder[]? starting = null, Guid? secretary = null) =>
        board.Restructure(Agency, Paper(day, "20/QĐ-SKHCN"), new(ending ?? [], starting ?? [], secretary), Clerk);
}
