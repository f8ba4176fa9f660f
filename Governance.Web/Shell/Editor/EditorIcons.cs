namespace Governance.Web.Shell.Editor;

/// <summary>Icons that the Material set has no like of: numbered headings, rows and columns.</summary>
internal static class EditorIcons
{
    private const string H = "M3 6h2v5h5V6h2v12h-2v-5H5v5H3z";

    // Drawn, not written: text in an icon would count as the button's visible label.
    internal const string Heading2 = $"<path d='{H}M15 10h6v5h-4v1.5h4V18h-6v-5h4v-1.5h-4z'/>";
    internal const string Heading3 = $"<path d='{H}M15 10h6v8h-6v-1.5h4.3v-1.75H16v-1.5h3.3V11.5H15z'/>";
    internal const string Heading4 = $"<path d='{H}M15 10h1.7v3.5h2.6V10H21v8h-1.7v-3H15z'/>";

    internal const string AddRow = "<path d='M3 4h18v6H3zM5 6v2h14V6zM11 13h2v3h3v2h-3v3h-2v-3H8v-2h3z'/>";
    internal const string DeleteRow = "<path d='M3 4h18v6H3zM5 6v2h14V6zM8 16h8v2H8z'/>";
    internal const string AddColumn = "<path d='M4 3h6v18H4zM6 5v14h2V5zM16 8h2v3h3v2h-3v3h-2v-3h-3v-2h3z'/>";
    internal const string DeleteColumn = "<path d='M4 3h6v18H4zM6 5v14h2V5zM13 11h8v2h-8z'/>";
}
