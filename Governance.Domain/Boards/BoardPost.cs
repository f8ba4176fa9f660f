namespace Governance.Domain.Boards;

/// <summary>Posts of Điều 10.3.</summary>
public enum BoardPost
{
    /// <summary>Trưởng ban.</summary>
    Head,

    /// <summary>Phó Trưởng ban.</summary>
    DeputyHead,

    /// <summary>Thành viên.</summary>
    Member,
}

/// <summary>What someone is in the agency, as far as Điều 10.3 asks for it.</summary>
public enum Standing
{
    /// <summary>Lãnh đạo cơ quan, lãnh đạo Ủy ban nhân dân.</summary>
    AgencyLeader,

    /// <summary>Lãnh đạo Văn phòng hoặc tương đương.</summary>
    OfficeLeader,

    /// <summary>Lãnh đạo Đài Truyền thanh và Truyền hình (cấp huyện).</summary>
    BroadcastingLeader,

    /// <summary>Người của Đài Truyền thanh và Truyền hình (cấp huyện).</summary>
    BroadcastingStaff,

    /// <summary>Trưởng, Phó phòng.</summary>
    DivisionLeader,

    /// <summary>Người khác theo yêu cầu công việc.</summary>
    Other,
}

/// <summary>Tasks given within a board; not posts of Điều 10.</summary>
public enum BoardTaskKind
{
    /// <summary>Thư ký.</summary>
    Secretary,
}

/// <summary>What a decision does to a board.</summary>
public enum DecisionKind
{
    /// <summary>Thành lập.</summary>
    Founding,

    /// <summary>Kiện toàn: some leave, some come, some are renewed.</summary>
    Restructuring,

    /// <summary>Thay thế: another person takes the very seat of one who leaves.</summary>
    Replacement,

    /// <summary>Gia hạn: the same person, the same seat, from the day the old appointment ends.</summary>
    Extension,

    /// <summary>Thôi, miễn nhiệm: appointments end and nobody comes.</summary>
    Ending,

    /// <summary>Giải thể: the board itself ends.</summary>
    Dissolution,
}
