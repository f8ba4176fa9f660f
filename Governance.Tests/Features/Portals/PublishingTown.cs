using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Domain.Portals;
using Governance.Tests.Support;
using Governance.Web.Data;
using Governance.Web.Features.Portals;
using Governance.Web.Features.Portals.Publishing;
using Governance.Web.Platform;
using Governance.Web.Platform.Files;
using Governance.Web.Shell;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Governance.Tests.Features.Portals;

/// <summary>A portal with a name and one section, and the real publisher over a real database and data folder.</summary>
internal sealed class PublishingTown : IAsyncDisposable
{
    private readonly TestDatabase _database = new();
    private readonly ServiceProvider _services;
    private int _number;

    private PublishingTown()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<IDbContextFactory<GovernanceDb>>(_database);
        services.AddSingleton(Folder);
        services.AddSingleton<FileStore>();
        services.AddSingleton<Texts>();
        services.AddSingleton<SampleMark>();
        services.AddPortals();
        _services = services.BuildServiceProvider();
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(Some.Instant));
    public DataFolder Folder { get; } = new(Directory.CreateTempSubdirectory("governance-test-").FullName);
    public SomeDesk Desk { get; private set; } = null!;
    public Guid Portal => Desk.Work.Portal;
    public ReleaseStore Releases => The<ReleaseStore>();

    public static async Task<PublishingTown> BuildAsync()
    {
        var town = new PublishingTown();
        town.Desk = await SomeDesk.SaveAsync(town._database);
        await town._database.AddAsync(new HostAssignment(town.Portal, "sokhcn.daklak.gov.vn", new(new(2024, 1, 1)), "QĐ mẫu", Confidence.Read));
        return town;
    }

    public T The<T>() where T : notnull => _services.GetRequiredService<T>();

    public GovernanceDb OpenDatabase() => _database.CreateDbContext();

    public Task<SomeDesk> AnotherDeskAsync(string code, Guid? parent = null) => SomeDesk.SaveAsync(_database, code, withReference: false, parent);

    public Task AddAsync(params object[] rows) => _database.AddAsync(rows);

    /// <summary>A work that was approved, with its outbox item.</summary>
    public async Task<Edition> ApproveAsync(string? title = null, SomeDesk? at = null, Func<ArticleContent, ArticleContent>? with = null)
    {
        var work = (at ?? Desk).Work;
        var content = work.Content(title ?? $"Bài số {_number + 1}");
        var edition = work.Live(with is null ? content : with(content), ++_number);
        await _database.AddAsync(edition.Article, new OutboxItem(work.Portal, edition.ArticleId, edition.Id, OutboxReason.Approved, Clock.UtcNow()));
        return edition;
    }

    /// <summary>Works that were approved and are published with the whole portal.</summary>
    public async Task ApproveManyAsync(int works)
    {
        foreach (var chunk in Enumerable.Range(0, works).Chunk(200))
            await _database.AddAsync([.. chunk.Select(_ => Desk.Work.Live(Desk.Work.Content($"Bài số {_number + 1}"), ++_number).Article)]);
        await The<Publisher>().PublishAllAsync(Portal);
    }

    /// <summary>Takes what is due in the outbox.</summary>
    public Task<int> PublishAsync() => The<PublisherWorker>().PublishDueAsync(default);

    /// <summary>The newest outbox item of the portal.</summary>
    public async Task<OutboxItem> ItemAsync(Guid? portal = null)
    {
        await using var db = OpenDatabase();
        var id = portal ?? Portal;
        return await db.Outbox.Where(i => i.PortalId == id).OrderByDescending(i => i.EnqueuedAt).ThenByDescending(i => i.Id).FirstAsync();
    }

    /// <summary>A released file as text; null when there is none.</summary>
    public string? Read(string path) =>
        Releases.Current(Portal) is { } current && Releases.Find(current.Root, path) is { } file ? Encoding.UTF8.GetString(The<ObjectStore>().Get(file.Hash)!) : null;

    /// <summary>Changes one byte of a released file on the disk.</summary>
    public void Flip(string path) => FlipObject(Releases.Find(Releases.Current(Portal)!.Value.Root, path)!.Hash);

    public void FlipObject(string hash)
    {
        var file = Path.Combine(Folder.Path, "releases", "objects", hash[..2], hash[2..4], hash);
        var bytes = File.ReadAllBytes(file);
        bytes[^1] ^= 1;
        File.WriteAllBytes(file, bytes);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _database.Dispose();
        Directory.Delete(Folder.Path, recursive: true);
    }
}
