using System.Globalization;

namespace Governance.Domain.Common;

/// <summary>What is decided by signature, and can therefore be delegated (ủy quyền).</summary>
public enum Matter
{
    /// <summary>Duyệt tin bài: the board's power to approve.</summary>
    Works,

    /// <summary>Đơn giá nhuận bút.</summary>
    Prices,

    /// <summary>Bảng kê thanh toán nhuận bút.</summary>
    Statements,

    /// <summary>Giao và điều chỉnh dự toán.</summary>
    Allocations,

    /// <summary>Khóa sổ năm ngân sách.</summary>
    Books,
}

/// <summary>How someone signs in another's place (NĐ 30/2020).</summary>
public enum SigningForm
{
    /// <summary>Thừa ủy quyền, "TUQ.".</summary>
    ByDelegation,

    /// <summary>Ký thay, "KT.": a deputy for the head.</summary>
    ForHead,
}

/// <summary>In whose place someone signed, as the signature block says it; stored with what was signed.</summary>
/// <param name="PersonId">Who delegated.</param>
/// <param name="Title">Title of who delegated, as on the decision ("Giám đốc").</param>
/// <param name="SignerTitle">Title of who signs ("Phó Giám đốc").</param>
public sealed record SignedFor(Guid PersonId, string Name, string Title, SigningForm Form, string SignerTitle)
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>The document that says how signatures look.</summary>
    public static readonly LegalBasis Basis = new("NĐ 30/2020/NĐ-CP");

    public static string Mark(SigningForm form) => form is SigningForm.ForHead ? "KT." : "TUQ.";

    /// <summary>First line of the signature block: "KT. GIÁM ĐỐC".</summary>
    public string ForLine => $"{Mark(Form)} {Title.ToUpper(Vietnamese)}";

    /// <summary>Second line: "PHÓ GIÁM ĐỐC".</summary>
    public string SignerLine => SignerTitle.ToUpper(Vietnamese);

    /// <summary>Names both in one line, for histories: "KT. Giám đốc Lê Văn A, Phó Giám đốc".</summary>
    public override string ToString() => $"{Mark(Form)} {Title} {Name}, {SignerTitle}";
}

/// <summary>The bounds within which a delegated power is held.</summary>
/// <param name="UpTo">Largest amount that may be signed at one time, whole đồng; null = no bound, or a matter without an amount.</param>
public sealed record OnBehalf(SignedFor Signature, Matter Matter, long? UpTo)
{
    internal bool Covers(Matter? matter, long? amount) => matter == Matter && !(amount > UpTo);
}
