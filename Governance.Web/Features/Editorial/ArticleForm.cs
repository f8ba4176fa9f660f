using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Web.Shell.Editor;

namespace Governance.Web.Features.Editorial;

/// <summary>One author on the form.</summary>
public sealed class AuthorRow(PersonChoice person, decimal percent)
{
    public PersonChoice Person { get; } = person;
    public decimal Percent { get; set; } = percent;
}

/// <summary>What is being typed. It outlives every refusal.</summary>
public sealed class ArticleForm
{
    /// <summary>Before the code of an element, in the browser's names of fields.</summary>
    internal const string MetadataField = "meta:";

    private readonly Dictionary<string, string> _given = [];

    public Guid SectionId { get; set; }
    public string CategoryCode { get; set; } = "";
    public string GenreCode { get; set; } = "";
    public string Title { get; set; } = "";
    public string Summary { get; set; } = "";
    public string Body { get; set; } = "";
    public string ByLine { get; set; } = "";
    public string Source { get; set; } = "";

    /// <summary>Value by element code.</summary>
    public Dictionary<string, string> Metadata { get; } = [];

    public List<AuthorRow> Authors { get; } = [];
    public List<FilePart> Attachments { get; } = [];

    public static ArticleForm From(ArticleContent content, IEnumerable<PersonChoice> people)
    {
        var form = new ArticleForm
        {
            SectionId = content.SectionId,
            CategoryCode = content.CategoryCode,
            GenreCode = content.GenreCode,
            Title = content.Title,
            Summary = content.Summary,
            Body = content.Body,
            ByLine = content.ByLine,
            Source = content.Source,
        };
        foreach (var element in content.Metadata) form.Metadata[element.Element] = element.Value;
        var byId = people.ToDictionary(p => p.Id);
        form.Authors.AddRange(content.Authors.Select(a => new AuthorRow(byId[a.PersonId], a.Percent)));
        form.Attachments.AddRange(content.Attachments);
        return form;
    }

    /// <summary>Fills the elements that follow from the rest, wherever the writer has not put another value.</summary>
    public void Prefill(string agencyName, DateOnly today, IEnumerable<MetadataElement> elements, string language = EditionLanguage.Vietnamese)
    {
        foreach (var element in elements)
        {
            if (Suggested(element.Code, agencyName, today, language) is not { } value) continue;
            var now = Metadata.GetValueOrDefault(element.Code, "");
            if (now == "" && !_given.ContainsKey(element.Code) || now == _given.GetValueOrDefault(element.Code, "")) Metadata[element.Code] = value;
            _given[element.Code] = value;
        }
    }

    /// <summary>Takes over what a browser says stands in the fields.</summary>
    /// <returns>True when it says something new.</returns>
    public bool Apply(Typing typing)
    {
        var changed = false;
        foreach (var (name, value) in typing.Fields) changed |= Apply(name, value);
        if (typing.Body is not { } body || body == Body) return changed;
        Body = body;
        return true;
    }

    private bool Apply(string field, string value)
    {
        var was = field switch
        {
            "title" => Title,
            "summary" => Summary,
            "byLine" => ByLine,
            "source" => Source,
            _ when field.StartsWith(MetadataField, StringComparison.Ordinal) => Metadata.GetValueOrDefault(field[MetadataField.Length..], ""),
            _ => value,
        };
        if (was == value) return false;
        switch (field)
        {
            case "title": Title = value; break;
            case "summary": Summary = value; break;
            case "byLine": ByLine = value; break;
            case "source": Source = value; break;
            default: Metadata[field[MetadataField.Length..]] = value; break;
        }
        return true;
    }

    /// <summary>As content; pictures are taken from the body, for what can be said of it before it is stored.</summary>
    public ArticleContent ToContent() => new()
    {
        SectionId = SectionId,
        CategoryCode = CategoryCode,
        GenreCode = GenreCode,
        Title = Title,
        Summary = Summary,
        Body = Body,
        ByLine = ByLine,
        Source = Source,
        Metadata = [.. Metadata.Select(m => new ElementValue(m.Key, m.Value))],
        Authors = [.. Authors.Select(a => new AuthorPart(a.Person.Id, a.Percent))],
        Pictures = [.. SafeHtml.Pictures(SafeHtml.Clean(Body)).Select(p => new FilePart(new(p.Sha256, p.Caption == "" ? p.Alt : p.Caption, "image/*", 0), p.Alt, p.Caption, p.Owner, p.Licence))],
        Attachments = [.. Attachments],
    };

    /// <summary>Takes over what a click has mended in the texts.</summary>
    public void Take(ArticleContent mended)
    {
        (Title, Summary, Body, ByLine, Source) = (mended.Title, mended.Summary, mended.Body, mended.ByLine, mended.Source);
        foreach (var element in mended.Metadata) Metadata[element.Element] = element.Value;
        Attachments.Clear();
        Attachments.AddRange(mended.Attachments);
    }

    private string? Suggested(string code, string agencyName, DateOnly today, string language) => code switch
    {
        "title" => Text.Clean(Title),
        "creator" => Text.Clean(ByLine) is { Length: > 0 } byLine ? byLine : agencyName,
        "date" => today.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture),
        "description" => Text.Clean(Summary),
        "publisher" => agencyName,
        "identifier" => $"{today:yyyyMMdd}-{Text.Slug(Title, 60)}".TrimEnd('-'),
        "language" => language,
        "source" => Text.Clean(Source),
        _ => null,
    };
}
