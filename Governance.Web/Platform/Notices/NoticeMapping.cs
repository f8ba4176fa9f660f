using System.Text.Json;
using System.Text.Json.Serialization;
using Governance.Domain.Access;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Governance.Web.Platform.Notices;

internal sealed class NoticeMapping : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> notice)
    {
        notice.ToTable("Notice");
        notice.Property(n => n.Id).ValueGeneratedNever();
        notice.Property(n => n.Key).HasMaxLength(200);
        notice.HasIndex(n => n.Key).IsUnique();
        notice.HasOne<Person>().WithMany().HasForeignKey(n => n.PersonId);
        notice.HasIndex(n => new { n.PersonId, n.At });
        // The bell asks this all day long.
        notice.HasIndex(n => n.PersonId).HasDatabaseName("IX_Notice_Unread").HasFilter("\"ReadAt\" IS NULL");
        notice.HasIndex(n => n.MailAt);
        notice.HasIndex(n => n.SubjectId);
        notice.Property(n => n.Text).HasMaxLength(100);
        notice.Property(n => n.Arguments).IsLong().HasConversion(a => NoticeArguments.Write(a), s => NoticeArguments.Read(s),
            new ValueComparer<IReadOnlyList<object>>((a, b) => a!.SequenceEqual(b!), a => a.Count, a => a));
        notice.IsUnaudited();
    }
}

internal sealed class NoticeSettingsMapping : IEntityTypeConfiguration<NoticeSettings>
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    public void Configure(EntityTypeBuilder<NoticeSettings> settings)
    {
        settings.ToTable("NoticeSettings");
        settings.Property(s => s.Id).ValueGeneratedNever();
        settings.Property(s => s.Ways).HasMaxLength(2000).HasConversion(w => JsonSerializer.Serialize(w, Json), s => JsonSerializer.Deserialize<List<KindWay>>(s, Json)!,
            new ValueComparer<IReadOnlyList<KindWay>>((a, b) => a!.SequenceEqual(b!), a => a.Count, a => a));
    }
}
