using Microsoft.Net.Http.Headers;

namespace Governance.Web.Features.Portals.Serving;

/// <summary>One released file as an HTTP answer: the smallest variant that the reader takes, its tag, how long it may be kept.</summary>
internal static class Reply
{
    internal static async Task SendAsync(HttpContext context, ServedFile file, int status)
    {
        var (request, response) = (context.Request, context.Response);
        var (body, encoding) = Choose(file, request.GetTypedHeaders().AcceptEncoding);
        var tag = new EntityTagHeaderValue($"\"{file.Entry.Hash[..32]}{(encoding is null ? "" : $"-{encoding}")}\"");
        response.Headers.ETag = tag.ToString();
        response.Headers.CacheControl = status == StatusCodes.Status200OK && IsNamedByContent(request.Path) ? "public, max-age=31536000, immutable" : "public, max-age=0, must-revalidate";
        if (file.Entry.Compressed) response.Headers.Vary = "Accept-Encoding";
        if (status == StatusCodes.Status200OK && request.GetTypedHeaders().IfNoneMatch.Any(t => t.Compare(tag, useStrongComparison: false) || t.Equals(EntityTagHeaderValue.Any)))
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

    private static (byte[] Body, string? Encoding) Choose(ServedFile file, IList<StringWithQualityHeaderValue> accepted)
    {
        bool Takes(string encoding) => accepted.Any(a => a.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && a.Quality is not 0);
        return file.Brotli is { } brotli && Takes("br") ? (brotli, "br") : file.Gzip is { } gzip && Takes("gzip") ? (gzip, "gzip") : (file.Content, null);
    }

    /// <summary>Below these two every name holds the hash of its bytes.</summary>
    private static bool IsNamedByContent(PathString path) => path.StartsWithSegments("/assets") || path.StartsWithSegments("/tep");
}
