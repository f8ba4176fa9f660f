using System.IO.Compression;
using System.Text;
using Governance.Domain.Common;
using Governance.Web.Platform;
using Governance.Web.Platform.Files;

namespace Governance.Tests.Platform;

public sealed class FileStoreTests
{
    private readonly DataFolder _folder = new(Directory.CreateTempSubdirectory("governance-test-").FullName);
    private FileStore Store => new(_folder);

    [Theory]
    [InlineData("", "Files.Empty")]
    [InlineData("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>", "Files.SvgRefused")]
    [InlineData("MZ this is a program", "Files.WrongKind")]
    [InlineData("%PDF-1.7 a paper is no picture", "Files.WrongKind")]
    public async Task What_is_not_a_picture_is_refused_whatever_its_name(string content, string refusal) =>
        Assert.Equal(refusal, (await Assert.ThrowsAsync<RuleBroken>(() => SaveAsync(Encoding.UTF8.GetBytes(content), "anh.jpg", FileKind.Picture))).Refusals[0].Name);

    [Fact]
    public async Task More_bytes_than_the_limit_are_refused_and_nothing_is_kept()
    {
        var broken = await Assert.ThrowsAsync<RuleBroken>(() => Store.SaveAsync(new MemoryStream(new byte[FileStore.Limit(FileKind.Picture) + 1]), "a.jpg", FileKind.Picture));
        Assert.Equal("Files.TooLarge", broken.Refusals[0].Name);
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "files")));
    }

    [Fact]
    public async Task A_path_in_a_name_is_cut_off() =>
        Assert.Equal("anh.png", (await SaveAsync(Picture, "..\\..\\etc\\anh.png", FileKind.Picture)).Name);

    [Fact]
    public async Task The_same_bytes_are_kept_once()
    {
        var first = await SaveAsync(Picture, "a.png", FileKind.Picture);
        var second = await SaveAsync(Picture, "b.png", FileKind.Picture);
        Assert.Equal(first.Sha256, second.Sha256);
        Assert.True(Store.Has(first.Sha256));
        Assert.False(Store.Has("../governance.db"));
    }

    [Theory]
    [InlineData("word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("ppt/presentation.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation")]
    public async Task An_office_file_is_known_by_what_is_in_it(string entry, string type) =>
        Assert.Equal(type, (await SaveAsync(Zip((entry, "<x/>")), "tep.zip", FileKind.Attachment)).ContentType);

    [Fact]
    public async Task An_open_document_is_known_by_its_first_entry() => Assert.Equal("application/vnd.oasis.opendocument.text",
        (await SaveAsync(Zip(("mimetype", "application/vnd.oasis.opendocument.text")), "tep", FileKind.Attachment)).ContentType);

    [Fact]
    public async Task Macros_plain_archives_and_formats_before_2007_are_refused()
    {
        Assert.Equal("Files.WrongKind", await RefusalAsync(Zip(("word/document.xml", "<x/>"), ("word/vbaProject.bin", "x")), FileKind.Attachment));
        Assert.Equal("Files.WrongKind", await RefusalAsync(Zip(("a.txt", "x")), FileKind.Attachment));
        Assert.Equal("Files.WrongKind", await RefusalAsync([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, 0, 0], FileKind.Attachment));
        Assert.Equal("Files.WrongKind", await RefusalAsync("PK\u0003\u0004 broken"u8.ToArray(), FileKind.Attachment));
    }

    [Fact]
    public async Task A_stopped_upload_leaves_nothing_behind()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.SaveAsync(new MemoryStream("%PDF-1.7"u8.ToArray()), "a.pdf", FileKind.Scan, new(canceled: true)));
        Assert.Empty(Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories));
    }

    private async Task<string> RefusalAsync(byte[] bytes, FileKind kind) => (await Assert.ThrowsAsync<RuleBroken>(() => SaveAsync(bytes, "tep", kind))).Refusals[0].Name;

    private Task<StoredFile> SaveAsync(byte[] bytes, string name, FileKind kind) => Store.SaveAsync(new MemoryStream(bytes), name, kind);

    /// <summary>One pixel.</summary>
    private static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static byte[] Zip(params (string Name, string Content)[] entries)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(content);
            }
        return file.ToArray();
    }
}
