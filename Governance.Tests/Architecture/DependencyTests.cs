using System.Text.RegularExpressions;
using ArchUnitNET.Loader;
using Governance.Domain.Common;
using Governance.Web.Data;

namespace Governance.Tests.Architecture;

/// <summary>Who may use whom (the tables below), read from the compiled code.</summary>
public sealed partial class DependencyTests
{
    private static readonly HashSet<Use> Uses = Load();

    /// <summary>Domain rooms and the rooms each may use; Common is open to all.</summary>
    private static readonly Dictionary<string, string[]> DomainRooms = new()
    {
        ["Common"] = [],
        ["Audit"] = [],
        ["Law"] = [],
        ["Agencies"] = ["Law"],
        ["Boards"] = ["Law", "Agencies"],
        ["Access"] = ["Law", "Agencies", "Boards"],
        ["Approvals"] = [],
        ["Editorial"] = ["Approvals"],
        ["Portals"] = ["Editorial", "Agencies"],
        ["Budget"] = ["Agencies", "Approvals"],
        ["Royalties"] = ["Editorial", "Budget", "Access"],
        ["Training"] = ["Boards", "Budget", "Agencies"],
    };

    [Fact]
    public void Domain_rooms_use_only_the_rooms_before_them() => Assert.DoesNotContain(Uses, BreaksTheDomainOrder);

    [Fact]
    public void The_domain_uses_nothing_but_itself_and_the_runtime() =>
        Assert.DoesNotContain(Uses, u => u.From.StartsWith("Governance.Domain", StringComparison.Ordinal)
            && !u.To.StartsWith("Governance.Domain", StringComparison.Ordinal) && !u.To.StartsWith("System", StringComparison.Ordinal) && !u.To.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));

    [Fact]
    public void A_feature_uses_of_another_only_what_asks() => Assert.DoesNotContain(Uses, ReachesIntoAnotherFeature);

    [Fact]
    public void The_public_site_uses_the_domain_only() =>
        Assert.DoesNotContain(Uses, u => u.From.StartsWith("Governance.Web.PublicSite", StringComparison.Ordinal) && InWebOutside(u.To, "PublicSite", "Shell"));

    [Fact]
    public void Documents_platform_and_shell_never_use_features() => Assert.DoesNotContain(Uses, UsesAFeatureFromBelow);

    [Fact]
    public void Pages_never_touch_the_database() =>
        Assert.DoesNotContain(Uses, u => u.IsPage && (u.To.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) || u.ToType.EndsWith("Db", StringComparison.Ordinal)));

    [Fact]
    public void A_breach_of_each_rule_would_be_found()
    {
        Assert.True(BreaksTheDomainOrder(new("Governance.Domain.Law", "LegalDocument", "Governance.Domain.Boards", "EditorialBoard")));
        Assert.True(ReachesIntoAnotherFeature(new("Governance.Web.Features.Budget", "BudgetPage", "Governance.Web.Features.Boards", "BoardActions")));
        Assert.False(ReachesIntoAnotherFeature(new("Governance.Web.Features.Budget", "BudgetPage", "Governance.Web.Features.Boards", "BoardQueries")));
        Assert.True(UsesAFeatureFromBelow(new("Governance.Web.Shell", "MainLayout", "Governance.Web.Features.Boards", "BoardQueries")));
        Assert.Contains(Uses, u => u.ToType == nameof(GovernanceDb) && u.From.StartsWith("Governance.Web.Features", StringComparison.Ordinal));
    }

    private static bool BreaksTheDomainOrder(Use use)
    {
        if (Room(use.From, "Governance.Domain") is not { } from || Room(use.To, "Governance.Domain") is not { } to) return false;
        return from != to && to != "Common" && !DomainRooms[from].Contains(to);
    }

    /// <summary>Another feature's Queries, and the records they return, are open; its actions and pages are not.</summary>
    private static bool ReachesIntoAnotherFeature(Use use) =>
        Room(use.From, "Governance.Web.Features") is { } from && Room(use.To, "Governance.Web.Features") is { } to && from != to
        && Closed().IsMatch(use.ToType);

    private static bool UsesAFeatureFromBelow(Use use) =>
        (Room(use.From, "Governance.Web") is "Documents" or "Shell" || Room(use.From, "Governance.Web") is "Platform" && !use.From.Contains(".Commands"))
        && use.To.StartsWith("Governance.Web.Features", StringComparison.Ordinal);

    private static bool InWebOutside(string to, params string[] rooms) => Room(to, "Governance.Web") is { } room && !rooms.Contains(room);

    private static string? Room(string place, string below) =>
        place.StartsWith(below + ".", StringComparison.Ordinal) ? place[(below.Length + 1)..].Split('.')[0] : null;

    private static HashSet<Use> Load()
    {
        var code = new ArchLoader().LoadAssemblies(typeof(Refusal).Assembly, typeof(GovernanceDb).Assembly).Build();
        return [.. from type in code.Types
                   where type.Namespace is not null
                   from dependency in type.Dependencies
                   where dependency.Target.Namespace is not null
                   select new Use(type.Namespace.FullName, Outer(type.FullName), dependency.Target.Namespace.FullName, Outer(dependency.Target.FullName))];
    }

    private static string Outer(string fullName) => fullName.Split('+')[0].Split('.')[^1].Split('`')[0];

    /// <summary>A type of namespace <paramref name="From"/> uses a type of namespace <paramref name="To"/>.</summary>
    private sealed record Use(string From, string FromType, string To, string ToType)
    {
        public bool IsPage => FromType.EndsWith("Page", StringComparison.Ordinal) && From.Contains(".Features.");
    }

    [GeneratedRegex("(Actions|Page|Dialog|Mapping|Feature)$")]
    private static partial Regex Closed();
}
