using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Governance.Domain.Common;
using Governance.Web.Features.Portals.Publishing;
using Governance.Web.Shell;

namespace Governance.Web.Features.Portals.Serving;

/// <summary>Answers citizens by host name from the current releases. Needs no database; reads only (GET, HEAD).</summary>
public sealed partial class PortalServer(HostMap hosts, ReleaseStore releases, ObjectStore objects, TimeProvider clock, IHostEnvironment environment, IConfiguration configuration, ILogger<PortalServer> log)
{
    private const string Policy = "default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi");
    private readonly ConcurrentDictionary<Guid, ServedPortal> _portals = new();

    /// <summary>Host whose portal answers for names that nobody holds.</summary>
    private readonly string _province = configuration["Portal:ProvinceHost"] ?? "daklak.gov.vn";

    /// <summary>Whether the province's portal has a release: the sign that this node is ready.</summary>
    public bool IsReady => PortalOf(_province)?.IsUp is true;

    public async Task AnswerAsync(HttpContext context)
    {
        SetHeaders(context.Response.Headers);
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.Headers.Allow = "GET, HEAD";
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }
        try
        {
            await FindAsync(context, context.Request.Path.Value ?? "/");
        }
        catch (InvalidDataException)
        {
            context.Response.Headers.RetryAfter = "60";
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync(Texts.Find("PublicSite.Unavailable", Vietnamese)!, context.RequestAborted);
        }
    }

    private Task FindAsync(HttpContext context, string path)
    {
        var (name, today) = (NameOf(context.Request.Host.Host), clock.Today());
        var own = PortalOf(name);
        // For a set time only, and other pages are there: sent to the home page, never for good.
        if (own is null && hosts.LeadsTo(name, today) is { } target)
        {
            context.Response.Redirect($"{Address(context.Request, target)}/");
            return Task.CompletedTask;
        }
        var portal = own ?? PortalOf(_province);
        // Of the province's files a strange name gets only what the page that says so needs.
        if ((own is not null || path.StartsWith("/assets/", StringComparison.Ordinal)) && portal?.Find(path) is { } file)
        {
            if (file.Entry.Location is { } location)
            {
                context.Response.Redirect(Nearby(context.Request, location), permanent: true);
                return Task.CompletedTask;
            }
            return Reply.SendAsync(context, Nearby(context.Request, file), file.Entry.Status ?? StatusCodes.Status200OK);
        }
        if (own is not null && !path.EndsWith('/') && own.Has(path + "/"))
        {
            context.Response.Redirect(path + "/", permanent: true);
            return Task.CompletedTask;
        }
        var status = own is null && hosts.WasHeldBefore(name, today) ? StatusCodes.Status410Gone : StatusCodes.Status404NotFound;
        if (portal?.Find(own is null ? SiteBuilder.UnknownHost : "/404.html") is { } missing) return Reply.SendAsync(context, missing, status);
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private string Address(HttpRequest request, string host) =>
        environment.IsDevelopment() && request.Host.Host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
            ? $"http://{host[..^".gov.vn".Length]}.localhost:{request.Host.Port}" : $"https://{host}";

    /// <summary>Read under a "localhost" name, links to other portals lead to their "localhost" names too.</summary>
    private ServedFile Nearby(HttpRequest request, ServedFile file) =>
        environment.IsDevelopment() && request.Host.Host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase) && file.Entry.ContentType.StartsWith("text/html", StringComparison.Ordinal)
            ? new(file.Entry, Encoding.UTF8.GetBytes(OtherPortal().Replace(Encoding.UTF8.GetString(file.Content), $"<a href=\"http://$1.localhost:{request.Host.Port}")), null, null)
            : file;

    private string Nearby(HttpRequest request, string location) =>
        Uri.TryCreate(location, UriKind.Absolute, out var target) && target.Host != "" ? Address(request, target.Host) + target.PathAndQuery : location;

    [GeneratedRegex("""<a href="https://([a-z0-9.-]+)\.gov\.vn(?=[/"])""")]
    private static partial Regex OtherPortal();

    /// <summary>In Development "x.daklak.localhost" stands for "x.daklak.gov.vn", so that no name server is needed.</summary>
    private string NameOf(string host)
    {
        var name = host.TrimEnd('.').ToLowerInvariant();
        return environment.IsDevelopment() && name.EndsWith(".localhost", StringComparison.Ordinal) ? name[..^".localhost".Length] + ".gov.vn" : name;
    }

    private ServedPortal? PortalOf(string host) =>
        hosts.PortalOf(host, clock.Today()) is { } id ? _portals.GetOrAdd(id, portal => new(portal, releases, objects, clock, log)) : null;

    private static void SetHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }
}
