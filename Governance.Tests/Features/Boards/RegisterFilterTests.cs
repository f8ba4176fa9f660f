using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Boards;
using Governance.Tests.Support;
using Governance.Web.Data.Seeding;
using Governance.Web.Features.Boards;
using Governance.Web.Features.Boards.Register;

namespace Governance.Tests.Features.Boards;

/// <summary>
/// Three departments: An has a head who leads nothing, Bình a full board and every regulation, Chi a member whose time ran out on 2026-11-01
/// and a head until 2027-01-01; a fourth, Dương, has no board.
/// </summary>
public sealed class RegisterFilterTests : IDisposable
{
    private readonly TestDatabase _database = new();

    [Theory]
    [InlineData("HeadIsLeader", "Sở An")]
    [InlineData("HasMembers", "Sở An, Sở Chi")]
    [InlineData("DeputyFromOffice", "")]
    public async Task Boards_that_do_not_meet_a_rule_are_found_by_its_name(string rule, string expected) =>
        Assert.Equal(expected, await NamesAsync(new(Quytac: rule)));

    [Theory]
    [InlineData("bat-ky", "Sở An, Sở Chi")]
    [InlineData("WorkingRegulation", "Sở An")]
    [InlineData("CoordinationRegulation", "Sở An, Sở Chi")]
    public async Task Boards_that_lack_a_regulation_are_found_by_its_kind(string kind, string expected) =>
        Assert.Equal(expected, await NamesAsync(new(Thieu: kind)));

    [Fact]
    public async Task A_seat_whose_holders_time_ran_out_is_vacant_and_counted()
    {
        await BuildAsync();
        var rows = (await Register(new(Khuyet: true))).Rows;
        Assert.Equal([("Sở An", 2), ("Sở Chi", 2)], rows.Select(r => (r.AgencyName, r.Vacancies)));
        Assert.Equal(("Sở Chi", 1), (await Register(new(Ngay: "2026-10-31", Khuyet: true))).Rows.Select(r => (r.AgencyName, r.Vacancies)).Last());
    }

    [Theory]
    [InlineData("Agency", false, "Sở An, Sở Bình, Sở Chi, Sở Dương")]
    [InlineData("Head", false, "Sở Chi, Sở Bình, Sở An, Sở Dương")]
    [InlineData("Head", true, "Sở An, Sở Bình, Sở Chi, Sở Dương")]
    [InlineData("Size", true, "Sở Bình, Sở An, Sở Chi, Sở Dương")]
    [InlineData("Documents", false, "Sở Bình, Sở Chi, Sở An, Sở Dương")]
    [InlineData("Expiring", false, "Sở Chi, Sở An, Sở Bình, Sở Dương")]
    public async Task Each_column_orders_the_whole_list_and_what_is_not_there_comes_last(string column, bool descending, string expected) =>
        Assert.Equal(expected, await NamesAsync(new(Sapxep: column, Giam: descending)));

    [Fact]
    public async Task Order_and_filter_reach_across_pages()
    {
        await BuildAsync();
        var second = await new BoardQueries(_database).RegisterAsync(new BoardAddress(Sapxep: "Head", Trang: 2).Filter(Some.Day) with { PageSize = 2 });
        Assert.Equal(["Sở An", "Sở Dương"], second.Rows.Select(r => r.AgencyName));
        Assert.Equal(4, second.Total);
    }

    [Fact]
    public async Task The_states_are_counted_among_what_the_other_filters_leave()
    {
        await BuildAsync();
        var register = await Register(new(Tinhtrang: "Broken", Khuyet: true));
        Assert.Equal((1, 1, 0), (register.States[BoardState.Broken], register.States[BoardState.Vacant], register.States.GetValueOrDefault(BoardState.Meets)));
        Assert.Equal(1, register.Unmet["HeadIsLeader"]);
    }

    [Fact]
    public void What_cannot_be_read_in_the_address_counts_as_not_given() =>
        Assert.Equal(new BoardFilter(Some.Day), new BoardAddress("mai", "Xa", "Tot", null, null, "", "tat-ca", null, "9", null, -3).Filter(Some.Day));

    public void Dispose() => _database.Dispose();

    private async Task<string> NamesAsync(BoardAddress address)
    {
        await BuildAsync();
        return string.Join(", ", (await Register(address)).Rows.Select(r => r.AgencyName));
    }

    private Task<BoardRegister> Register(BoardAddress address) => new BoardQueries(_database).RegisterAsync(address.Filter(Some.Day));

    private async Task BuildAsync()
    {
        var (an, binh, chi) = (Some.Agency("an", "Sở An"), Some.Agency("binh", "Sở Bình"), Some.Agency("chi", "Sở Chi"));
        await _database.AddAsync([an, binh, chi, Some.Agency("duong", "Sở Dương"), .. BoardsSeed.Rules()]);
        await FoundAsync(an, [("Lê Văn Yên", BoardPost.Head, Standing.Other, null)]);
        var full = await FoundAsync(binh, [("Lê Văn Minh", BoardPost.Head, null, null), ("Lê Thị Phó", BoardPost.DeputyHead, null, null), ("Lê Thị Viên", BoardPost.Member, null, null)]);
        var gone = await FoundAsync(chi, [("Lê Văn Bắc", BoardPost.Head, null, new(2027, 1, 1)), ("Trần Thị Viên", BoardPost.Member, null, new(2026, 11, 1))]);
        var clerk = Some.By(Some.Actor(binh.Id, Governance.Domain.Common.Power.RecordBoard));
        await _database.AddAsync([.. Enum.GetValues<BoardDocumentKind>().Select(k => new BoardDocument(full, k, SomeBoard.Paper(number: $"{k}"), [], clerk))]);
        await _database.AddAsync(new BoardDocument(gone, BoardDocumentKind.WorkingRegulation, SomeBoard.Paper(), [], Some.By(Some.Actor(chi.Id, Governance.Domain.Common.Power.RecordBoard))));
    }

    private async Task<EditorialBoard> FoundAsync(Agency agency, (string Name, BoardPost Post, Standing? Standing, DateOnly? Until)[] holders)
    {
        var people = holders.Select(h => new Person(h.Name, agency.Id, "Chuyên viên")).ToList();
        var board = new SomeBoard(agency).Board([.. holders.Zip(people, (h, p) => SomeBoard.Holder(h.Post, p.Id, h.Standing, h.Until, name: h.Name))]);
        await _database.AddAsync([.. people, board]);
        return board;
    }
}
