using System.Collections.Concurrent;
using Governance.Domain.Common;
using Governance.Web.Features.Portals.Publishing;
using Microsoft.Net.Http.Headers;

namespace Governance.Web.Features.Portals.Serving;

/// <summary>Answers citizens by host name from the current releases. Needs no database; reads only (GET, HEAD).</summary>
public sealed class PortalServer(HostMap hosts, ReleaseStore releases, ObjectStore objects, TimeProvider clock, IHostEnvironment environment, IConfiguration configuration, ILogger<PortalServer> log)
{
    private const string Policy = "default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private readonly ConcurrentDictionary<Guid, ServedPortal> _portals = new();

    /// <summary>Host whose 404 page answers for names that nobody holds.</summary>
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
            var portal = PortalOf(NameOf(context.Request.Host.Host));
            if (portal?.Find(context.Request.Path.Value ?? "/") is { } file) await SendAsync(context, file, StatusCodes.Status200OK);
            else if ((portal ?? PortalOf(_province))?.Find("/404.html") is { } missing) await SendAsync(context, missing, StatusCodes.Status404NotFound);
            else context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
        catch (InvalidDataException)
        {
            context.Response.Headers.RetryAfter = "60";
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }

    /// <summary>In Development "x.daklak.localhost" stands for "x.daklak.gov.vn", so that no name server is needed.</summary>
    private string NameOf(string host)
    {
        var name = host.ToLowerInvariant();
        return environment.IsDevelopment() && name.EndsWith(".localhost", StringComparison.Ordinal) ? name[..^".localhost".Length] + ".gov.vn" : name;
    }

    private ServedPortal? PortalOf(string host) =>
        hosts.PortalOf(host, clock.Today()) is { } id ? _portals.GetOrAdd(id, portal => new(portal, releases, objects, log)) : null;

    private static async Task SendAsync(HttpContext context, ServedFile file, int status)
    {
        var (request, response) = (context.Request, context.Response);
        var accepted = request.Headers.AcceptEncoding.ToString();
        var (body, encoding) = file.Brotli is not null && accepted.Contains("br") ? (file.Brotli, "br") : file.Gzip is not null && accepted.Contains("gzip") ? (file.Gzip, "gzip") : (file.Content, null);
        var tag = new EntityTagHeaderValue($"\"{file.Entry.Hash[..32]}{(encoding is null ? "" : $"-{encoding}")}\"");
        response.Headers.ETag = tag.ToString();
        response.Headers.CacheControl = request.Path.StartsWithSegments("/assets") || request.Path.StartsWithSegments("/tep") ? "public, max-age=31536000, immutable" : "public, max-age=0, must-revalidate";
        if (file.Entry.Compressed) response.Headers.Vary = "Accept-Encoding";
        if (status == StatusCodes.Status200OK && request.GetTypedHeaders().IfNoneMatch.Any(t => t.Compare(tag, useStrongComparison: false) || t == EntityTagHeaderValue.Any))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        response.StatusCode = status;
        response.ContentType = file.Entry.ContentType;
        response.ContentLength = body.Length;
        if (encoding is not null) response.Headers.ContentEncoding = encoding;
        if (HttpMethods.IsGet(request.Method)) await response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static void SetHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
    }
}
