using Governance.Domain.Audit;

namespace Governance.Web.Features.Audit;

/// <summary>What the log is asked for; all of it stands in the address.</summary>
/// <param name="FromDay">First day in Vietnam; null = from the beginning.</param>
/// <param name="UntilDay">Last day, itself included; null = up to now.</param>
/// <param name="Person">Part of a person's name, in any case and without marks.</param>
/// <param name="Subject">Class name of the changed noun.</param>
/// <param name="Page">From 0.</param>
public sealed record AuditFilter(DateOnly? FromDay = null, DateOnly? UntilDay = null, string? Person = null, string? Subject = null, ChangeKind? Kind = null, int Page = 0, int PageSize = 25)
{
    /// <summary>Reads what stands in the address; what cannot be read counts as not given.</summary>
    /// <param name="from">yyyy-MM-dd, like <paramref name="until"/>.</param>
    /// <param name="page">From 1, as people count.</param>
    public static AuditFilter From(string? from, string? until, string? person, string? subject, string? kind, int? page) => new(
        Day(from), Day(until), string.IsNullOrWhiteSpace(person) ? null : person, string.IsNullOrWhiteSpace(subject) ? null : subject,
        Enum.TryParse<ChangeKind>(kind, out var k) && Enum.IsDefined(k) ? k : null, Math.Max(0, (page ?? 1) - 1));

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? day : null;
}

/// <param name="At">UTC instant.</param>
/// <param name="Actor">A person's name, or the part of the machine that acted.</param>
/// <param name="PersonId">Null when the machine itself acted.</param>
public sealed record AuditRow(Guid Id, DateTime At, string Actor, Guid? PersonId, ChangeKind Kind, string Subject, string SubjectId, IReadOnlyList<FieldChange> Fields);

/// <summary>One field before and after; null = nothing was or is there.</summary>
/// <param name="Name">As the class has it; a part of a value with its name before it ("Period.From").</param>
public sealed record FieldChange(string Name, string? Before, string? After);

/// <param name="Total">Entries that fit the filter, on all pages.</param>
/// <param name="IsEveryones">Otherwise the reader's own entries alone.</param>
public sealed record AuditLog(IReadOnlyList<AuditRow> Rows, int Total, bool IsEveryones);
