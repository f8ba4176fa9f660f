using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Governance.Web.Data;
using Governance.Web.Documents.Spreadsheets;
using Governance.Web.Features.Access;
using Governance.Web.Features.Agencies;
using Governance.Web.Features.Approvals;
using Governance.Web.Features.Audit;
using Governance.Web.Features.Boards;
using Governance.Web.Features.Budget;
using Governance.Web.Features.Editorial;
using Governance.Web.Features.Home;
using Governance.Web.Features.Law;
using Governance.Web.Features.Portals;
using Governance.Web.Features.Royalties;
using Governance.Web.Features.Training;
using Governance.Web.Platform;
using Governance.Web.Platform.Files;
using Governance.Web.Platform.Jobs;
using Governance.Web.Platform.Mail;
using Governance.Web.Platform.Notices;
using Governance.Web.Platform.SignIn;
using Governance.Web.Shell;
using Governance.Web.Shell.Layout;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Localization;
using MudBlazor.Services;

namespace Governance.Web;

/// <summary>The intranet's host: what it is made of, one line a feature.</summary>
public static class Intranet
{
    /// <param name="args">Command-line settings (<c>--Intranet:Port=0</c>).</param>
    /// <param name="configure">What a test replaces: the clock, mail.</param>
    public static WebApplication Create(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = Hosting.Builder(args, "Intranet:Port", 5080);
        builder.WebHost.UseStaticWebAssets();
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(DataFolder.From(builder.Configuration, builder.Environment));
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.AddDatabase();
        builder.AddSignIn();
        builder.AddJobs();
        builder.AddMail();
        builder.AddTimetable();
        services.AddNotices();
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddSignalR(hub => hub.MaximumReceiveMessageSize = 4 * 1024 * 1024);
        services.AddMudServices();
        services.AddShell();
        services.AddHealthChecks();
        services.AddRequestLocalization(Languages);

        services.AddSingleton<FileStore>();
        services.AddSingleton<SheetWriter>();
        services.AddAccess();
        services.AddAgencies();
        services.AddBoards();
        services.AddApprovals();
        services.AddAudit();
        services.AddEditorial();
        services.AddBudget();
        services.AddHome();
        services.AddLaw();
        services.AddPortals();
        services.AddRoyalties();
        services.AddTraining();

        configure?.Invoke(builder);
        return builder.Build();
    }

    /// <summary>The request pipeline and the endpoints.</summary>
    public static WebApplication Map(this WebApplication app)
    {
        app.UseForwardedHeaders(new() { ForwardedHeaders = ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedFor });
        app.UseSecurityHeaders();
        app.UseRequestLocalization();
        if (!app.Environment.IsDevelopment()) app.UseExceptionHandler("/loi", createScopeForErrors: true).UseHsts();
        app.UseReadableAddresses();
        app.UseStatusCodePagesWithReExecute("/khong-tim-thay", createScopeForStatusCodePages: true);
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseCurrentUser();
        app.UseReach();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        // The frame policy stands in SecurityHeaders; a second header would say it twice.
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
        app.MapSignIn();
        app.MapAudit();
        app.MapAccess();
        app.MapAgencies();
        app.MapApprovals();
        app.MapBoards();
        app.MapEditorial();
        app.MapBudget();
        app.MapPortals();
        app.MapRoyalties();
        app.MapTraining();

        return app;
    }

    /// <summary>Numbers and dates are Vietnamese in both languages; only the words change.</summary>
    private static void Languages(RequestLocalizationOptions options)
    {
        options.DefaultRequestCulture = new("vi-VN", "vi");
        options.SupportedCultures = [CultureInfo.GetCultureInfo("vi-VN")];
        options.SupportedUICultures = [CultureInfo.GetCultureInfo("vi"), CultureInfo.GetCultureInfo("en")];
        options.RequestCultureProviders = [new CookieRequestCultureProvider()];
    }
}
