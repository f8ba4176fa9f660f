namespace Governance.Domain.Editorial.Checking;

/// <summary>What a stored file says, read once: its bytes never change.</summary>
public sealed class FileText
{
    /// <summary>Characters kept; a book has about a million.</summary>
    public const int MostCharacters = 1_000_000;

    private FileText() { }

    /// <param name="sha256">Of the file.</param>
    public FileText(string sha256, FileFact fact, DateTime at)
    {
        (Sha256, ReadAt) = (sha256, at);
        var cut = fact.Text.Length > MostCharacters;
        Text = cut ? fact.Text[..MostCharacters] : fact.Text;
        Reading = cut && fact.Reading is FileReading.Read ? FileReading.Part : fact.Reading;
        (HasLocation, Width, Height) = (fact.HasLocation, fact.Width, fact.Height);
    }

    public string Sha256 { get; private set; } = "";
    public FileReading Reading { get; private set; }
    public string Text { get; private set; } = "";
    public bool HasLocation { get; private set; }
    public int Width { get; private set; }
    public int Height { get; private set; }
    public DateTime ReadAt { get; private set; }

    public FileFact Fact => new(Reading, Text, HasLocation, Width, Height);
}
