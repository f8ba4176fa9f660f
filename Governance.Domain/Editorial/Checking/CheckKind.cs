using Governance.Domain.Common;
using static Governance.Domain.Editorial.Checking.CheckLevel;

namespace Governance.Domain.Editorial.Checking;

/// <summary>A check that the product knows: what it rests on, what it means unless a rule says otherwise, and how it is done.</summary>
public sealed class CheckKind
{
    private readonly Func<CheckedWork, IEnumerable<Found>> _look;

    private CheckKind(CheckCode code, LegalBasis basis, CheckLevel level, Func<CheckedWork, IEnumerable<Found>> look) =>
        (Code, Basis, Level, _look) = (code, basis, level, look);

    public CheckCode Code { get; }
    public LegalBasis Basis { get; }
    public CheckLevel Level { get; }

    /// <summary>The law asks for it: switched off or lowered it needs a reason, and is named wherever results are shown.</summary>
    public bool IsMandatory { get; private init; }

    /// <summary>A recorded reason may answer for a finding.</summary>
    public bool MayBeJustified { get; private init; }

    /// <summary>Of the program: raised when it looks otherwise than before, so that all is checked again.</summary>
    public int Version { get; private init; } = 1;

    /// <summary>In the order of <see cref="CheckCode"/>.</summary>
    public static IReadOnlyList<CheckKind> All { get; } =
    [
        new(CheckCode.Body, LegalBasis.Regulation(5, 1), Refuse, Completeness.Body) { IsMandatory = true },
        new(CheckCode.Metadata, LegalBasis.Parse("TT 24/2011/TT-BTTTT"), Refuse, Completeness.Metadata) { IsMandatory = true },
        new(CheckCode.CategoryFields, LegalBasis.Regulation(5, 1, "a"), Warn, Completeness.CategoryFields),
        new(CheckCode.Source, LegalBasis.Regulation(25, 1), Refuse, Completeness.Source) { IsMandatory = true },
        new(CheckCode.Authors, LegalBasis.Regulation(25, 2), Refuse, Completeness.Authors) { IsMandatory = true },
        new(CheckCode.Secrecy, LegalBasis.Regulation(5, 2, "c"), Refuse, Exposure.Secrecy) { IsMandatory = true },
        new(CheckCode.PersonalData, LegalBasis.Regulation(7, 2), Refuse, Exposure.PersonalData) { IsMandatory = true, MayBeJustified = true },
        new(CheckCode.Advertising, LegalBasis.Regulation(8), Warn, Exposure.Advertising) { MayBeJustified = true },
        new(CheckCode.PictureRights, LegalBasis.Regulation(5, 2, "c"), Warn, PictureChecks.Rights) { MayBeJustified = true },
        new(CheckCode.PictureFiles, LegalBasis.Regulation(7, 2), Refuse, PictureChecks.Files),
        new(CheckCode.InnerLinks, LegalBasis.Regulation(17), Refuse, LinkChecks.Inner),
        new(CheckCode.DeadLinks, LegalBasis.Regulation(16, 5), Warn, LinkChecks.Dead),
        new(CheckCode.Duplicate, LegalBasis.Regulation(25, 1), Warn, Exposure.Duplicate) { MayBeJustified = true },
        new(CheckCode.LegacyFont, LegalBasis.Regulation(16, 7), Refuse, Lettering.LegacyFont) { IsMandatory = true, MayBeJustified = true },
        new(CheckCode.UnseenCharacters, LegalBasis.Regulation(16, 7), Refuse, Lettering.UnseenCharacters),
        new(CheckCode.AltText, LegalBasis.Parse("TT 32/2017/TT-BTTTT"), Refuse, PictureChecks.AltText) { IsMandatory = true },
        new(CheckCode.Headings, LegalBasis.Regulation(5, 2, "d"), Warn, Readability.Headings),
        new(CheckCode.LinkText, LegalBasis.Regulation(5, 2, "d"), Warn, Readability.LinkText),
        new(CheckCode.TableHeaders, LegalBasis.Regulation(5, 2, "d"), Warn, Readability.TableHeaders),
        new(CheckCode.Contrast, LegalBasis.Regulation(5, 2, "d"), Warn, Readability.Colours),
    ];

    private static readonly Dictionary<CheckCode, CheckKind> ByCode = All.ToDictionary(k => k.Code);

    public static CheckKind Of(CheckCode code) => ByCode[code];

    internal IEnumerable<Finding> Look(CheckedWork work, CheckRule rule) => _look(work).Select(found => Finding(work, rule, found));

    private Finding Finding(CheckedWork work, CheckRule rule, Found found)
    {
        var print = Checking.Finding.PrintOf(Code, $"{found.Name}|{found.What ?? $"{found.Place.Field}|{found.Place.Name}"}");
        return new(Code, rule.Level, new(found.Name, found.Basis ?? rule.Basis, found.Arguments), found.Place, print, found.Mending, found.IsUnread)
        {
            Justified = MayBeJustified ? work.Facts.Justified.GetValueOrDefault(print) : null,
        };
    }
}

/// <summary>What a check saw, before the rule says what that means.</summary>
/// <param name="Name">Resource name of the sentence.</param>
/// <param name="What">The thing itself, for the print only; null = its place stands for it.</param>
internal sealed record Found(string Name, Place Place, string? What = null, Mending Mending = Mending.None, bool IsUnread = false, LegalBasis? Basis = null, params object[] Arguments);
