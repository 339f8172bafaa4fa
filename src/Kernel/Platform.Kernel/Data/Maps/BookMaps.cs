using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Kernel.Books;
using Platform.Kernel.Papers;

namespace Platform.Kernel.Data.Maps;

/// <summary>Keys and indexes of the books, and of the papers made from them.</summary>
internal sealed class BookMaps : IEntityTypeConfiguration<BookBatch>, IEntityTypeConfiguration<BookEntry>, IEntityTypeConfiguration<IssuedPaper>
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

    public void Configure(EntityTypeBuilder<IssuedPaper> builder)
    {
        builder.Property(p => p.Code).HasMaxLength(20);
        builder.Property(p => p.Seal).HasMaxLength(64);
        builder.HasIndex(p => new { p.AreaId, p.Code }).IsUnique();
        builder.HasIndex(p => new { p.AreaId, p.SubjectId });
    }
}
