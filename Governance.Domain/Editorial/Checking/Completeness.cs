using System.Text.RegularExpressions;
using Governance.Domain.Common;

namespace Governance.Domain.Editorial.Checking;

/// <summary>What a work must have before the public sees it, in the order of the form.</summary>
internal static partial class Completeness
{
    private static readonly LegalBasis Law2011 = LegalBasis.Parse("TT 24/2011/TT-BTTTT");

    /// <summary>Words by which a reader finds a field of the category in the text; the fields are those of the reference data.</summary>
    private static readonly Dictionary<string, string[]> Labels = new()
    {
        ["address"] = ["địa chỉ", "trụ sở"],
        ["phone"] = ["điện thoại", "đt:", "sđt", "tel"],
        ["fax"] = ["fax"],
        ["email"] = ["@", "email", "e-mail", "thư điện tử"],
        ["official e-mail"] = ["@"],
        ["org chart"] = ["sơ đồ", "cơ cấu tổ chức"],
        ["name"] = ["họ và tên", "họ tên", "ông ", "bà ", "tên "],
        ["title"] = ["chức vụ", "chức danh"],
        ["duties"] = ["nhiệm vụ", "phụ trách"],
        ["unit"] = ["đơn vị", "phòng", "cơ quan"],
        ["form"] = ["hình thức", "quyết định", "nghị quyết", "thông tư", "nghị định", "chỉ thị", "kế hoạch", "công văn", "thông báo"],
        ["issuing authority"] = ["cơ quan ban hành", "ban hành", "ủy ban", "sở "],
        ["number"] = ["số hiệu", "số:", "số ", "/qđ", "/nq", "/tt", "/nđ"],
        ["issue number"] = ["số "],
        ["issue date"] = ["ngày ban hành", "ngày "],
        ["effective date"] = ["hiệu lực"],
        ["abstract"] = ["trích yếu", "về việc"],
        ["goal"] = ["mục tiêu", "mục đích"],
        ["field"] = ["lĩnh vực"],
        ["type"] = ["loại", "hình thức"],
        ["period"] = ["thời gian", "giai đoạn", "kỳ"],
        ["cost"] = ["tổng mức", "kinh phí", "đồng"],
        ["funding"] = ["nguồn vốn", "ngân sách"],
        ["status"] = ["tình trạng", "trạng thái", "tiến độ"],
        ["figures"] = ["số liệu", "%"],
        ["report"] = ["báo cáo"],
        ["method"] = ["phương pháp"],
        ["closing date"] = ["hạn", "trước ngày", "đến ngày"],
        ["receiving address"] = ["gửi về", "địa chỉ", "@"],
        ["comments"] = ["góp ý", "ý kiến"],
        ["question"] = ["hỏi"],
        ["answer"] = ["trả lời", "đáp"],
        ["date received"] = ["ngày nhận", "ngày gửi", "ngày hỏi"],
        ["date answered"] = ["ngày trả lời", "ngày đáp"],
        ["time"] = ["thời điểm", "thời gian"],
        ["duration"] = ["thời hạn", "thời gian"],
        ["list"] = ["danh mục", "danh sách", "mục lục"],
        ["date"] = ["ngày "],
    };

    internal static IEnumerable<Found> Body(CheckedWork work)
    {
        if (Text.Clean(work.Body.Text) == "" && work.Content.Pictures.Count == 0) yield return new("Editorial.NoBody", new(CheckField.Body));
    }

    internal static IEnumerable<Found> Metadata(CheckedWork work) =>
        from element in work.Elements.Where(e => e.Band is MetadataBand.Mandatory).OrderBy(e => e.Order)
        where !work.Content.Metadata.Any(m => m.Element == element.Code && Text.Clean(m.Value) != "")
        select new Found("Editorial.NoMetadata", new(CheckField.Metadata, element.Code), Basis: element.Basis ?? Law2011, Arguments: element.Name);

    /// <summary>The fields that the category asks for, found by the words a reader would find them by. What no words are known for is left to people.</summary>
    internal static IEnumerable<Found> CategoryFields(CheckedWork work)
    {
        if (!work.Facts.Categories.TryGetValue(work.Content.CategoryCode, out var category)) yield break;
        var said = string.Join('\n', work.Texts.Select(t => t.Text)).ToLowerInvariant();
        foreach (var field in category.RequiredFields.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            if (!Has(work, field, said)) yield return new("Editorial.NoCategoryField", Place.Work, field, Arguments: [category.Name, new Term($"Editorial.CategoryField.{Text.Slug(field)}")]);
    }

    internal static IEnumerable<Found> Source(CheckedWork work)
    {
        if (Text.Clean(work.Content.Source) == "" && Text.Clean(work.Content.ByLine) == "") yield return new("Editorial.NoSource", new(CheckField.Source));
    }

    internal static IEnumerable<Found> Authors(CheckedWork work)
    {
        var sum = work.Content.Authors.Sum(a => a.Percent);
        if (work.Content.Authors.Count == 0) yield return new("Editorial.NoAuthor", Place.Work);
        else if (sum != 100) yield return new("Editorial.SharesNotWhole", Place.Work, Arguments: sum);
    }

    private static bool Has(CheckedWork work, string field, string said) => field switch
    {
        "creator" => Text.Clean(work.Content.ByLine) != "" || work.Content.Authors.Count > 0,
        "source" => Text.Clean(work.Content.Source) != "",
        "title" when work.Content.CategoryCode == "tin-tuc" => Text.Clean(work.Content.Title) != "",
        "date" when work.Content.Metadata.Any(m => m.Element == "date") => true,
        "file" or "draft" => work.Content.Attachments.Count > 0,
        "map" or "org chart" when work.Content.Pictures.Count > 0 || work.Content.Attachments.Count > 0 => true,
        "map" => false,
        "link to the service portal" => work.Body.Links.Any(l => l.Address.Contains("dichvucong", StringComparison.OrdinalIgnoreCase)),
        "phone" when Number().IsMatch(said) => true,
        _ => !Labels.TryGetValue(field, out var labels) || labels.Any(l => said.Contains(l, StringComparison.Ordinal)),
    };

    [GeneratedRegex(@"\b0\d(?:[ .\-]?\d){7,9}\b")]
    private static partial Regex Number();
}
