using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Platform.Rectification.Terms;

internal sealed class TermMaps : IEntityTypeConfiguration<TermValue>
{
    public void Configure(EntityTypeBuilder<TermValue> builder) => builder.HasIndex(v => new { v.AreaId, v.Code, v.EffectiveOn }).IsUnique();
}
