using System.Net;
using System.Net.Sockets;
using Governance.Domain.Editorial.Checking;
using Governance.Domain.Editorial.Passages;

namespace Governance.Web.Features.Editorial.Checking;

/// <summary>
/// Tries whether a link of a work is there, as a citizen's browser would, and never reaches into the inside: every address that a name
/// leads to is looked at before it is connected to, at each redirect anew, so that neither a redirect nor a lying name server helps.
/// </summary>
public sealed class LinkProbe(HttpMessageHandler handler)
{
    private const int MostRedirects = 5;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);
    private static readonly HashSet<int> Ports = [80, 443, 8080, 8443];
    private readonly HttpClient _client = new(handler, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };

    public LinkProbe() : this(Guarded(Dns.GetHostAddressesAsync)) { }

    /// <summary>All redirects together take no longer than <see cref="Longest"/>.</summary>
    public async Task<LinkAnswer> TryAsync(Uri address, CancellationToken cancel)
    {
        using var bounded = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        bounded.CancelAfter(Longest);
        try { return await FollowAsync(address, bounded.Token); }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested) { return LinkAnswer.Failed; }
    }

    private async Task<LinkAnswer> FollowAsync(Uri address, CancellationToken cancel)
    {
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            if (PublicAddress.IsInner(address)) return LinkAnswer.Inner;
            if (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps || !Ports.Contains(address.Port) || address.UserInfo != "") return LinkAnswer.NotTried;
            var (answer, next) = await AskAsync(address, cancel);
            if (next is null) return answer;
            address = next;
        }
        return LinkAnswer.Failed;
    }

    /// <param name="resolve">Name to addresses.</param>
    internal static SocketsHttpHandler Guarded(Func<string, CancellationToken, Task<IPAddress[]>> resolve) => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        MaxResponseHeadersLength = 32,
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        ConnectCallback = async (context, cancel) =>
        {
            var addresses = IPAddress.TryParse(context.DnsEndPoint.Host, out var literal) ? [literal] : await resolve(context.DnsEndPoint.Host, cancel);
            // One inner address among public ones is enough: the next answer may pick it.
            if (addresses.Length == 0 || addresses.Any(a => !PublicAddress.IsPublic(a))) throw new InnerAddressException();
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancel);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        },
    };

    /// <returns>What came of it; the address to ask next where it was sent on.</returns>
    private async Task<(LinkAnswer Answer, Uri? Next)> AskAsync(Uri address, CancellationToken cancel)
    {
        try
        {
            // The body is not read: headers say whether there is something.
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.TryAddWithoutValidation("User-Agent", "Mozilla/5.0 (compatible; portal link check)");
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            if ((int)response.StatusCode is >= 300 and < 400 && response.Headers.Location is { } sent && Uri.TryCreate(address, sent, out var next)) return (LinkAnswer.Failed, next);
            return (response.StatusCode switch
            {
                HttpStatusCode.NotFound or HttpStatusCode.Gone => LinkAnswer.Gone,
                // Refused to a machine, asked to sign in, or too often: someone is there.
                < HttpStatusCode.InternalServerError => LinkAnswer.Answered,
                _ => LinkAnswer.Failed,
            }, null);
        }
        catch (HttpRequestException inner) when (inner.InnerException is InnerAddressException) { return (LinkAnswer.Inner, null); }
        catch (Exception failed) when (failed is HttpRequestException or IOException or InvalidOperationException or UriFormatException) { return (LinkAnswer.Failed, null); }
    }

    private sealed class InnerAddressException() : Exception("The name leads to an address of the inside.");
}
