using Governance.Domain.Access;
using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Web.Data;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Boards.Contributors;

/// <summary>Entering who contributes to a board.</summary>
public sealed class ContributorActions(IDbContextFactory<GovernanceDb> databases, CurrentUser user)
{
    /// <param name="terms">Its person is left out of account where <paramref name="newcomer"/> is given.</param>
    /// <param name="newcomer">Someone who is not in the register of people yet.</param>
    /// <exception cref="RuleBroken">Common.NotFound; what <see cref="Contributor"/> and <see cref="Person"/> say.</exception>
    public async Task EnterAsync(Guid boardId, ContributorTerms terms, PersonDetails? newcomer)
    {
        var stamp = await user.StampAsync();
        await databases.RaceAsync(async db =>
        {
            var board = await WithSeatsAsync(db, boardId);
            if (newcomer is not null)
            {
                var person = db.People.Add(new Person(newcomer, stamp)).Entity;
                terms = terms with { PersonId = person.Id, PersonName = person.FullName };
            }
            else if (!await db.People.AnyAsync(p => p.Id == terms.PersonId)) throw new RuleBroken(new Refusal("Common.Required", new Term("Contributors.Person")));
            db.Add(new Contributor(board, terms, await db.Contributors.Where(c => c.BoardId == boardId && c.PersonId == terms.PersonId).ToListAsync(), stamp));
            await db.SaveAsync(stamp);
        });
    }

    /// <exception cref="RuleBroken">Common.NotFound; what <see cref="Contributor.End"/> says.</exception>
    public async Task EndAsync(Guid id, DateOnly until)
    {
        var stamp = await user.StampAsync();
        await using var db = await databases.CreateDbContextAsync();
        var contributor = await db.Contributors.SingleOrDefaultAsync(c => c.Id == id) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
        contributor.End(await db.BoardAsync(contributor.BoardId), until, stamp);
        await db.SaveAsync(stamp);
    }

    private static async Task<EditorialBoard> WithSeatsAsync(GovernanceDb db, Guid id) =>
        await db.Boards.AsNoTracking().Include(b => b.Appointments).SingleOrDefaultAsync(b => b.Id == id) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
}
