using System.Net;

namespace Governance.Web.Platform;

/// <summary>What both hosts share: content root, port, loopback in Development.</summary>
public static class Hosting
{
    /// <param name="portSetting">Name of the setting; 0 = any free port, on loopback.</param>
    public static WebApplicationBuilder Builder(string[] args, string portSetting, int defaultPort)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ApplicationName = "Governance.Web", ContentRootPath = ContentRoot() });
        var port = builder.Configuration.GetValue(portSetting, defaultPort);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            if (port == 0) kestrel.Listen(IPAddress.Loopback, 0);
            else if (builder.Environment.IsDevelopment()) kestrel.ListenLocalhost(port);
            else kestrel.ListenAnyIP(port);
        });
        return builder;
    }

    /// <summary>The project's folder under <c>dotnet run</c> and in tests; the program's own folder once published.</summary>
    private static string ContentRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Governance.Web", "Governance.Web.csproj"))) return Path.Combine(folder.FullName, "Governance.Web");
        return AppContext.BaseDirectory;
    }
}
