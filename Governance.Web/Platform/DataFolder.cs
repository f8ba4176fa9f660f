namespace Governance.Web.Platform;

/// <summary>The one folder below which all state lives (<c>Data:Directory</c>): database, files, releases, keys, spool.</summary>
/// <param name="Path">Absolute.</param>
public sealed record DataFolder(string Path)
{
    public string Database => System.IO.Path.Combine(Path, "governance.db");

    /// <summary>Of the timetable, on SQLite.</summary>
    public string Jobs => System.IO.Path.Combine(Path, "jobs.db");

    /// <summary>The folder of that name below it; made when missing.</summary>
    public string Sub(string name) => Directory.CreateDirectory(System.IO.Path.Combine(Path, name)).FullName;

    /// <summary>Reads the setting; a relative path counts from the content root.</summary>
    public static DataFolder From(IConfiguration configuration, IHostEnvironment environment)
    {
        var path = System.IO.Path.GetFullPath(configuration["Data:Directory"] ?? "App_Data", environment.ContentRootPath);
        return new(Directory.CreateDirectory(path).FullName);
    }
}
