using System.Security.Cryptography;
using System.Text;
using Governance.Domain.Common;

namespace Governance.Domain.Editorial.Checking;

/// <summary>Where something was found.</summary>
/// <param name="Name">Of an element, a picture or an attachment; empty elsewhere.</param>
/// <param name="Start">Position in the text of the field; -1 when the whole field is meant.</param>
/// <param name="Length">Characters.</param>
public sealed record Place(CheckField Field, string Name = "", int Start = -1, int Length = 0)
{
    public static readonly Place Work = new(CheckField.Work);
}

/// <summary>Something that a check found.</summary>
/// <param name="Why">The sentence, with its clause. Of personal data it names what is left after masking, never the whole.</param>
/// <param name="Print">Stands for what was found, wherever it stands: a justification is bound to it.</param>
/// <param name="IsUnread">Nothing was found because nothing could be read.</param>
public sealed record Finding(CheckCode Code, CheckLevel Level, Refusal Why, Place Place, string Print, Mending Mending = Mending.None, bool IsUnread = false)
{
    /// <summary>Who answers for its standing there, and why; null when nobody does.</summary>
    public JustificationView? Justified { get; init; }

    /// <summary>Whether it keeps the work from the public.</summary>
    public bool Holds => Level is CheckLevel.Refuse && !IsUnread && Justified is null;

    /// <returns>64 lower-case hexadecimal digits, from which what was found cannot be read.</returns>
    internal static string PrintOf(CheckCode code, string found) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{code}|{found}")));
}

/// <summary>A recorded reason for leaving something that was found.</summary>
/// <param name="At">UTC instant.</param>
public sealed record JustificationView(string Reason, string ByName, DateTime At);
