using Governance.Domain.Audit;
using Governance.Domain.Common;
using Governance.Domain.Royalties;
using Governance.Web.Data;
using Governance.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Royalties;

/// <summary>Moves a month's statement on, and the budget with it in the same transaction.</summary>
public sealed class StatementActions(IDbContextFactory<GovernanceDb> databases, CurrentUser user)
{
    /// <exception cref="RuleBroken">See <see cref="PaymentStatement.Close"/>.</exception>
    public Task CloseAsync(Guid agencyId, RoyaltyPeriod period, DateOnly plannedDay, string source) => databases.RaceAsync(async db =>
    {
        var stamp = await user.StampAsync();
        var statement = await db.PaymentStatements.StatementAsync(agencyId, period) ?? db.Add(new PaymentStatement(agencyId, period, stamp)).Entity;
        statement.Close(await db.ComputeAsync(await db.FreeLinesAsync(agencyId, period), plannedDay), plannedDay, source, stamp);
        await db.SaveAsync(stamp);
    });

    /// <param name="version">Of the statement that was read: what was changed since is not approved unseen.</param>
    /// <exception cref="RuleBroken">See <see cref="PaymentStatement.Approve"/>; Royalties.ChangedSince.</exception>
    public Task ApproveAsync(Guid agencyId, RoyaltyPeriod period, int version) => databases.RaceAsync(async db =>
    {
        var stamp = await user.StampAsync();
        var statement = await ReadAsync(db, stamp, agencyId, period, version);
        statement.Approve(await db.BudgetLines.LineOfAsync(statement), stamp);
        await db.SaveAsync(stamp);
    });

    /// <exception cref="RuleBroken">See <see cref="PaymentStatement.SendBack"/>; Royalties.ChangedSince.</exception>
    public Task SendBackAsync(Guid agencyId, RoyaltyPeriod period, int version, string? reason) => databases.RaceAsync(async db =>
    {
        var stamp = await user.StampAsync();
        var statement = await ReadAsync(db, stamp, agencyId, period, version);
        statement.SendBack(reason, await db.BudgetLines.LineOfAsync(statement), stamp);
        await db.SaveAsync(stamp);
    });

    /// <exception cref="RuleBroken">See <see cref="PaymentStatement.Pay"/>; Royalties.ChangedSince.</exception>
    public Task PayAsync(Guid agencyId, RoyaltyPeriod period, int version, DateOnly day) => databases.RaceAsync(async db =>
    {
        var stamp = await user.StampAsync();
        var statement = await ReadAsync(db, stamp, agencyId, period, version);
        statement.Pay(day, await db.PayeesAsync(statement.Payees.Select(p => p.PersonId)), await db.RulesAsync(), (await db.BudgetLines.LineOfAsync(statement))!, stamp);
        await db.SaveAsync(stamp);
    });

    /// <summary>Account numbers of a closed statement's payees, by person; the look is written down.</summary>
    /// <returns>Empty for who does not keep the accounts.</returns>
    public async Task<IReadOnlyDictionary<Guid, string>> AccountsAsync(Guid agencyId, RoyaltyPeriod period)
    {
        await using var db = await databases.CreateDbContextAsync();
        var stamp = await user.StampAsync();
        var statement = await db.PaymentStatements.AsNoTracking().StatementAsync(agencyId, period);
        if (statement is null || !stamp.Actor.May(Power.KeepAccounts, agencyId)) return new Dictionary<Guid, string>();
        db.Add(new AuditEntry(stamp, ChangeKind.Looked, nameof(PaymentStatement), statement.Id.ToString(), null, null));
        await db.SaveAsync(stamp);
        return statement.Payees.Where(p => p.BankAccount is not null).ToDictionary(p => p.PersonId, p => p.BankAccount!);
    }

    /// <summary>The statement, if the actor may know of it and it is the one that was read.</summary>
    private static async Task<PaymentStatement> ReadAsync(GovernanceDb db, Stamp stamp, Guid agencyId, RoyaltyPeriod period, int version)
    {
        var statement = stamp.Actor.May(Power.ReadMoney, agencyId) ? await db.PaymentStatements.StatementAsync(agencyId, period) : null;
        if (statement is null) throw new RuleBroken(new Refusal("Common.NotFound"));
        return statement.Version == version ? statement : throw new RuleBroken(new Refusal("Royalties.ChangedSince", statement.Number));
    }
}
