namespace Governance.Web.Documents.Paper;

/// <summary>Agency block left, quốc hiệu or form note right.</summary>
public sealed record Letterhead(IReadOnlyList<HeadLine> Left, IReadOnlyList<HeadLine> Right) : Block
{
    /// <summary>The head of an accounting list.</summary>
    /// <param name="parent">Agency above, or empty.</param>
    public static Letterhead Accounting(string parent, string agency, string? formNote) => new(
        [.. Agency(parent, agency)],
        formNote is null ? [] : [new(formNote, new(10.5f, Italic: true))]);

    /// <summary>The head of an official document (NĐ 30/2020, Phụ lục I).</summary>
    /// <param name="number">"Số: 15/QĐ-UBND"; numbers below 10 with a leading 0.</param>
    /// <param name="placeAndDate">See <see cref="PlaceAndDate"/>.</param>
    public static Letterhead Official(string parent, string agency, string number, string placeAndDate) => new(
        [.. Agency(parent, agency), new("", new(4)), new(number, new(13))],
        [
            new("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", new(12, Bold: true)),
            new("Độc lập - Tự do - Hạnh phúc", new(13, Bold: true), 1),
            new("", new(4)),
            new(placeAndDate, new(13, Italic: true)),
        ]);

    /// <summary>"Đắk Lắk, ngày 05 tháng 02 năm 2026": days below 10 and months 1 and 2 have a leading 0; without a day or a place, dots to fill in.</summary>
    public static string PlaceAndDate(string place, DateOnly? day) => (place == "" ? "……" : place) + (day is { } on
        ? $", ngày {on.Day:00} tháng {(on.Month < 3 ? $"{on.Month:00}" : on.Month)} năm {on.Year}"
        : ", ngày …… tháng …… năm ………");

    private static IEnumerable<HeadLine> Agency(string parent, string agency)
    {
        if (parent != "") yield return new(parent.ToUpperInvariant(), new(12));
        yield return new(agency.ToUpperInvariant(), new(12, Bold: true), .4f);
    }
}

/// <summary>The heading of the paper, centred; its first line is what the paper is called.</summary>
public sealed record Title(IReadOnlyList<HeadLine> Lines) : Block
{
    /// <summary>Name of the type and abstract of an official document.</summary>
    /// <param name="type">"QUYẾT ĐỊNH".</param>
    /// <param name="about">"Về việc …"</param>
    public static Title Official(string type, string about) => new([new(type.ToUpperInvariant(), new(14, Bold: true)), new(about, new(14, Bold: true), .4f)]);

    public static Title Accounting(string title, string? subtitle) =>
        new([new(title.ToUpperInvariant(), new(14, Bold: true)), .. subtitle is null ? [] : new[] { new HeadLine(subtitle, new(12, Italic: true)) }]);
}
