using System.Globalization;
using Governance.Domain.Audit;
using Governance.Domain.Common;
using Governance.Web.Shell;

namespace Governance.Web.Features.Audit;

/// <summary>Words for classes, fields and values; where there are none, their names stand as they are.</summary>
internal static class AuditWords
{
    private static readonly Dictionary<string, Type> Classes = typeof(AuditEntry).Assembly.GetExportedTypes().Where(t => t.IsClass).DistinctBy(t => t.Name).ToDictionary(t => t.Name);

    /// <param name="at">UTC instant.</param>
    internal static string Moment(DateTime at) => VietnamTime.Local(at).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);

    internal static string Subject(this Texts texts, string subject) => Find($"Audit.Subject.{subject}") ?? subject;

    internal static string Field(this Texts texts, string field) => Find($"Audit.Field.{field}") ?? field;

    internal static string Value(this Texts texts, string subject, string field, string? value) =>
        value is null ? "—"
        : value is "true" or "false" ? texts[value is "true" ? "Audit.Yes" : "Audit.No"]
        : AuditFields.IdIn(value) is { } id ? $"…{id:n}"[^9..]
        : DateOnly.TryParseExact(value, "yyyy-MM-dd", out var day) ? day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)
        : value.EndsWith('Z') && DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var at) ? Moment(at)
        : Typed(TypeOf(subject, field), value) ?? Named(value) ?? value;

    /// <summary>Of a change the fields that people know; of something new or removed what it is called.</summary>
    internal static string Summary(this Texts texts, AuditRow row) => row.Kind switch
    {
        ChangeKind.Changed => string.Join(", ", row.Fields.Where(f => !f.Name.EndsWith("Hash", StringComparison.Ordinal)).Select(f => texts.Field(f.Name))),
        _ => Callings.Select(name => row.Fields.FirstOrDefault(f => f.Name == name)).OfType<FieldChange>().Select(f => texts.Value(row.Subject, f.Name, f.After ?? f.Before)).FirstOrDefault() ?? "",
    };

    private static readonly string[] Callings = ["PersonName", "Title", "FullName", "Name", "UserName", "Document.Text", "DecisionNumber", "Number", "Host", "Label", "PersonId", "Post", "TaskLetter", "What", "Whom", "GenreName", "Genre", "Code"];

    /// <summary>An amount of money, or the word that an enumeration's own room has for it.</summary>
    private static string? Typed(Type? type, string value) =>
        type == typeof(long) && long.TryParse(value, CultureInfo.InvariantCulture, out var dong) ? Texts.Show(dong)
        : type is { IsEnum: true } ? Find($"{type.Namespace!.Split('.')[2]}.{type.Name}.{value}") : null;

    /// <summary>A capacity is stored by the name of its word.</summary>
    private static string? Named(string value) => value is [>= 'A' and <= 'Z', ..] && value.Contains('.', StringComparison.Ordinal) && value.All(c => c is '.' || char.IsAsciiLetter(c)) ? Find(value) : null;

    private static Type? TypeOf(string subject, string field)
    {
        var type = Classes.GetValueOrDefault(subject);
        foreach (var part in field.Split('.')) type = type?.GetProperty(part)?.PropertyType;
        return type is null ? null : Nullable.GetUnderlyingType(type) ?? type;
    }

    private static string? Find(string key) => Texts.Find(key, CultureInfo.CurrentUICulture);
}
