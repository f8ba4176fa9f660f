using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Governance.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Governance.Web.Data;

/// <summary>What holds for every table, so that a mapping says only what is its own.</summary>
public static class Conventions
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, IgnoreReadOnlyProperties = true, Converters = { new JsonStringEnumConverter() } };

    internal static void Begin(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<string>().HaveMaxLength(400);
        configuration.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configuration.Properties<DateTime>().HaveConversion<AsUtc>();
        configuration.Properties<decimal>().HavePrecision(18, 6);
        configuration.Properties<LegalBasis>().HaveConversion<BasisAsText>().HaveMaxLength(400);
        configuration.Properties<SignedFor>().HaveConversion<SignedForAsText>().HaveMaxLength(1000);
        configuration.Properties<StoredFile>().HaveConversion<FileAsText>().HaveMaxLength(700);
    }

    internal static void Finish(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            if (entity.FindProperty("Version") is { } version && version.ClrType == typeof(int)) version.IsConcurrencyToken = true;
            if (entity.ClrType.Namespace?.StartsWith("Governance.Domain", StringComparison.Ordinal) is true && !entity.IsOwned())
            {
                entity.SetTableName(entity.ClrType.Name);
                if (entity.FindProperty("Id") is { ClrType: { } type } id && type == typeof(Guid)) id.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
            }
            foreach (var key in entity.GetForeignKeys().Where(k => !k.IsOwnership)) key.DeleteBehavior = DeleteBehavior.Restrict;
        }
    }

    /// <summary>A small value of several parts that no query looks into, kept as JSON.</summary>
    public static PropertyBuilder<T> IsJson<T>(this PropertyBuilder<T> property) => property.IsLong().HasConversion(
        new ValueConverter<T, string>(value => JsonSerializer.Serialize(value, Json), text => JsonSerializer.Deserialize<T>(text, Json)!),
        new ValueComparer<T>((a, b) => JsonSerializer.Serialize(a, Json) == JsonSerializer.Serialize(b, Json), value => JsonSerializer.Serialize(value, Json).GetHashCode(StringComparison.Ordinal), value => value));

    /// <summary>A text without a bound (bodies, JSON).</summary>
    public static PropertyBuilder<T> IsLong<T>(this PropertyBuilder<T> property) => property.HasMaxLength(-1);

    /// <summary>A secret: the audit says that it changed, never what it was or is.</summary>
    public static PropertyBuilder<T> IsSecret<T>(this PropertyBuilder<T> property) => property.HasAnnotation(SecretAnnotation, true);

    /// <summary>The machine's own bookkeeping, which says itself what happened: kept out of the audit.</summary>
    public static EntityTypeBuilder IsUnaudited(this EntityTypeBuilder entity) => entity.HasAnnotation(ChangeAudit.Unaudited, true);

    internal const string SecretAnnotation = "Governance:Secret";

    private sealed class AsUtc() : ValueConverter<DateTime, DateTime>(v => v, v => DateTime.SpecifyKind(v, DateTimeKind.Utc));

    private sealed class BasisAsText() : ValueConverter<LegalBasis, string>(v => v.ToString(), v => LegalBasis.Parse(v));

    private sealed class SignedForAsText() : ValueConverter<SignedFor, string>(v => JsonSerializer.Serialize(v, Json), v => JsonSerializer.Deserialize<SignedFor>(v, Json)!);

    private sealed class FileAsText() : ValueConverter<StoredFile, string>(
        v => $"{v.Sha256}|{v.Length}|{v.ContentType}|{v.Name}", v => Read(v))
    {
        private static StoredFile Read(string text)
        {
            var parts = text.Split('|', 4);
            return new(parts[0], parts[3], parts[2], long.Parse(parts[1]));
        }
    }
}
