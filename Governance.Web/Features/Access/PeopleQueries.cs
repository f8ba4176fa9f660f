using Governance.Domain.Access;
using Governance.Domain.Common;
using Governance.Web.Data;
using Governance.Web.Features.Access.Import;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Access;

/// <summary>People of the agencies in which the asker holds any power, contributors from outside, and oneself.</summary>
public sealed class PeopleQueries(IDbContextFactory<GovernanceDb> databases)
{
    public async Task<PeopleRows> ListAsync(Actor actor, PeopleFilter filter)
    {
        await using var db = await databases.CreateDbContextAsync();
        var people = Matching(db, actor, filter);
        var rows = await people.OrderBy(p => p.FoldedName).ThenBy(p => p.Id).Skip(filter.Page * filter.PageSize).Take(filter.PageSize)
            .Select(p => new PersonRow(p.Id, p.FullName, p.JobTitle, db.Agencies.Where(a => a.Id == p.AgencyId).Select(a => a.Name).FirstOrDefault(), p.Staff, p.Email, p.Phone)).ToListAsync();
        return new(rows, await people.CountAsync());
    }

    /// <summary>Null when there is no such person, or none that the asker may see.</summary>
    public async Task<PersonView?> PersonAsync(Actor actor, Guid id)
    {
        await using var db = await databases.CreateDbContextAsync();
        var found = await Visible(db, actor).Where(p => p.Id == id)
            .Select(p => new { Person = p, AgencyName = db.Agencies.Where(a => a.Id == p.AgencyId).Select(a => a.Name).FirstOrDefault(), Login = db.Users.Where(u => u.PersonId == p.Id).Select(u => u.UserName).FirstOrDefault() }).SingleOrDefaultAsync();
        if (found is null) return null;
        var p = found.Person;
        return new(p.Id, p.Version, new(p.FullName, p.AgencyId, p.JobTitle, p.Staff, p.BirthDate, p.Email, p.Phone), found.AgencyName, found.Login);
    }

    /// <summary>People to choose from by any part of the name, those of the agency first; at most 20.</summary>
    public async Task<IReadOnlyList<PersonChoice>> ChooseAsync(Actor actor, Guid agencyId, string? search)
    {
        await using var db = await databases.CreateDbContextAsync();
        var folded = Text.Fold(search);
        return await Visible(db, actor).Where(p => folded == "" || p.FoldedName.Contains(folded))
            .OrderBy(p => p.AgencyId == agencyId ? 0 : 1).ThenBy(p => p.FoldedName).ThenBy(p => p.Id).Take(20)
            .Select(p => new PersonChoice(p.Id, p.FullName, p.JobTitle, db.Agencies.Where(a => a.Id == p.AgencyId).Select(a => a.Name).FirstOrDefault())).ToListAsync();
    }

    /// <summary>People who may be the same human being, by <see cref="PersonLikeness"/>; at most five.</summary>
    public async Task<IReadOnlyList<PersonChoice>> LikenessesAsync(Actor actor, string? name, DateOnly? birthDate, string? identityNumber = null)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await Visible(db, actor).Where(PersonLikeness.To(new(name, birthDate, identityNumber))).OrderBy(p => p.Id).Take(5)
            .Select(p => new PersonChoice(p.Id, p.FullName, p.JobTitle, db.Agencies.Where(a => a.Id == p.AgencyId).Select(a => a.Name).FirstOrDefault())).ToListAsync();
    }

    /// <summary>Everyone whom the asker may see, with the numbers of payment: for comparing, not for showing.</summary>
    public async Task<IReadOnlyList<RegisteredPerson>> RegisterAsync(Actor actor, PeopleFilter? filter = null)
    {
        await using var db = await databases.CreateDbContextAsync();
        var people = filter is null ? Visible(db, actor) : Matching(db, actor, filter);
        return await people.OrderBy(p => p.FoldedName).ThenBy(p => p.Id).Select(p => new RegisteredPerson(p.Id, p.Version,
            new PersonDetails(p.FullName, p.AgencyId, p.JobTitle, p.Staff, p.BirthDate, p.Email, p.Phone),
            new PaymentDetails(p.IdentityNumber, p.TaxCode, p.BankAccount, p.BankName, p.TaxCommitmentUntil))).ToListAsync();
    }

    /// <summary>Agencies in whose register of people the asker may write; for choosing.</summary>
    public async Task<IReadOnlyList<AgencyName>> AgenciesAsync(Actor actor, DateOnly day)
    {
        await using var db = await databases.CreateDbContextAsync();
        var (everywhere, mine) = Scope(actor);
        return await db.Agencies.AsNoTracking().Where(a => (everywhere || mine.Contains(a.Id)) && (a.Dissolved == null || day < a.Dissolved))
            .OrderBy(a => a.FoldedName).Select(a => new AgencyName(a.Id, a.Code, a.Name)).ToListAsync();
    }

    private static IQueryable<Person> Matching(GovernanceDb db, Actor actor, PeopleFilter filter)
    {
        var folded = Text.Fold(filter.Search);
        return Visible(db, actor).Where(p => (folded == "" || p.FoldedName.Contains(folded)) && (filter.Staff == null || p.Staff == filter.Staff)
            && (filter.AgencyCode == null || db.Agencies.Any(a => a.Id == p.AgencyId && a.Code == filter.AgencyCode)));
    }

    private static IQueryable<Person> Visible(GovernanceDb db, Actor actor)
    {
        var (everywhere, mine) = Scope(actor);
        var (anyPower, self) = (Working(actor).Any(), actor.PersonId);
        return db.People.AsNoTracking().Where(p => p.Id == self || everywhere || p.AgencyId != null && mine.Contains(p.AgencyId.Value) || anyPower && p.AgencyId == null);
    }

    private static (bool Everywhere, IReadOnlyList<Guid> Agencies) Scope(Actor actor) =>
        (Working(actor).Any(g => g.AgencyId is null), [.. Working(actor).Select(g => g.AgencyId).OfType<Guid>().Distinct()]);

    /// <summary>A contributor does not work with the people of the agency.</summary>
    private static IEnumerable<Grant> Working(Actor actor) => actor.Grants.Where(g => g.Power is not Power.Contribute);
}
