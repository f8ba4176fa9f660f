namespace Governance.Tests.Support;

/// <summary>The source tree the tests were built from.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    public static IEnumerable<string> Files(string project, params string[] patterns) =>
        patterns.SelectMany(p => Directory.EnumerateFiles(Path.Combine(Root, project), p, SearchOption.AllDirectories))
            .Where(f => !f.Contains("/obj/") && !f.Contains("/bin/") && !f.Contains("/node_modules/") && !f.Contains("/Migrations/"));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Governance.sln"))) return folder.FullName;
        throw new InvalidOperationException("The tests do not run from inside the source tree.");
    }
}
