using System.Threading.RateLimiting;
using Governance.Web.Data;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;

namespace Governance.Web.Platform.SignIn;

/// <summary>Accounts, cookie, lock-out, session lock, and the HTTP door of <see cref="CurrentUser"/>.</summary>
public static class SignInFeature
{
    public const string SignInPath = "/dang-nhap", PasswordPath = "/mat-khau";

    /// <summary>Where anyone asks without signing in whether a paper is true; guessing is slowed down as at the sign-in.</summary>
    public const string ProofPath = "/xac-nhan";

    /// <summary>Where the browser of a circuit goes in which nobody acts any more.</summary>
    public const string EndedPath = $"{SignInPath}?het-phien=true";

    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<CurrentUser>();
        services.AddSingleton<OpenCircuits>();
        services.AddScoped<CircuitHandler, CircuitDoor>();
        services.AddCascadingAuthenticationState();
        services.AddIdentityCore<Account>(options =>
            {
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
                options.Password = new() { RequiredLength = 14, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false, RequiredUniqueChars = 5 };
            })
            .AddUserStore<AccountStore>()
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddSignInManager<AccountSignIn>()
            .AddDefaultTokenProviders();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies => cookies.ApplicationCookie!.Configure(cookie =>
        {
            cookie.LoginPath = SignInPath;
            cookie.AccessDeniedPath = "/khong-tim-thay";
            cookie.ReturnUrlParameter = "ve";
            cookie.ExpireTimeSpan = SessionLock.After;
            cookie.SlidingExpiration = true;
            cookie.Cookie.Name = "governance";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        }));
        // A password that was reset ends the sessions that were opened with the old one, at their next request; files that everyone may have are not asked about.
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.Zero);
        services.PostConfigure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, cookie => cookie.Events.OnValidatePrincipal = context =>
            context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is null ? SecurityStampValidator.ValidatePrincipalAsync(context) : Task.CompletedTask);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddDataProtection().SetApplicationName("Governance").PersistKeysToDbContext<GovernanceDb>();
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            var perMinute = builder.Configuration.GetValue("SignIn:TriesPerMinute", 20);
            limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                HttpMethods.IsPost(context.Request.Method) && context.Request.Path.StartsWithSegments(SignInPath) || context.Request.Path.StartsWithSegments(ProofPath)
                    ? RateLimitPartition.GetFixedWindowLimiter($"{context.Request.Path.StartsWithSegments(ProofPath)} {context.Connection.RemoteIpAddress}", _ => new() { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1) })
                    : RateLimitPartition.GetNoLimiter(""));
        });
    }

    /// <summary>The HTTP door; after authentication.</summary>
    public static void UseCurrentUser(this WebApplication app) => app.Use((context, next) =>
    {
        context.RequestServices.GetRequiredService<CurrentUser>().Enter(context.User);
        if (!AccountClaims.MustChangePassword(context.User) || context.Request.Path == PasswordPath || context.Request.Path.StartsWithSegments("/phien")
            || context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null) return next(context);
        context.Response.Redirect(PasswordPath);
        return Task.CompletedTask;
    });

    public static void MapSignIn(this WebApplication app)
    {
        app.MapPost("/phien/ket-thuc", async (SignInManager<Account> signIn, [FromForm] string? reason) =>
        {
            await signIn.SignOutAsync();
            return Results.LocalRedirect(reason == "khoa" ? $"{SignInPath}?khoa=1" : SignInPath);
        });
        app.MapGet("/phien", () => Results.NoContent());
        app.MapGet("/ngon-ngu/{language:regex(^(vi|en)$)}", (string language, string? ve, HttpContext context) =>
        {
            context.Response.Cookies.Append(CookieRequestCultureProvider.DefaultCookieName,
                CookieRequestCultureProvider.MakeCookieValue(new RequestCulture("vi-VN", language)),
                new() { MaxAge = TimeSpan.FromDays(365), HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true, Secure = context.Request.IsHttps });
            return Results.LocalRedirect(RedirectHttpResult.IsLocalUrl(ve) ? ve! : "/");
        }).AllowAnonymous();
    }
}
