using System.Text.RegularExpressions;
using Governance.Domain.Common;
using Governance.Domain.Editorial.Passages;

namespace Governance.Domain.Editorial.Checking;

/// <summary>Whether everyone can read it, whoever reads by ear or by the keyboard among them (Điều 5.2.d).</summary>
internal static partial class Readability
{
    internal static IEnumerable<Found> Headings(CheckedWork work)
    {
        var level = 1;
        foreach (var heading in work.Body.Headings)
        {
            if (heading.Text == "") yield return new("Editorial.EmptyHeading", new(CheckField.Body), $"{heading.Level}");
            else if (heading.Level > level + 1) yield return new("Editorial.HeadingSkipped", new(CheckField.Body), heading.Text, Arguments: [heading.Text, heading.Level, level + 1]);
            level = heading.Level;
        }
    }

    internal static IEnumerable<Found> LinkText(CheckedWork work)
    {
        foreach (var link in work.Body.Links)
        {
            if (link.Text == "") yield return new("Editorial.LinkWithoutText", new(CheckField.Body), link.Address, Arguments: link.Address);
            else if (Nothing().IsMatch(Text.Fold(link.Text))) yield return new("Editorial.LinkSaysNothing", new(CheckField.Body), link.Address, Arguments: link.Text);
            else if (Bare().IsMatch(link.Text) && !link.Address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)) yield return new("Editorial.LinkIsAddress", new(CheckField.Body), link.Address, Arguments: link.Text);
        }
    }

    internal static IEnumerable<Found> TableHeaders(CheckedWork work) =>
        work.Body.Tables.Where(t => !t.HasHeader && t.Rows > 1).Select(t => new Found("Editorial.TableWithoutHeader", new(CheckField.Body), t.Start, Arguments: t.Start));

    /// <summary>The editor keeps no colours of its own, so these come with imports and older works only.</summary>
    internal static IEnumerable<Found> Colours(CheckedWork work) =>
        from colour in work.Body.Colours
        let contrast = Contrast.Of(colour.Colours)
        where contrast < Contrast.Least && colour.Text != ""
        select new Found("Editorial.LowContrast", new(CheckField.Body), colour.Text, Arguments: [colour.Text.Length > 60 ? colour.Text[..60] + "…" : colour.Text, Math.Round((decimal)contrast!.Value, 1)]);

    [GeneratedRegex(@"^(?:(?:xem |bam |nhan |click |vao )*(?:tai )?(?:day|link|here)|xem (?:them|tiep|chi tiet)|chi tiet|click here|read more|more|link|tai ve|tai xuong|download)[\s.…>»]*$")]
    private static partial Regex Nothing();

    [GeneratedRegex(@"^(?:https?://|www\.)\S{12,}$", RegexOptions.IgnoreCase)]
    private static partial Regex Bare();
}
