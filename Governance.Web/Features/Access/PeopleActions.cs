using Governance.Domain.Access;
using Governance.Domain.Audit;
using Governance.Domain.Common;
using Governance.Web.Data;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Access;

/// <summary>Records people. The numbers a payment needs are shown by an action and not by a query: each look is audited.</summary>
public sealed class PeopleActions(IDbContextFactory<GovernanceDb> databases, CurrentUser user)
{
    /// <returns>Id of the new person.</returns>
    public async Task<Guid> AddAsync(PersonDetails details)
    {
        await using var db = await databases.CreateDbContextAsync();
        var stamp = await user.StampAsync();
        var person = db.People.Add(new Person(details, stamp)).Entity;
        await db.SaveAsync(stamp);
        return person.Id;
    }

    /// <param name="version">The person's version as it was read.</param>
    public Task ChangeAsync(Guid id, int version, PersonDetails details) => ChangeAsync(id, version, (person, stamp) => person.Change(details, stamp));

    /// <inheritdoc cref="ChangeAsync(Guid, int, PersonDetails)"/>
    public Task ChangePaymentAsync(Guid id, int version, PaymentDetails details) => ChangeAsync(id, version, (person, stamp) => person.ChangePayment(details, stamp));

    /// <summary>Shows identity and account numbers to someone who keeps accounts, and writes down that they looked.</summary>
    public async Task<PaymentDetails> LookAtPaymentAsync(Guid id)
    {
        await using var db = await databases.CreateDbContextAsync();
        var stamp = await user.StampAsync();
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
        Refusal.ThrowIfAny(Person.WhyNotSeePayment(stamp.Actor, person.AgencyId));
        db.AuditEntries.Add(new(stamp, ChangeKind.Looked, nameof(Person), id.ToString(), null, null));
        await db.SaveAsync(stamp);
        return new(person.IdentityNumber, person.TaxCode, person.BankAccount, person.BankName, person.TaxCommitmentUntil);
    }

    private async Task ChangeAsync(Guid id, int version, Action<Person, Stamp> change)
    {
        await using var db = await databases.CreateDbContextAsync();
        var stamp = await user.StampAsync();
        var person = await db.People.SingleOrDefaultAsync(p => p.Id == id) ?? throw new RuleBroken(new Refusal("Common.NotFound"));
        change(person, stamp);
        db.Entry(person).Property(p => p.Version).OriginalValue = version;
        await db.SaveAsync(stamp);
    }
}
