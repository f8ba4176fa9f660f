using Governance.Domain.Agencies;
using Governance.Domain.Common;
using Governance.Domain.Portals;
using Governance.Tests.Support;
using Governance.Web.Features.Portals.Publishing;
using Governance.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Features.Agencies;

/// <summary>What citizens meet under the host names of agencies in a plan: on the last day, on the first, and when the time of leading elsewhere is over.</summary>
public sealed class PlanPortalTests : ReorganisationTest
{
    private static readonly DateOnly Until = new(2027, 7, 1);

    [Fact]
    public async Task A_name_leads_to_the_new_portal_while_its_time_lasts_and_is_gone_after()
    {
        var (left, old) = await HostAsync(0);
        var plan = await DraftAsync(StepKind.Merge, StepLine.Ending(Communes[0].Code) with { HostFate = HostFate.Redirect, HostTo = "moi-1", RedirectUntil = Until }, StepLine.Ending(Communes[1].Code),
            StepLine.Beginning("moi-1", "UBND xã Mới Mẫu", AgencyLevel.Commune, "66", "xamoimau.daklak.gov.vn"));
        await ApplyAsync(plan);
        var map = await MapAsync();
        Assert.Equal((old, null), (map.PortalOf(left, Day.AddDays(-1)), map.LeadsTo(left, Day.AddDays(-1))));
        Assert.Equal((null, "xamoimau.daklak.gov.vn"), (map.PortalOf(left, Day), map.LeadsTo(left, Day)));
        Assert.Equal("xamoimau.daklak.gov.vn", map.LeadsTo(left, Until.AddDays(-1)));
        Assert.Equal((null, null, true), (map.PortalOf(left, Until), map.LeadsTo(left, Until), map.WasHeldBefore(left, Until)));
    }

    [Fact]
    public async Task A_name_changes_hands_overnight()
    {
        var ((name, old), (_, target)) = (await HostAsync(0), await HostAsync(1));
        var plan = await DraftAsync(StepKind.Merge, StepLine.Ending(Communes[0].Code) with { HostFate = HostFate.Reassign, HostTo = Communes[1].Code }, StepLine.Staying(Communes[1].Code));
        var dry = await Actions.RehearseAsync(plan);
        Assert.Equal([Consequence.HostReassigned], dry.Items.Where(i => i.What == name).Select(i => i.Kind));
        await Actions.ApplyAsync(plan, dry.Fingerprint);
        var map = await MapAsync();
        Assert.Equal((old, target), (map.PortalOf(name, Day.AddDays(-1)), map.PortalOf(name, Day)));
    }

    [Fact]
    public async Task Taken_back_the_publisher_is_told_to_write_the_names_anew()
    {
        var (name, old) = await HostAsync(0);
        var plan = await DraftAsync(StepKind.Dissolve, StepLine.Ending(Communes[0].Code));
        await ApplyAsync(plan);
        await using (var db = Database.CreateDbContext())
        {
            // The publisher has done what applying asked of it.
            foreach (var item in await db.Outbox.ToListAsync()) item.Published(Some.Instant, Some.Instant, Some.Instant);
            await db.SaveAsync(Some.SystemStamp);
        }
        await Actions.ReverseAsync(plan);
        await using var after = Database.CreateDbContext();
        Assert.Equal([(old, OutboxReason.WholePortal)], (await after.Outbox.Where(i => i.VerifiedAt == null).ToListAsync()).Select(i => (i.PortalId, i.Reason)));
        Assert.Equal(old, (await MapAsync()).PortalOf(name, Day));
    }

    /// <summary>The host name of a commune and the portal that answers to it today.</summary>
    private async Task<(string Host, Guid Portal)> HostAsync(int commune)
    {
        await using var db = Database.CreateDbContext();
        var portal = new Portal(Communes[commune].Id, "Trang mẫu", PortalKind.Site);
        if (await db.Portals.SingleOrDefaultAsync(p => p.AgencyId == Communes[commune].Id) is { } there) return ((await db.HostAssignments.SingleAsync(h => h.PortalId == there.Id)).Host, there.Id);
        var host = $"xamau{commune}.daklak.gov.vn";
        await Database.AddAsync(portal, new HostAssignment(portal.Id, host, new(new(2025, 7, 1)), "mẫu", Confidence.Read));
        return (host, portal.Id);
    }

    private async Task<HostMap> MapAsync()
    {
        var folder = new DataFolder(Directory.CreateTempSubdirectory("governance-test-").FullName);
        var map = new HostMap(folder, new ReleaseKey(folder));
        map.Write(await new PublicationQueries(Database).HostsAsync());
        return map;
    }
}
