using System.Net;
using System.Net.Sockets;
using Governance.Domain.Editorial.Checking;
using Governance.Web.Features.Editorial.Checking;

namespace Governance.Tests.Features.Editorial.Checking;

public sealed class LinkProbeTests
{
    [Theory]
    [InlineData(200, LinkAnswer.Answered)]
    [InlineData(403, LinkAnswer.Answered)]
    [InlineData(429, LinkAnswer.Answered)]
    [InlineData(404, LinkAnswer.Gone)]
    [InlineData(410, LinkAnswer.Gone)]
    [InlineData(500, LinkAnswer.Failed)]
    [InlineData(503, LinkAnswer.Failed)]
    public async Task What_the_server_says_is_what_the_link_is(int status, LinkAnswer answer) =>
        Assert.Equal(answer, await TryAsync(new World(_ => new((HttpStatusCode)status)), "https://daklak.gov.vn/tin"));

    [Fact]
    public async Task A_redirect_is_followed_and_one_to_the_inside_is_not()
    {
        var world = new World(request => request.RequestUri!.AbsolutePath switch { "/cu" => To("/moi"), "/trong" => To("http://169.254.169.254/latest"), _ => new(HttpStatusCode.OK) });
        Assert.Equal(LinkAnswer.Answered, await TryAsync(world, "https://daklak.gov.vn/cu"));
        Assert.Equal(LinkAnswer.Inner, await TryAsync(world, "https://daklak.gov.vn/trong"));
        Assert.Equal(["https://daklak.gov.vn/cu", "https://daklak.gov.vn/moi", "https://daklak.gov.vn/trong"], world.Asked);
    }

    [Fact]
    public async Task Redirects_without_end_fail_and_odd_ports_are_not_tried()
    {
        var world = new World(_ => To("/lai"));
        Assert.Equal(LinkAnswer.Failed, await TryAsync(world, "https://daklak.gov.vn/lai"));
        Assert.Equal(6, world.Asked.Count);
        Assert.Equal(LinkAnswer.NotTried, await TryAsync(world, "https://daklak.gov.vn:22/"));
        Assert.Equal(LinkAnswer.NotTried, await TryAsync(world, "https://user:secret@daklak.gov.vn/"));
        Assert.Equal(6, world.Asked.Count);
    }

    /// <summary>The name server lies: a public name with a private address, alone or beside a public one. Nothing is connected to.</summary>
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.0.0.7")]
    [InlineData("::1")]
    [InlineData("8.8.8.8;192.168.1.1")]
    [InlineData("::ffff:10.0.0.1")]
    public async Task A_name_that_leads_inside_is_never_connected_to(string addresses)
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var handler = LinkProbe.Guarded((_, _) => Task.FromResult(addresses.Split(';').Select(IPAddress.Parse).ToArray()));
        Assert.Equal(LinkAnswer.Inner, await new LinkProbe(handler).TryAsync(new("http://daklak.gov.vn/"), TestContext.Current.CancellationToken));
        Assert.False(listener.Pending());
        listener.Stop();
    }

    [Fact]
    public async Task A_name_that_nobody_knows_fails()
    {
        using var handler = LinkProbe.Guarded((_, _) => throw new SocketException((int)SocketError.HostNotFound));
        Assert.Equal(LinkAnswer.Failed, await new LinkProbe(handler).TryAsync(new("http://khong-co.vn/"), TestContext.Current.CancellationToken));
    }

    private static HttpResponseMessage To(string address) => new(HttpStatusCode.Found) { Headers = { Location = new(address, UriKind.RelativeOrAbsolute) } };

    private static Task<LinkAnswer> TryAsync(World world, string address) => new LinkProbe(world).TryAsync(new(address), TestContext.Current.CancellationToken);
}
