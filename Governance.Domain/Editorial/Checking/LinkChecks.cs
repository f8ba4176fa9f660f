using Governance.Domain.Editorial.Passages;

namespace Governance.Domain.Editorial.Checking;

/// <summary>Links that a citizen cannot follow.</summary>
internal static class LinkChecks
{
    internal static IEnumerable<Found> Inner(CheckedWork work) =>
        from link in Links(work)
        where PublicAddress.IsInner(link.Uri) || work.Facts.Links.GetValueOrDefault(link.Link.Address) is LinkStanding.Inner
        select new Found("Editorial.InnerLink", new(CheckField.Body), link.Link.Address, Arguments: [Shown(link.Link), link.Link.Address]);

    internal static IEnumerable<Found> Dead(CheckedWork work) =>
        from link in Links(work)
        where work.Facts.Links.GetValueOrDefault(link.Link.Address) is LinkStanding.Dead
        select new Found("Editorial.DeadLink", new(CheckField.Body), link.Link.Address, Arguments: [Shown(link.Link), link.Link.Address]);

    private static IEnumerable<(BodyLink Link, Uri Uri)> Links(CheckedWork work)
    {
        foreach (var link in work.Body.Links.DistinctBy(l => l.Address))
            if (Checks.WebAddress(link.Address) is { } uri) yield return (link, uri);
    }

    private static string Shown(BodyLink link) => link.Text == "" ? link.Address : link.Text;
}
