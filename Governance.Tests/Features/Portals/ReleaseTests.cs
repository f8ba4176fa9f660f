using Governance.Tests.Support;
using Governance.Web.Features.Portals.Publishing;
using Governance.Web.Platform;

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
    public void A_release_of_another_portal_is_not_taken()
    {
        Publish(("/", "trang chủ"));
        var pointers = Path.Combine(_folder.Path, "releases", "portals");
        var stranger = Guid.CreateVersion7();
        File.Copy(Path.Combine(pointers, _portal.ToString("n")), Path.Combine(pointers, stranger.ToString("n")));
        Assert.Null(_releases.Current(stranger));
    }

    [Theory]
    [InlineData("")]
    [InlineData("không phải chữ ký\n0")]
    [InlineData("AAAA\n0")]
    public void A_pointer_of_rubbish_is_no_release(string rubbish)
    {
        Publish(("/", "trang chủ"));
        File.WriteAllText(Path.Combine(_folder.Path, "releases", "portals", _portal.ToString("n")), rubbish);
        Assert.Null(_releases.Current(_portal));
    }

    [Fact]
    public void A_pointer_that_was_not_signed_is_not_taken()
    {
        Publish(("/", "trang chủ"));
        var pointer = Path.Combine(_folder.Path, "releases", "portals", _portal.ToString("n"));
        var other = _objects.Put("{}"u8.ToArray());
        File.WriteAllText(pointer, $"{File.ReadAllText(pointer).Split('\n')[0]}\n{other}");
        Assert.Null(_releases.Current(_portal));
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
