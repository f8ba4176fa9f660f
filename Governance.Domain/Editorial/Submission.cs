using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Governance.Domain.Editorial;

/// <summary>What the citizen finds in place of a work that came down.</summary>
public enum TakedownOutcome
{
    /// <summary>A page that says it was withdrawn, and why.</summary>
    Withdrawn,

    /// <summary>Nothing: the address answers 410.</summary>
    Removed,

    /// <summary>Another work: the address leads there.</summary>
    Replaced,
}

/// <summary>How a live work is to come down.</summary>
/// <param name="Notice">What the citizen reads, and why it is asked; never empty.</param>
/// <param name="ReplacedBy">The article that takes its place; there exactly for <see cref="TakedownOutcome.Replaced"/>.</param>
public sealed record Takedown(TakedownOutcome Outcome, string Notice, Guid? ReplacedBy = null);

/// <summary>What is asked for beside the text. It is part of what is approved: the seal covers it.</summary>
/// <param name="PublishAt">UTC instant; null = as soon as it is approved.</param>
/// <param name="IsSensitive">Its writer holds it to be sensitive or unclear: the head decides.</param>
/// <param name="Correction">What was wrong in the live text, for the citizen; null = no notice.</param>
public sealed record Submission(DateTime? PublishAt = null, bool IsSensitive = false, string? Correction = null, Takedown? Takedown = null)
{
    public const int NoticeLimit = 1000;

    public static readonly Submission Plain = new();

    /// <summary>Stands for the bytes and all that is asked: the revision's own hash where nothing beside it is asked.</summary>
    internal string Seal(string revisionHash)
    {
        if (PublishAt is null && Correction is null && Takedown is null) return revisionHash;
        string[] parts = ["submission/1", revisionHash, PublishAt?.ToString("O", CultureInfo.InvariantCulture) ?? "", Correction ?? "", Takedown?.Outcome.ToString() ?? "", Takedown?.Notice ?? "", Takedown?.ReplacedBy?.ToString() ?? ""];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(parts.Select(p => $"{Encoding.UTF8.GetByteCount(p)}:{p}")))));
    }

    internal Submission Cleaned() => this with
    {
        Correction = Common.Text.Optional(Correction, "Editorial.Correction", NoticeLimit),
        Takedown = Takedown is { } down ? down with { Notice = Common.Text.Required(down.Notice, "Editorial.TakedownNotice", NoticeLimit) } : null,
    };
}
