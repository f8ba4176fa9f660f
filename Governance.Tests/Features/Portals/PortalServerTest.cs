using System.Net.Http.Headers;
using Governance.Tests.Support;
using Governance.Web;
using Governance.Web.Features.Portals.Publishing;
using Governance.Web.Platform;
using Microsoft.AspNetCore.Builder;

namespace Governance.Tests.Features.Portals;

/// <summary>A server with a release of the province and one of a department.</summary>
public abstract class PortalServerTest : IAsyncLifetime
{
    protected static readonly string Long = string.Concat(Enumerable.Repeat("Cổng thông tin điện tử tỉnh. ", 100));
    protected readonly DataFolder _folder = new(Directory.CreateTempSubdirectory("governance-test-").FullName);

    protected readonly (Guid Province, Guid Department) _portals = (Guid.CreateVersion7(), Guid.CreateVersion7());

    protected readonly ObjectStore _objects;
    protected readonly ReleaseStore _releases;
    protected readonly WebApplication _app;
    protected readonly HttpClient _citizen;

    protected PortalServerTest()
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

    protected async Task<HttpResponseMessage> AskAsync(string path, string host = "daklak.gov.vn", HttpMethod? method = null, string? accept = null, EntityTagHeaderValue? tag = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, path);
        request.Headers.Host = host;
        if (accept is not null) request.Headers.TryAddWithoutValidation("Accept-Encoding", accept);
        if (tag is not null) request.Headers.IfNoneMatch.Add(tag);
        return await _citizen.SendAsync(request);
    }

    protected static Task<string> TextAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync();

    protected string HashOf(string path) => _releases.Find(_releases.Current(_portals.Province)!.Value.Root, path)!.Hash;

    protected void Damage(string hash) => File.WriteAllText(Path.Combine(_folder.Path, "releases", "objects", hash[..2], hash[2..4], hash), "khác");

    protected void Publish(Guid portal, params (string Path, string Content)[] files)
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
