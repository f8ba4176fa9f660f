using Governance.Domain.Access;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Web.Data;
using Governance.Web.Platform.Files;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Boards;

/// <summary>Records decisions on boards. Everything comes from one: who sits, since when, who has which task.</summary>
public sealed class BoardActions(IDbContextFactory<GovernanceDb> databases, CurrentUser user, FileStore files)
{
    /// <summary>Founds the agency's board, or founds it anew after it was dissolved.</summary>
    /// <returns>Id of the board.</returns>
    public async Task<Guid> FoundAsync(Guid agencyId, DecisionPaper paper, IReadOnlyList<SeatHolder> holders)
    {
        var stamp = await user.StampAsync();
        var id = Guid.Empty;
        await databases.RaceAsync(async db =>
        {
            var agency = await db.Agencies.SingleOrDefaultAsync(a => a.Id == agencyId) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
            if (await db.Boards.Where(b => b.AgencyId == agencyId).Select(b => (Guid?)b.Id).SingleOrDefaultAsync() is { } old)
            {
                var board = await BoardAsync(db, old);
                board.FoundAnew(agency, paper, holders, stamp);
                id = old;
            }
            else id = db.Boards.Add(new EditorialBoard(agency, paper, holders, stamp)).Entity.Id;
            await db.SaveAsync(stamp);
        });
        return id;
    }

    /// <summary>Records a signed decision on a board that stands; each kind is the verb of that name.</summary>
    /// <param name="version">The board's version as the person saw it: a decision is made on what was read.</param>
    public async Task RecordAsync(Guid boardId, int version, DecisionKind kind, DecisionPaper paper, BoardChange change)
    {
        await using var db = await databases.CreateDbContextAsync();
        var stamp = await user.StampAsync();
        var board = await BoardAsync(db, boardId);
        board.Carry(kind, await db.Agencies.SingleAsync(a => a.Id == board.AgencyId), paper, change, stamp, await db.TeamsAsync(boardId));
        db.Entry(board).Property(b => b.Version).OriginalValue = version;
        await db.SaveAsync(stamp);
    }

    /// <summary>Adds a person who is to be seated and is not in the register yet.</summary>
    public async Task<Guid> AddPersonAsync(PersonDetails details)
    {
        await using var db = await databases.CreateDbContextAsync();
        var stamp = await user.StampAsync();
        var person = db.People.Add(new Person(details, stamp)).Entity;
        await db.SaveAsync(stamp);
        return person.Id;
    }

    /// <summary>Keeps the scan of a decision that is being entered.</summary>
    public async Task<StoredFile> KeepScanAsync(Guid agencyId, Stream content, string name)
    {
        Refusal.ThrowIfAny(EditorialBoard.WhyNotRecord(await user.ActorAsync(), agencyId));
        return await files.SaveAsync(content, name, FileKind.Scan);
    }

    private static async Task<EditorialBoard> BoardAsync(GovernanceDb db, Guid id) =>
        await db.Boards.Include(b => b.Decisions).Include(b => b.Appointments).Include(b => b.Tasks).AsSplitQuery().SingleOrDefaultAsync(b => b.Id == id)
            ?? throw new RuleBroken(new Refusal("Common.NotFound"));
}
