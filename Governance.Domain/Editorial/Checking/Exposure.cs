using System.Text.RegularExpressions;
using Governance.Domain.Common;
using Governance.Domain.Editorial.Passages;

namespace Governance.Domain.Editorial.Checking;

/// <summary>What a work must not give away or slip in: secrets, people's data, advertising, another's work.</summary>
internal static partial class Exposure
{
    internal static IEnumerable<Found> Secrecy(CheckedWork work)
    {
        foreach (var (place, text) in work.Texts)
            foreach (var (start, mark) in SecrecyMarks.In(text)) yield return new("Editorial.SecrecyMark", place with { Start = start, Length = mark.Length }, Arguments: mark);
        foreach (var (place, fact) in work.Attached)
            foreach (var (start, mark) in fact.Marks) yield return new("Editorial.SecrecyMarkAttached", place with { Start = start, Length = mark.Length }, Arguments: [mark, place.Name]);
        foreach (var unread in Unread(work)) yield return unread;
    }

    /// <summary>Numbers and addresses for reaching an office are what some categories are for; there they are left.</summary>
    internal static IEnumerable<Found> PersonalData(CheckedWork work)
    {
        var contacts = work.Facts.Categories.TryGetValue(work.Content.CategoryCode, out var category) && category.RequiredFields.Contains("phone", StringComparison.Ordinal);
        foreach (var (place, text) in work.Texts)
            foreach (var datum in Without(Passages.PersonalData.In(text), contacts))
                yield return new($"Editorial.Personal.{datum.Kind}", place with { Start = datum.Start, Length = datum.Value.Length }, Digits(datum), Mending.Mask, Arguments: datum.Masked);
        foreach (var (place, fact) in work.Attached)
            foreach (var datum in Without(fact.Personal, contacts))
                yield return new($"Editorial.PersonalAttached.{datum.Kind}", place with { Start = datum.Start, Length = datum.Value.Length }, Digits(datum), Arguments: [datum.Masked, place.Name]);
        foreach (var unread in Unread(work)) yield return unread;
    }

    /// <summary>The agency's own words, and what gives itself away: a price cut, a call to buy, a link that counts for a seller.</summary>
    internal static IEnumerable<Found> Advertising(CheckedWork work)
    {
        foreach (var (place, text) in work.Texts.Where(t => t.Place.Field is CheckField.Title or CheckField.Summary or CheckField.Body))
        {
            foreach (Match match in Selling().Matches(text)) yield return new("Editorial.Advertising", place with { Start = match.Index, Length = match.Length }, match.Value, Arguments: match.Value);
            if (work.Facts.AdvertisingWords.Count == 0) continue;
            var folded = $" {Text.Fold(text)} ";
            foreach (var words in work.Facts.AdvertisingWords)
                if (folded.Contains(words, StringComparison.Ordinal)) yield return new("Editorial.AdvertisingWord", place, words, Arguments: words);
        }
        foreach (var link in work.Body.Links.Where(l => Affiliate().IsMatch(l.Address)))
            yield return new("Editorial.AdvertisingLink", new(CheckField.Body), link.Address, Arguments: link.Text == "" ? link.Address : link.Text);
    }

    internal static IEnumerable<Found> Duplicate(CheckedWork work) =>
        work.Facts.Similar.Select(s => new Found("Editorial.Similar", Place.Work, s.ArticleId.ToString(), Arguments: [s.Title, s.PortalName, (int)Math.Round(s.Share * 100)]));

    /// <summary>Attachments that nobody but a person can read through.</summary>
    private static IEnumerable<Found> Unread(CheckedWork work) =>
        from attachment in work.Content.Attachments
        let fact = work.Facts.Files.GetValueOrDefault(attachment.File.Sha256)
        where fact?.Reading is not FileReading.Read
        select new Found(fact is null ? "Editorial.FileNotReadYet" : $"Editorial.FileReading.{fact.Reading}", new(CheckField.Attachment, attachment.File.Name), IsUnread: true, Arguments: attachment.File.Name);

    private static IEnumerable<PersonalDatum> Without(IEnumerable<PersonalDatum> found, bool contacts) =>
        found.Where(d => !contacts || d.Kind is not (PersonalDataKind.Phone or PersonalDataKind.Email));

    /// <summary>The same number is the same thing however it is grouped.</summary>
    private static string Digits(PersonalDatum datum) =>
        datum.Kind is PersonalDataKind.Email ? datum.Value.ToLowerInvariant() : string.Concat(datum.Value.Where(char.IsAsciiDigit));

    [GeneratedRegex(@"\bgiảm giá\s+(?:đến\s+|tới\s+|ngay\s+)?\d{1,3}\s?%|\bkhuyến mãi\b|\bkhuyến mại\b|\bmua ngay\b|\bđặt hàng ngay\b|\bgiá chỉ (?:còn|từ)\b|\bliên hệ đặt (?:hàng|mua|tour)\b|\bưu đãi (?:lớn|khủng|hấp dẫn)\b|\bhotline\s*:?\s*[\d+]", RegexOptions.IgnoreCase)]
    private static partial Regex Selling();

    [GeneratedRegex(@"[?&](?:aff(?:_?id|iliate)?|ref(?:_?id|erral)?|gclid|fbclid|utm_[a-z]+)=|://(?:[\w-]+\.)*(?:shopee|lazada|tiki|sendo|accesstrade)\.", RegexOptions.IgnoreCase)]
    private static partial Regex Affiliate();
}
