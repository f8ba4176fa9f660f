using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Features.Access.Handovers;
using Governance.Web.Platform;
using Governance.Web.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Access.Handovers;

/// <summary>A member whose seat ended on 2026-11-20 left a draft; the head of the board stays; over the real database.</summary>
public abstract class HandoverTown : IDisposable
{
    protected static readonly DateOnly Ended = new(2026, 11, 20);
    protected TestDatabase _database = null!;
    protected SomeDesk _desk = null!;
    protected Person _head = null!, _leaver = null!;
    protected EditorialBoard _board = null!;
    protected Agency _agency = null!;

    protected HandoverQueries Queries => new(_database, new(_database));

    protected HandoverActions Actions => new(_database, new(_database), null!, Some.User(() => Clerk), Files);

    protected FileStore Files { get; } = new(new DataFolder(Directory.CreateTempSubdirectory("governance-test-").FullName));
    protected Actor Clerk { get; set; } = null!;

    protected Guid TermId => _board.Appointments.Single(a => a.PersonId == _leaver.Id).Id;

    protected static HandoverFilter Filter(HandoverPart part) => new(part, Some.Day.AddMonths(-12));

    protected Task<HandoverRows> ListAsync(HandoverPart part = HandoverPart.Pending) => Queries.ListAsync(Clerk, Filter(part));

    protected Governance.Domain.Editorial.Edition Writing(string title, int number) =>
        new SomeWork(_desk.Work.Agency, _desk.Work.Portal, _desk.Work.Section, _leaver.Id).Draft(_desk.Work.Content(title, _leaver.Id), number);

    protected async Task BuildAsync(DatabaseKind kind)
    {
        _database = new(kind);
        _desk = await SomeDesk.SaveAsync(_database);
        (_head, _leaver) = (Some.Person("Trần Văn Đầu", _desk.Work.Agency), new("Lê Văn Thôi", _desk.Work.Agency, "Phó phòng"));
        await _database.AddAsync(_head, _leaver);
        await using var db = _database.CreateDbContext();
        _agency = await db.Agencies.AsNoTracking().SingleAsync();
        Clerk = Some.Actor(_agency.Id, Power.RecordBoard);
        _board = new SomeBoard(_agency).Board(SomeBoard.Holder(BoardPost.Head, _head.Id), SomeBoard.Holder(person: _leaver.Id, until: Ended));
        await _database.AddAsync(_board);
        await _desk.SaveAsync(Writing("Bài còn dở", 1));
    }

    protected static async Task<string> RefusedAsync(Func<Task> action) => (await Assert.ThrowsAsync<RuleBroken>(action)).Refusals[0].Name;

    public void Dispose() => _database.Dispose();
}
