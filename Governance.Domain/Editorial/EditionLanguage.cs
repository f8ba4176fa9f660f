namespace Governance.Domain.Editorial;

/// <summary>Languages in which a work may stand, as BCP 47 has them. The Vietnamese edition is the one the others are made from.</summary>
public static class EditionLanguage
{
    public const string Vietnamese = "vi";
    public const string English = "en";

    /// <summary>Tiếng Ê Đê (ISO 639-3: Rade).</summary>
    public const string Ede = "rad";

    /// <summary>In the order in which they are shown.</summary>
    public static IReadOnlyList<string> All { get; } = [Vietnamese, English, Ede];

    /// <summary>All but Vietnamese.</summary>
    public static IReadOnlyList<string> Foreign { get; } = [English, Ede];
}
