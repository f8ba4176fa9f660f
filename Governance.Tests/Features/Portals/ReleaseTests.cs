using System.Net;
using Governance.Tests.Support;
using Governance.Web;
using Governance.Web.Features.Portals.Publishing;
using Governance.Web.Platform;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Features.Portals;

public sealed class ReleaseTests
{
    private readonly DataFolder _folder = new(Directory.CreateTempSubdirectory("governance-test-").FullName);
    private readonly Guid _portal = Guid.CreateVersion7();
    private readonly ReleaseKey _key;
    private readonly ObjectStore _objects;
    private readonly ReleaseStore _releases;

    public ReleaseTests()
    {
        _key = new(_folder);
        _objects = new(_folder);
        _releases = new(_folder, _objects, _key);
    }

    [Fact]
    public void A_release_names_the_one_before_it()
    {
        var first = Publish(("/", "một"));
        Publish(("/", "hai"));
        Assert.Equal((2, first), (_releases.Current(_portal)!.Value.Root.Number, _releases.Current(_portal)!.Value.Root.Previous));
    }

    [Fact]
    public void What_was_not_touched_stays()
    {
        Publish(("/", "trang chủ"), ("/a.html", "bài a"));
        Publish(("/", "trang chủ mới"));
        Assert.Equal("bài a", Read("/a.html"));
        Assert.Equal("trang chủ mới", Read("/"));
    }

    [Fact]
    public void A_draft_that_is_not_committed_is_seen_by_nobody()
    {
        Publish(("/", "cũ"));
        new ReleaseDraft(_releases, _objects, _portal).Put("/", "mới", "text/html");
        Assert.Equal("cũ", Read("/"));
    }

    [Fact]
    public void The_same_again_makes_no_release()
    {
        var first = Publish(("/", "một"));
        Assert.Equal(first, Publish(("/", "một")));
        Assert.Equal(1, _releases.Current(_portal)!.Value.Root.Number);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(1000)]
    public void One_new_file_rewrites_one_shard_however_many_there_are(int files)
    {
        Publish([.. Enumerable.Range(1, files).Select(i => ($"/tin/{i}.html", $"bài {i}"))]);
        var before = _releases.Current(_portal)!.Value.Root.Shards;
        Publish(("/tin/moi.html", "bài mới"));
        var after = _releases.Current(_portal)!.Value.Root.Shards;
        Assert.Equal(1, before.Zip(after).Count(pair => pair.First != pair.Second));
    }

    [Fact]
    public void A_flipped_byte_is_found_and_not_read()
    {
        Publish(("/", "trang chủ"));
        var hash = _releases.Find(_releases.Current(_portal)!.Value.Root, "/")!.Hash;
        Flip(hash);
        Assert.Null(_objects.Get(hash));
        Assert.Contains("/ is missing or changed", _releases.Problems(_portal));
    }

    [Fact]
    public void A_pointer_that_was_not_signed_is_not_taken()
    {
        Publish(("/", "trang chủ"));
        var pointer = Path.Combine(_folder.Path, "releases", "portals", _portal.ToString("n"));
        var other = _objects.Put("{}"u8.ToArray());
        File.WriteAllText(pointer, $"{other}\n{File.ReadAllText(pointer).Split('\n')[1]}");
        Assert.Null(_releases.Current(_portal));
    }

    [Fact]
    public async Task The_portal_host_answers_by_host_name_from_the_release_and_nothing_else()
    {
        Publish(("/", "<h1>Cổng tỉnh</h1>"), ("/404.html", "<h1>Không tìm thấy trang</h1>"));
        new HostMap(_folder, _key).Write([new("daklak.gov.vn", _portal, DateOnly.MinValue, null)]);
        await using var app = PublicPortals.Map(PublicPortals.Create(["--environment=Development", $"--Data:Directory={_folder.Path}", "--Portal:Port=0", "--Logging:LogLevel:Default=None"]));
        await app.StartAsync();
        using var citizen = new HttpClient { BaseAddress = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };

        var home = await AskAsync(citizen, "daklak.gov.vn", "/");
        Assert.Equal((HttpStatusCode.OK, "<h1>Cổng tỉnh</h1>"), (home.StatusCode, await home.Content.ReadAsStringAsync()));
        Assert.Contains("default-src 'none'", home.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(citizen, "daklak.localhost", "/")).StatusCode);
        var stranger = await AskAsync(citizen, "khong-co.gov.vn", "/");
        Assert.Equal((HttpStatusCode.NotFound, "<h1>Không tìm thấy trang</h1>"), (stranger.StatusCode, await stranger.Content.ReadAsStringAsync()));
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(citizen, "daklak.gov.vn", "/dang-nhap")).StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await AskAsync(citizen, "daklak.gov.vn", "/", HttpMethod.Post)).StatusCode);

        Publish(("/", "<h1>Cổng tỉnh, bản mới</h1>"));
        Assert.Contains("bản mới", await (await AskAsync(citizen, "daklak.gov.vn", "/")).Content.ReadAsStringAsync());

        Publish(("/hong.html", "trang hỏng"));
        Flip(_releases.Find(_releases.Current(_portal)!.Value.Root, "/hong.html")!.Hash);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await AskAsync(citizen, "daklak.gov.vn", "/hong.html")).StatusCode);
    }

    private static Task<HttpResponseMessage> AskAsync(HttpClient citizen, string host, string path, HttpMethod? method = null)
    {
        var request = new HttpRequestMessage(method ?? HttpMethod.Get, path);
        request.Headers.Host = host;
        return citizen.SendAsync(request);
    }

    private string Publish(params (string Path, string Content)[] files)
    {
        var draft = new ReleaseDraft(_releases, _objects, _portal);
        foreach (var (path, content) in files) draft.Put(path, content, "text/html");
        return draft.Commit(Some.Instant);
    }

    private string Read(string path) =>
        System.Text.Encoding.UTF8.GetString(_objects.Get(_releases.Find(_releases.Current(_portal)!.Value.Root, path)!.Hash)!);

    private void Flip(string hash)
    {
        var path = Path.Combine(_folder.Path, "releases", "objects", hash[..2], hash[2..4], hash);
        var bytes = File.ReadAllBytes(path);
        bytes[0] ^= 1;
        File.WriteAllBytes(path, bytes);
    }
}
