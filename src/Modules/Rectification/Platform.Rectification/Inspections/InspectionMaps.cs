using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Rectification.Problems;

namespace Platform.Rectification.Inspections;

internal sealed class InspectionMaps : IEntityTypeConfiguration<Inspection>, IEntityTypeConfiguration<InspectionItem>
{
    public void Configure(EntityTypeBuilder<Inspection> builder)
    {
        builder.Ignore(i => i.Asked);
        builder.HasIndex(i => new { i.AreaId, i.Number }).IsUnique();
        builder.HasIndex(i => new { i.AreaId, i.DrawnOn });
    }

    public void Configure(EntityTypeBuilder<InspectionItem> builder)
    {
        builder.Property(i => i.Finding).HasMaxLength(400);
        builder.HasOne<Inspection>().WithMany().HasForeignKey(i => new { i.AreaId, i.InspectionId });
        builder.HasOne<Problem>().WithMany().HasForeignKey(i => new { i.AreaId, i.ProblemId });
        builder.HasIndex(i => new { i.AreaId, i.InspectionId, i.Rank }).IsUnique();
    }
}
