namespace Governance.Web.Shell.Editor;

/// <summary>Icons that the Material set has no like of: numbered headings, rows and columns.</summary>
internal static class EditorIcons
{
    internal static readonly string Heading2 = Heading(2), Heading3 = Heading(3), Heading4 = Heading(4);

    internal const string AddRow = "<path d='M3 4h18v6H3zM5 6v2h14V6zM11 13h2v3h3v2h-3v3h-2v-3H8v-2h3z'/>";
    internal const string DeleteRow = "<path d='M3 4h18v6H3zM5 6v2h14V6zM8 16h8v2H8z'/>";
    internal const string AddColumn = "<path d='M4 3h6v18H4zM6 5v14h2V5zM16 8h2v3h3v2h-3v3h-2v-3h-3v-2h3z'/>";
    internal const string DeleteColumn = "<path d='M4 3h6v18H4zM6 5v14h2V5zM13 11h8v2h-8z'/>";

    private static string Heading(int level) => $"<text x='12' y='18' text-anchor='middle' font-size='15' font-weight='600'>H{level}</text>";
}
