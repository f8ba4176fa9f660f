using System.Globalization;
using Bunit;
using Governance.Domain.Common;
using Governance.Web.Data;
using Governance.Web.Platform;
using Governance.Web.Platform.SignIn;
using Governance.Web.Shell;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MudBlazor;
using MudBlazor.Services;

namespace Governance.Tests.Support;

/// <summary>
/// Renders real pages over a real database with one fake clock. Register the feature under test in the constructor
/// (<c>Services.AddX()</c>), sign in with <see cref="SignIn"/>, then <c>Render&lt;ThePage&gt;()</c>. Dialogs, menus and
/// pickers need their providers: render <see cref="Providers"/> once where a test opens one.
/// </summary>
public abstract class PageTest : BunitContext
{
    private Actor? _actor;

    /// <summary>Pages wait for a real database: on a busy machine that takes longer than bUnit's second.</summary>
    static PageTest() => DefaultWaitTimeout = TimeSpan.FromSeconds(30);

    protected PageTest()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("vi-VN");
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("vi");
        JSInterop.Mode = JSRuntimeMode.Loose;
        this.AddAuthorization().SetAuthorized("test");
        Services.AddMudServices(options => options.PopoverOptions.CheckForPopoverProvider = false);
        Services.AddShell();
        Services.AddSingleton<TimeProvider>(Clock);
        Services.AddSingleton<IDbContextFactory<GovernanceDb>>(Database);
        Services.AddSingleton(new DataFolder(Directory.CreateTempSubdirectory("governance-test-").FullName));
        Services.AddSingleton<ResolveActor>((_, _) => Task.FromResult(_actor));
        Services.AddScoped<CurrentUser>();
    }

    protected TestDatabase Database { get; } = new();

    /// <summary>Stands at <see cref="Some.Instant"/> until a test moves it.</summary>
    protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(Some.Instant));

    /// <summary>From now on pages and actions run as this person.</summary>
    protected Actor SignIn(Actor actor)
    {
        _actor = actor;
        Services.GetRequiredService<CurrentUser>().Enter(new(new System.Security.Claims.ClaimsIdentity(
            [new(System.Security.Claims.ClaimTypes.NameIdentifier, Guid.CreateVersion7().ToString())], "test")));
        return actor;
    }

    protected T The<T>() where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Where dialogs and pickers of the page appear.</summary>
    protected IRenderedComponent<MudDialogProvider> Providers()
    {
        Render<MudPopoverProvider>();
        return Render<MudDialogProvider>();
    }

    /// <summary>The sentence of a text in Vietnamese, as pages show it.</summary>
    protected string Vi(string key, params object?[] arguments) => The<Texts>()[key, arguments];

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) Database.Dispose();
    }
}
