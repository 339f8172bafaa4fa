using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Rectification.Problems;

namespace Platform.Rectification.Extensions;

internal sealed class ExtensionMaps : IEntityTypeConfiguration<Extension>
{
    public void Configure(EntityTypeBuilder<Extension> builder)
    {
        builder.HasOne<Problem>().WithMany().HasForeignKey(e => new { e.AreaId, e.ProblemId });
        builder.HasIndex(e => new { e.AreaId, e.ProblemId });
    }
}
