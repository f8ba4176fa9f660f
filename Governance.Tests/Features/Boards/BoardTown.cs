using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Data.Seeding;

namespace Governance.Tests.Features.Boards;

/// <summary>A department with its people, the composition rules, and a second department whose board stands.</summary>
public sealed class BoardTown
{
    private BoardTown() { }

    public Agency Agency { get; } = Some.Agency();
    public Agency Other { get; } = Some.Agency("gddt", "Sở Giáo dục và Đào tạo");
    public Person Director { get; private set; } = null!;
    public Person Chief { get; private set; } = null!;
    public Person Officer { get; private set; } = null!;
    public Person OtherHead { get; private set; } = null!;
    public Person OtherMember { get; private set; } = null!;
    public EditorialBoard Board { get; private set; } = null!;

    /// <summary>The record clerk of both departments.</summary>
    public Actor Clerk { get; private set; } = null!;

    public static async Task<BoardTown> BuildAsync(TestDatabase database)
    {
        var town = new BoardTown();
        town.Director = new("Lê Văn Giám", town.Agency.Id, "Phó Giám đốc Sở");
        town.Chief = new("Trần Thị Chánh", town.Agency.Id, "Chánh Văn phòng");
        town.Officer = new("Y Mẫu Niê", town.Agency.Id, "Chuyên viên");
        town.OtherHead = new("Phạm Thị Đầu", town.Other.Id, "Giám đốc Sở");
        town.OtherMember = new("Hoàng Văn Phòng", town.Other.Id, "Trưởng phòng Tổng hợp");
        var clerk = new Person("Nguyễn Thị Thư", town.Agency.Id, "Văn thư");
        town.Clerk = new(clerk.Id, clerk.FullName, Some.Day, [.. new[] { town.Agency, town.Other }.SelectMany(a => Authority.FromPost(a.Id, a.Level, AgencyPost.RecordClerk, new(new(2026, 1, 1)), "01/QĐ"))]);
        town.Board = new(town.Other, SomeBoard.Paper(number: "77/QĐ-SGDĐT"),
            [SomeBoard.Holder(BoardPost.Head, town.OtherHead.Id, name: town.OtherHead.FullName), SomeBoard.Holder(person: town.OtherMember.Id, until: new(2027, 1, 1), secretary: true, name: town.OtherMember.FullName)], Some.By(town.Clerk));
        await database.AddAsync([town.Agency, town.Other, town.Director, town.Chief, town.Officer, town.OtherHead, town.OtherMember, clerk, .. BoardsSeed.Rules()]);
        await database.AddAsync(town.Board);
        return town;
    }
}
