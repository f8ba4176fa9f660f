using Governance.Domain.Common;
using Governance.Web.Platform.SignIn;
using Microsoft.AspNetCore.Authorization;

namespace Governance.Web.Shell.Layout;

/// <summary>
/// How far someone gets who does nothing but contribute: to their own works and notices. Everything else of the intranet is not found,
/// whether it is asked for by a link within it or by an address. The queries hold by themselves too; this holds for all of them at once.
/// </summary>
internal static class Reach
{
    /// <summary>Not found.</summary>
    internal const string Nowhere = "";

    private const string Home = "/cong-tac-vien", Works = "/tin-bai/";

    /// <summary>Pages, and what belongs to the machine of any page.</summary>
    private static readonly string[] Open = [Home, "/thong-bao", "/mat-khau", SignInFeature.SignInPath, "/dang-xuat", "/phien", "/ngon-ngu", "/files", "/xem-truoc", "/khong-tim-thay", "/loi", "/health", "/_blazor", "/_framework"];

    /// <returns>Null = here; <see cref="Nowhere"/>; or the page that stands for this one.</returns>
    internal static string? Of(Actor actor, string path) =>
        !actor.OnlyContributes || Open.Any(o => path == o || path.StartsWith(o + "/", StringComparison.Ordinal)) ? null
        : path == "/" ? Home
        : path.StartsWith(Works, StringComparison.Ordinal) && Guid.TryParse(path[Works.Length..], out var id) ? $"{Home}/bai/{id}"
        : Nowhere;

    /// <summary>The same at the HTTP door, for downloads and for pages opened by their address; after <see cref="SignInFeature.UseCurrentUser"/>.</summary>
    internal static void UseReach(this WebApplication app) => app.Use(async (context, next) =>
    {
        var user = context.RequestServices.GetRequiredService<CurrentUser>();
        if (!user.IsSignedIn || context.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null || await ActorAsync(user) is not { } actor || Of(actor, context.Request.Path) is not { } other) await next(context);
        else if (other == Nowhere) context.Response.StatusCode = StatusCodes.Status404NotFound;
        else context.Response.Redirect(other);
    });

    private static async Task<Actor?> ActorAsync(CurrentUser user)
    {
        try { return await user.ActorAsync(); }
        catch (RuleBroken) { return null; }
    }
}
