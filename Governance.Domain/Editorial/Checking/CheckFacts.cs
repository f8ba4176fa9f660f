using Governance.Domain.Editorial.Passages;

namespace Governance.Domain.Editorial.Checking;

/// <summary>How far the text of a file could be read.</summary>
public enum FileReading
{
    /// <summary>All of it.</summary>
    Read,

    /// <summary>It has pages and no text: a scan.</summary>
    NoText,

    /// <summary>Broken, under a password, or of a kind that nothing here reads.</summary>
    Unreadable,

    /// <summary>Only its beginning, up to the bounds.</summary>
    Part,
}

/// <summary>What is known of a stored file.</summary>
/// <param name="Text">What it says, as far as it was read.</param>
/// <param name="HasLocation">A picture that says where it was taken.</param>
/// <param name="Width">Pixels; 0 for what is no picture.</param>
public sealed record FileFact(FileReading Reading, string Text, bool HasLocation = false, int Width = 0, int Height = 0)
{
    /// <summary>Looked for once: a writer's text is checked at each rest, and a file may hold a million characters.</summary>
    internal IReadOnlyList<PersonalDatum> Personal => field ??= PersonalData.In(Text);

    /// <inheritdoc cref="Personal"/>
    internal IReadOnlyList<(int Start, string Mark)> Marks => field ??= SecrecyMarks.In(Text);

    /// <inheritdoc cref="Personal"/>
    internal bool IsLegacy => _isLegacy ??= Text.Split('\n').Any(l => LegacyFont.Of(l) is not null) || LegacyFont.Of(Text) is not null;

    private bool? _isLegacy;
}

/// <summary>How a link was found when it was last tried.</summary>
public enum LinkStanding
{
    /// <summary>Not tried yet, or nothing certain came of it.</summary>
    Unknown,
    Alive,
    Dead,

    /// <summary>Its name leads to an address that only the inside reaches; it was not fetched.</summary>
    Inner,
}

/// <summary>A work that says nearly the same.</summary>
/// <param name="Share">0 to 1: runs of words in common.</param>
public sealed record SimilarWork(Guid ArticleId, string Title, string PortalName, double Share);

/// <summary>What the checks need to know beside the work itself; each is empty where it is not known.</summary>
public sealed record CheckFacts
{
    public static readonly CheckFacts None = new();

    /// <summary>By hash. A file that is not here has not been read yet.</summary>
    public IReadOnlyDictionary<string, FileFact> Files { get; init; } = new Dictionary<string, FileFact>();

    /// <summary>By address.</summary>
    public IReadOnlyDictionary<string, LinkStanding> Links { get; init; } = new Dictionary<string, LinkStanding>();

    public IReadOnlyList<SimilarWork> Similar { get; init; } = [];

    /// <summary>Those that count, by the print of what they answer for.</summary>
    public IReadOnlyDictionary<string, JustificationView> Justified { get; init; } = new Dictionary<string, JustificationView>();

    /// <summary>Words that the agency or the province has entered as signs of advertising, folded.</summary>
    public IReadOnlyList<string> AdvertisingWords { get; init; } = [];

    /// <summary>Acts that an approver has to go through, in force for the agency on the day.</summary>
    public IReadOnlyList<ProhibitedAct> Acts { get; init; } = [];

    /// <summary>Of the edition, by whomever.</summary>
    public IReadOnlyList<ActsConfirmation> Confirmations { get; init; } = [];

    /// <summary>By code.</summary>
    public IReadOnlyDictionary<string, ContentCategory> Categories { get; init; } = new Dictionary<string, ContentCategory>();
}
