namespace Governance.Domain.Editorial.Passages;

/// <summary>Characters that nobody sees and that make a text read otherwise than it is: they turn its direction, or stand in it without width.</summary>
public static class UnseenCharacters
{
    private static readonly HashSet<char> All =
        ['\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2060', '\u2066', '\u2067', '\u2068', '\u2069', '\ufeff'];

    public static int CountIn(string text) => text.Count(All.Contains);

    public static string Without(string text) => string.Concat(text.Where(c => !All.Contains(c)));
}
