using System.Net;

namespace Governance.Tests.Features.Portals;

/// <summary>The real portal host on a free port, over releases of two portals and no database.</summary>
public sealed class PortalServerTests : PortalServerTest
{
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
}
