using Governance.Domain.Agencies;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Data;
using Governance.Web.Data.Seeding;
using Governance.Web.Features.Access;
using Governance.Web.Features.Agencies;
using Governance.Web.Features.Agencies.Reorganisation;
using Governance.Web.Features.Training;
using Governance.Web.Platform.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Features.Agencies;

/// <summary>The real agencies of the province, and its record clerk, who plans for the first day of 2027.</summary>
public abstract class ReorganisationTest : PageTest
{
    protected static readonly DateOnly Day = new(2027, 1, 1);
    protected static readonly PlanPaper Paper = new("Sắp xếp xã, phường", Day, "99/NQ-MẪU", new(2026, 11, 20), "Lê Văn Ký", "Chủ tịch");

    protected ReorganisationTest()
    {
        Services.AddAccess();
        Services.AddAgencies();
        Services.AddTraining();
        Services.AddSingleton<FileStore>();
        ReferenceSeed.RunAsync(Database, Clock).GetAwaiter().GetResult();
        using var db = Database.CreateDbContext();
        Province = db.Agencies.AsNoTracking().Single(a => a.Code == "66");
        Communes = [.. db.Agencies.AsNoTracking().Where(a => a.Level == AgencyLevel.Commune && a.Dissolved == null).OrderBy(a => a.Code)];
    }

    protected Agency Province { get; }
    protected Agency[] Communes { get; }
    protected ReorganisationActions Actions => The<ReorganisationActions>();

    protected Actor Clerk() => Some.Actor(Province.Id, Power.Reorganise);

    protected async Task<Guid> DraftAsync(StepKind kind, params StepLine[] lines)
    {
        SignIn(Clerk());
        var plan = await Actions.DraftAsync(Paper);
        await Actions.AddStepAsync(plan, kind, lines);
        return plan;
    }

    protected async Task ApplyAsync(Guid plan) => await Actions.ApplyAsync(plan, (await Actions.RehearseAsync(plan)).Fingerprint);

    /// <summary>All that a plan may touch, but for versions.</summary>
    protected async Task<string> RowsAsync()
    {
        await using var db = Database.CreateDbContext();
        return await RowsAsync(db);
    }

    internal static async Task<string> RowsAsync(GovernanceDb db)
    {
        object[] rows =
        [
            .. (await db.Agencies.OrderBy(a => a.Id).ToListAsync()).Select(a => $"{a.Id}{a.Code}{a.Name}{a.FoldedName}{a.Established}{a.Dissolved}{a.ParentId}{a.NextName}{a.NextNameFrom}"),
            .. (await db.AgencyNames.OrderBy(a => a.Id).ToListAsync()).Select(a => $"{a.Id}{a.Name}{a.Until}"),
            .. (await db.AgencySuccessions.OrderBy(a => a.Id).ToListAsync()).Select(a => $"{a.Id}"),
            .. (await db.PostHoldings.OrderBy(a => a.Id).ToListAsync()).Select(a => $"{a.Id}{a.Period}{a.EndDecisionNumber}{a.EndDecisionDate}"),
            .. (await db.BoardDecisions.OrderBy(a => a.Id).ToListAsync()).Select(a => $"{a.Id}{a.Number}{a.Kind}"),
            .. (await db.Appointments.OrderBy(a => a.Id).ToListAsync()).Select(a => $"{a.Id}{a.Period}{a.OpenSeat}{a.EndDecisionId}"),
            .. (await db.BoardTasks.OrderBy(a => a.Id).ToListAsync()).Select(a => $"{a.Id}{a.Period}"),
            .. (await db.Portals.OrderBy(a => a.Id).ToListAsync()).Select(a => $"{a.Id}{a.Name}{a.ArchivedFrom}"),
            .. (await db.HostAssignments.OrderBy(a => a.Id).ToListAsync()).Select(a => $"{a.Id}{a.Host}{a.PortalId}{a.Period}"),
            .. (await db.HostRedirects.OrderBy(a => a.Id).ToListAsync()).Select(a => $"{a.Id}{a.Host}"),
        ];
        return string.Join('\n', rows);
    }
}
