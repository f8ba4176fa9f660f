namespace Governance.Web.Documents.Paper;

/// <summary>The page of NĐ 30/2020, in millimetres: top and bottom 20–25, left 30–35, right 15–20.</summary>
internal static class A4
{
    internal const float Short = 210, Long = 297, Top = 20, Bottom = 20, Left = 30, Right = 15;

    /// <summary>Where the page number stands: in the middle of the top margin.</summary>
    internal const float Number = Top / 2;

    internal const string Sample = "DỮ LIỆU MẪU", SampleColour = "8A5A00";

    /// <summary>Part of the width that the agency block of a letterhead takes.</summary>
    internal const float AgencyPart = .44f;

    internal static (float Width, float Height) Size(bool landscape) => landscape ? (Long, Short) : (Short, Long);

    internal static float TextWidth(bool landscape) => Size(landscape).Width - Left - Right;
}
