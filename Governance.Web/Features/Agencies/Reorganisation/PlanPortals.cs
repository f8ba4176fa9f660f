using Governance.Domain.Agencies;
using Governance.Domain.Common;
using Governance.Domain.Portals;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Features.Agencies.Reorganisation;

/// <summary>Portals and host names in a plan: those of agencies that end are closed, handed on or lead elsewhere, those that begin get theirs.</summary>
internal sealed class PlanPortals(GovernanceDb db, PlanMandate mandate, PlanNotes notes)
{
    private Dictionary<Guid, Portal> _portals = [];
    private List<HostAssignment> _hosts = [];

    private DateOnly Day => mandate.Paper.Day;

    internal async Task LoadAsync() => (_portals, _hosts) = (await db.Portals.ToDictionaryAsync(p => p.AgencyId), await db.HostAssignments.ToListAsync());

    internal void Close(Agency agency)
    {
        if (_portals.GetValueOrDefault(agency.Id) is not { } portal) return;
        foreach (var host in _hosts.Where(h => h.PortalId == portal.Id && (h.Period.Until is null || h.Period.Until > Day)))
        {
            portal.End(host, Day, mandate.Stamp);
            notes.Add(host, Consequence.HostRetired, agency, host.Host, LinkTo(portal));
        }
        portal.Archive(Day, mandate.Stamp);
        notes.Add(portal, Consequence.PortalArchived, agency, portal.Name, LinkTo(portal));
        Republish(portal);
    }

    internal void Open(Agency agency, string host)
    {
        var portal = new Portal(agency.Id, agency.Name, PortalKind.Site);
        db.Add(portal);
        _portals[agency.Id] = portal;
        notes.Add(portal, Consequence.PortalBegins, agency, portal.Name, LinkTo(portal));
        Give(host, agency, portal);
    }

    /// <summary>Host names of the agency that ends go, or lead, to the other's portal.</summary>
    internal void PassOn(PlanLine line, Agency from, Agency to)
    {
        if (_portals.GetValueOrDefault(from.Id) is not { } left) return;
        if (_portals.GetValueOrDefault(to.Id) is not { } target) throw new RuleBroken(new Refusal("Agencies.NoPortal", to.Name));
        foreach (var host in _hosts.Where(h => h.PortalId == left.Id && h.Period.Until == Day).ToList())
        {
            if (line.HostFate is HostFate.Reassign) Give(host.Host, to, target);
            else Lead(host, from, left, to, target, line.RedirectUntil);
        }
    }

    private void Lead(HostAssignment host, Agency from, Portal left, Agency to, Portal target, DateOnly? until)
    {
        var redirect = left.Redirect(host.Host, target, new(Day, until), mandate.Stamp);
        db.Add(redirect);
        notes.Add(redirect, Consequence.HostRedirected, to, host.Host, LinkTo(target));
        notes.Add(host, Consequence.Other, from, host.Host);
    }

    /// <summary>A name that another gives up on that very day changes hands; any other is new.</summary>
    private void Give(string host, Agency to, Portal portal)
    {
        var former = _hosts.Find(h => h.Host == HostAssignment.Clean(host) && h.Period.Until == Day);
        var assignment = portal.Assign(host, new(Day), mandate.Paper.DecisionNumber!, _hosts, mandate.Stamp);
        db.Add(assignment);
        _hosts.Add(assignment);
        notes.Add(assignment, former is null ? Consequence.HostBegins : Consequence.HostReassigned, to, assignment.Host, LinkTo(portal));
        if (former is not null) notes.Add(former, Consequence.Other, to, former.Host);
        Republish(portal);
    }

    /// <summary>The map of host names is written when something is published; on the day itself it is read by date.</summary>
    private void Republish(Portal portal) => db.Add(new OutboxItem(portal.Id, null, null, OutboxReason.WholePortal, mandate.Stamp.At));

    private static string LinkTo(Portal portal) => $"/cong-thong-tin/{portal.Id}";
}
