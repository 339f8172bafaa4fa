using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Kernel.Books;

namespace Platform.Kernel.Data.Maps;

/// <summary>Keys and indexes of the books.</summary>
internal sealed class BookMaps : IEntityTypeConfiguration<BookBatch>, IEntityTypeConfiguration<BookEntry>
{
    public void Configure(EntityTypeBuilder<BookBatch> builder)
    {
        builder.Property(b => b.Word).HasMaxLength(40);
        builder.Property(b => b.Hash).HasMaxLength(64);
        builder.HasIndex(b => new { b.AreaId, b.Word, b.Key }).IsUnique(); // posted once
    }

    public void Configure(EntityTypeBuilder<BookEntry> builder)
    {
        builder.HasKey(e => new { e.AreaId, e.BatchId, e.Number });
        builder.HasIndex(e => new { e.AreaId, e.SubjectId, e.Kind, e.Period, e.SourceId, e.Turn }).IsUnique(); // posted once for each
        builder.HasIndex(e => new { e.AreaId, e.ProjectId, e.On });
    }
}
