using Governance.Web.Features.Portals;
using Governance.Web.Features.Portals.Serving;
using Governance.Web.Platform;

namespace Governance.Web;

/// <summary>The host of the public portals: its own port and pipeline, so that nothing of the intranet can be reached through it.</summary>
public static class PublicPortals
{
    public static WebApplication Create(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = Hosting.Builder(args, "Portal:Port", 5081);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(DataFolder.From(builder.Configuration, builder.Environment));
        builder.Services.AddReleases();
        builder.Services.AddSingleton<PortalServer>();
        configure?.Invoke(builder);
        return builder.Build();
    }

    public static WebApplication Map(WebApplication app)
    {
        var server = app.Services.GetRequiredService<PortalServer>();
        // First in the pipeline, before any routing: a released page costs one look-up.
        app.Run(context => context.Request.Path.Value switch
        {
            "/health/live" => Answer(context, StatusCodes.Status200OK),
            "/health/ready" => Answer(context, server.IsReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable),
            _ => server.AnswerAsync(context),
        });
        return app;
    }

    private static Task Answer(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
