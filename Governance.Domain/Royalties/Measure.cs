namespace Governance.Domain.Royalties;

/// <summary>What a quantity counts.</summary>
public enum LengthUnit
{
    /// <summary>Tác phẩm: the work as a whole.</summary>
    Work,

    /// <summary>Trang A4.</summary>
    Page,

    /// <summary>½ trang A4.</summary>
    HalfPage,

    /// <summary>Ảnh.</summary>
    Picture,
}

/// <summary>Chất lượng loại A, B, C.</summary>
public enum QualityClass
{
    A,
    B,
    C,
}
