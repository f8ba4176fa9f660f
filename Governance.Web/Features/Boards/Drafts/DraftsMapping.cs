using System.Text.Encodings.Web;
using System.Text.Json;
using Governance.Domain.Agencies;
using Governance.Domain.Boards;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Governance.Web.Features.Boards.Drafts;

internal sealed class DecisionDraftMapping : IEntityTypeConfiguration<DecisionDraft>
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Configure(EntityTypeBuilder<DecisionDraft> draft)
    {
        // What a draft would do and how it is worded are read and written whole: nothing asks for a part of them.
        AsText(draft.Property(d => d.Change));
        AsText(draft.Property(d => d.Wording));
        draft.HasIndex(d => new { d.AgencyId, d.State });
        draft.HasOne<Agency>().WithMany().HasForeignKey(d => d.AgencyId);
        draft.HasOne<EditorialBoard>().WithMany().HasForeignKey(d => d.BoardId);
        draft.HasOne<BoardDecision>().WithMany().HasForeignKey(d => d.DecisionId);
    }

    private static void AsText<T>(PropertyBuilder<T> property) where T : class => property
        .HasConversion(value => JsonSerializer.Serialize(value, Json), text => JsonSerializer.Deserialize<T>(text, Json)!,
            new ValueComparer<T>((a, b) => JsonSerializer.Serialize(a, Json) == JsonSerializer.Serialize(b, Json), value => JsonSerializer.Serialize(value, Json).GetHashCode(), value => value))
        .HasMaxLength(-1);
}
