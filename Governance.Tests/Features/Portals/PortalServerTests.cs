using System.Net;
using System.Net.Http.Headers;
using Governance.Tests.Support;
using Governance.Web;
using Governance.Web.Features.Portals.Publishing;
using Governance.Web.Platform;
using Microsoft.AspNetCore.Builder;

namespace Governance.Tests.Features.Portals;

/// <summary>The real portal host on a free port, over releases of two portals and no database.</summary>
public sealed class PortalServerTests : IAsyncLifetime
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("Cổng thông tin điện tử tỉnh. ", 100));
    private readonly DataFolder _folder = new(Directory.CreateTempSubdirectory("governance-test-").FullName);
    private readonly (Guid Province, Guid Department) _portals = (Guid.CreateVersion7(), Guid.CreateVersion7());
    private readonly ObjectStore _objects;
    private readonly ReleaseStore _releases;
    private readonly WebApplication _app;
    private readonly HttpClient _citizen;

    public PortalServerTests()
    {
        var key = new ReleaseKey(_folder);
        _objects = new(_folder);
        _releases = new(_folder, _objects, key);
        Publish(_portals.Province, ("/", $"<h1>Cổng tỉnh</h1>{Long}"), ("/404.html", "Không tìm thấy trang"), (SiteBuilder.UnknownHost, "Không có cổng"), ("/assets/site.css", "h1{}"), ("/tin-tuc/", "Tin tức"), ("/gioi-thieu.html", "Tỉnh"));
        Publish(_portals.Department, ("/", "Sở"));
        new HostMap(_folder, key).Write([new("daklak.gov.vn", _portals.Province, DateOnly.MinValue, null), new("sokhcn.daklak.gov.vn", _portals.Department, DateOnly.MinValue, null),
            new("huyencu.daklak.gov.vn", _portals.Department, DateOnly.MinValue, new(2025, 7, 1)),
            new("xacu.daklak.gov.vn", _portals.Department, DateOnly.MinValue, new(2025, 7, 1)), new("xacu.daklak.gov.vn", _portals.Department, new(2025, 7, 1), DateOnly.MaxValue, IsRedirect: true),
            new("xadacu.daklak.gov.vn", _portals.Department, DateOnly.MinValue, new(2025, 7, 1)), new("xadacu.daklak.gov.vn", _portals.Department, new(2025, 7, 1), new(2026, 1, 1), IsRedirect: true)]);
        _app = PublicPortals.Map(PublicPortals.Create(["--environment=Development", $"--Data:Directory={_folder.Path}", "--Portal:Port=0", "--Logging:LogLevel:Default=None"]));
        _citizen = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    }

    public async ValueTask InitializeAsync()
    {
        await _app.StartAsync();
        _citizen.BaseAddress = new(_app.Urls.First());
    }

    [Theory]
    [InlineData("daklak.gov.vn", "Cổng tỉnh")]
    [InlineData("DakLak.gov.vn.", "Cổng tỉnh")]
    [InlineData("daklak.localhost", "Cổng tỉnh")]
    [InlineData("sokhcn.daklak.gov.vn", "Sở")]
    [InlineData("sokhcn.daklak.localhost:5081", "Sở")]
    public async Task Each_name_is_answered_with_its_portal(string host, string said) => Assert.Contains(said, await TextAsync(await AskAsync("/", host)));

    [Fact]
    public async Task A_name_that_nobody_holds_today_gets_the_province_saying_so_and_nothing_else_of_it()
    {
        foreach (var (host, status) in new[] { ("khong-co.gov.vn", HttpStatusCode.NotFound), ("huyencu.daklak.gov.vn", HttpStatusCode.Gone), ("127.0.0.1", HttpStatusCode.NotFound) })
        {
            var answer = await AskAsync("/gioi-thieu.html", host);
            Assert.Equal((status, "Không có cổng"), (answer.StatusCode, await TextAsync(answer)));
            Assert.Equal(HttpStatusCode.OK, (await AskAsync("/assets/site.css", host)).StatusCode);
        }
    }

    [Theory]
    [InlineData("xacu.daklak.gov.vn", "https://sokhcn.daklak.gov.vn/")]
    [InlineData("xacu.daklak.localhost:5081", "http://sokhcn.daklak.localhost:5081/")]
    public async Task A_name_given_up_leads_to_the_home_page_of_who_follows_while_its_time_lasts(string host, string target)
    {
        foreach (var path in new[] { "/", "/tin-tuc/bai-cu.html" })
        {
            var answer = await AskAsync(path, host);
            Assert.Equal((HttpStatusCode.Found, target), (answer.StatusCode, answer.Headers.Location?.ToString()));
        }
    }

    [Fact]
    public async Task After_its_time_such_a_name_is_gone() => Assert.Equal(HttpStatusCode.Gone, (await AskAsync("/", "xadacu.daklak.gov.vn")).StatusCode);

    [Fact]
    public async Task What_a_portal_does_not_have_gets_its_own_404()
    {
        var answer = await AskAsync("/dang-nhap");
        Assert.Equal((HttpStatusCode.NotFound, "Không tìm thấy trang"), (answer.StatusCode, await TextAsync(answer)));
    }

    [Fact]
    public async Task A_forgotten_slash_is_put_right()
    {
        var answer = await AskAsync("/tin-tuc");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/tin-tuc/"), (answer.StatusCode, answer.Headers.Location?.ToString()));
    }

    [Fact]
    public async Task Only_reading_is_answered()
    {
        var answer = await AskAsync("/", method: HttpMethod.Post);
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "GET, HEAD"), (answer.StatusCode, string.Join(", ", answer.Content.Headers.Allow)));
    }

    [Fact]
    public async Task Head_tells_the_length_without_the_body()
    {
        var answer = await AskAsync("/", method: HttpMethod.Head);
        Assert.Equal((HttpStatusCode.OK, "", _objects.Get(HashOf("/"))!.Length), (answer.StatusCode, await TextAsync(answer), (int)answer.Content.Headers.ContentLength!));
    }

    [Theory]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip, br;q=0", "gzip")]
    [InlineData("identity", null)]
    public async Task The_smallest_variant_that_is_taken_is_sent(string accepted, string? encoding)
    {
        var answer = await AskAsync("/", accept: accepted);
        Assert.Equal(encoding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal("Accept-Encoding", answer.Headers.Vary.Single());
        Assert.Equal(encoding is null, (await answer.Content.ReadAsByteArrayAsync()).Length > 2000);
    }

    [Fact]
    public async Task What_the_reader_has_already_is_not_sent_again()
    {
        var tag = (await AskAsync("/")).Headers.ETag!;
        Assert.Equal(HttpStatusCode.NotModified, (await AskAsync("/", tag: tag)).StatusCode);
        Publish(_portals.Province, ("/", "mới"));
        Assert.Equal(HttpStatusCode.OK, (await AskAsync("/", tag: tag)).StatusCode);
    }

    [Fact]
    public async Task Only_what_is_named_by_its_content_may_be_kept_for_ever()
    {
        Assert.Contains("immutable", (await AskAsync("/assets/site.css")).Headers.CacheControl!.ToString());
        Assert.True((await AskAsync("/")).Headers.CacheControl!.MustRevalidate);
    }

    [Fact]
    public async Task Every_answer_forbids_script_frames_and_guessing()
    {
        foreach (var answer in new[] { await AskAsync("/"), await AskAsync("/khong-co"), await AskAsync("/", method: HttpMethod.Delete) })
        {
            Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single());
            Assert.Contains("frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single());
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.True(answer.Headers.Contains("Referrer-Policy"));
            Assert.False(answer.Headers.Contains("Server"));
        }
    }

    [Fact]
    public async Task A_flipped_byte_is_not_served_and_the_rest_goes_on()
    {
        Damage(HashOf("/gioi-thieu.html"));
        var answer = await AskAsync("/gioi-thieu.html");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, TimeSpan.FromMinutes(1)), (answer.StatusCode, answer.Headers.RetryAfter!.Delta));
        Assert.Contains("quay lại sau", await TextAsync(answer));
        Assert.Equal(HttpStatusCode.OK, (await AskAsync("/")).StatusCode);
    }

    [Fact]
    public async Task A_new_release_that_does_not_verify_leaves_the_last_good_one_in_place()
    {
        Assert.Contains("Cổng tỉnh", await TextAsync(await AskAsync("/")));
        var pointer = Path.Combine(_folder.Path, "releases", "portals", _portals.Province.ToString("n"));
        File.WriteAllText(pointer, "không ai ký");
        Assert.Contains("Cổng tỉnh", await TextAsync(await AskAsync("/")));
        Assert.Equal("Tỉnh", await TextAsync(await AskAsync("/gioi-thieu.html")));
    }

    [Fact]
    public async Task Two_releases_at_the_same_instant_are_told_apart()
    {
        var pointer = Path.Combine(_folder.Path, "releases", "portals", _portals.Province.ToString("n"));
        Publish(_portals.Province, ("/", "một"));
        var stamp = File.GetLastWriteTimeUtc(pointer);
        Assert.Equal("một", await TextAsync(await AskAsync("/")));
        Publish(_portals.Province, ("/", "hai"));
        File.SetLastWriteTimeUtc(pointer, stamp);
        Assert.Equal("hai", await TextAsync(await AskAsync("/")));
    }

    [Fact]
    public async Task It_says_that_it_lives_and_is_ready()
    {
        Assert.Equal(HttpStatusCode.OK, (await AskAsync("/health/live")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync("/health/ready")).StatusCode);
    }

    private async Task<HttpResponseMessage> AskAsync(string path, string host = "daklak.gov.vn", HttpMethod? method = null, string? accept = null, EntityTagHeaderValue? tag = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, path);
        request.Headers.Host = host;
        if (accept is not null) request.Headers.TryAddWithoutValidation("Accept-Encoding", accept);
        if (tag is not null) request.Headers.IfNoneMatch.Add(tag);
        return await _citizen.SendAsync(request);
    }

    private static Task<string> TextAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync();

    private string HashOf(string path) => _releases.Find(_releases.Current(_portals.Province)!.Value.Root, path)!.Hash;

    private void Damage(string hash) => File.WriteAllText(Path.Combine(_folder.Path, "releases", "objects", hash[..2], hash[2..4], hash), "khác");

    private void Publish(Guid portal, params (string Path, string Content)[] files)
    {
        var draft = new ReleaseDraft(_releases, _objects, portal);
        foreach (var (path, content) in files) draft.Put(path, content, "text/html");
        draft.Commit(Some.Instant);
    }

    public async ValueTask DisposeAsync()
    {
        _citizen.Dispose();
        await _app.DisposeAsync();
        Directory.Delete(_folder.Path, recursive: true);
    }
}
