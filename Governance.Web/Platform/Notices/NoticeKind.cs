namespace Governance.Web.Platform.Notices;

/// <summary>What people are told of; each may choose by kind how. Its words stand under "Notices.NoticeKind".</summary>
public enum NoticeKind
{
    /// <summary>Work waits for you: submitted, or its step has come.</summary>
    Waiting,

    /// <summary>Your work was sent back, refused, approved, or is live.</summary>
    Decided,

    /// <summary>What you had approved was changed, so that the approval is void.</summary>
    Voided,

    /// <summary>What you had claimed is free again.</summary>
    ClaimLapsed,

    /// <summary>What waits for you is past its due time.</summary>
    Late,

    /// <summary>What others left undecided has climbed to you.</summary>
    Escalated,

    /// <summary>Scheduled work did not go live in time.</summary>
    Schedule,

    /// <summary>Someone commented on your work, or answered you.</summary>
    Comment,
}

/// <summary>How a person is told beside the notice in the intranet.</summary>
public enum NoticeWay
{
    /// <summary>In the intranet only.</summary>
    InApp,

    /// <summary>By mail at once.</summary>
    AtOnce,

    /// <summary>In one mail a day.</summary>
    Digest,
}
