namespace Governance.Domain.Editorial.Checking;

/// <summary>The checks that the product knows, in the order in which they are shown.</summary>
public enum CheckCode
{
    Body,
    Metadata,
    CategoryFields,
    Source,
    Authors,
    Secrecy,
    PersonalData,
    Advertising,
    PictureRights,
    PictureFiles,
    InnerLinks,
    DeadLinks,
    Duplicate,
    LegacyFont,
    UnseenCharacters,
    AltText,
    Headings,
    LinkText,
    TableHeaders,
    Contrast,
}

/// <summary>What a finding of a check means.</summary>
public enum CheckLevel
{
    /// <summary>Said to writer and approver; nothing is held up.</summary>
    Warn,

    /// <summary>Said while it is a draft; submitting and publishing are refused.</summary>
    Refuse,
}

/// <summary>How one check of a revision came out.</summary>
public enum CheckOutcome
{
    Passed,
    Warned,
    Refused,

    /// <summary>Something in it could not be read (a scan, a file under a password): a person has to look.</summary>
    NotCheckable,

    /// <summary>Nobody asks for it: its switch is off.</summary>
    Off,
}

/// <summary>What a click does about a finding.</summary>
public enum Mending
{
    None,

    /// <summary>Puts dots in the place of what was found.</summary>
    Mask,

    /// <summary>Turns a legacy encoding into Unicode.</summary>
    Convert,

    /// <summary>Takes the unseen characters out.</summary>
    Strip,
}

/// <summary>Where in a work something was found.</summary>
public enum CheckField
{
    Work,
    Title,
    Summary,
    Body,
    ByLine,
    Source,
    Metadata,
    Picture,
    Attachment,
}
