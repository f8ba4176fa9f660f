using Governance.Domain.Editorial.Passages;

namespace Governance.Domain.Editorial.Checking;

/// <summary>Does about a finding what one click does. The work comes back whole in NFC, everything else as it was.</summary>
public static class Mended
{
    /// <param name="finding">Found in that very content.</param>
    /// <returns>The content after it; the same content when there is nothing to do about it.</returns>
    public static ArticleContent After(ArticleContent content, Finding finding)
    {
        var whole = CheckedWork.Whole(content);
        return finding.Mending switch
        {
            Mending.Mask => Mask(whole, finding.Place),
            Mending.Convert => finding.Place.Field is CheckField.Body ? Convert(whole) : Map(whole, finding.Place, LegacyFont.Mend),
            Mending.Strip => Map(whole, finding.Place, UnseenCharacters.Without),
            _ => content,
        };
    }

    private static ArticleContent Mask(ArticleContent content, Place place)
    {
        if (place.Field is not CheckField.Body) return Map(content, place, Everything);
        var body = BodyText.Read(content.Body);
        var masked = new Dictionary<int, string>();
        foreach (var datum in PersonalData.In(body.Text).Where(d => d.Start == place.Start))
            for (var i = 0; i < datum.Value.Length; i++)
                if (datum.Masked[i] != datum.Value[i]) masked[datum.Start + i] = datum.Masked[i].ToString();
        return content with { Body = body.With(i => masked.GetValueOrDefault(i)) };

        string Everything(string text)
        {
            var characters = text.ToCharArray();
            foreach (var datum in PersonalData.In(text)) datum.Masked.CopyTo(0, characters, datum.Start, datum.Masked.Length);
            return new(characters);
        }
    }

    private static ArticleContent Convert(ArticleContent content)
    {
        var body = BodyText.Read(content.Body);
        var changes = LegacyFont.Repair(body.Text);
        return content with { Body = body.With(i => changes.GetValueOrDefault(i)) };
    }

    private static ArticleContent Map(ArticleContent content, Place place, Func<string, string> change) => place.Field switch
    {
        CheckField.Title => content with { Title = change(content.Title) },
        CheckField.Summary => content with { Summary = change(content.Summary) },
        CheckField.ByLine => content with { ByLine = change(content.ByLine) },
        CheckField.Source => content with { Source = change(content.Source) },
        CheckField.Metadata => content with { Metadata = [.. content.Metadata.Select(m => m.Element == place.Name ? m with { Value = change(m.Value) } : m)] },
        // The texts of a picture stand in the body too, whence they are read again.
        CheckField.Picture => content with { Body = MapPictures(content.Body, change), Pictures = [.. content.Pictures.Select(p => p.File.Name == place.Name ? p with { Alt = change(p.Alt), Caption = change(p.Caption) } : p)] },
        CheckField.Attachment => content with { Attachments = [.. content.Attachments.Select(a => a.File.Name == place.Name ? a with { Alt = change(a.Alt) } : a)] },
        CheckField.Body => content with { Body = BodyText.MapText(content.Body, change) },
        _ => content,
    };

    private static string MapPictures(string html, Func<string, string> change) => BodyText.MapAlt(BodyText.MapText(html, change), change);
}
