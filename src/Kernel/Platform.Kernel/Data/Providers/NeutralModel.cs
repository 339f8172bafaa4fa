using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;

namespace Platform.Kernel.Data.Providers;

/// <summary>
/// Keeps a model such that one migration suits all three databases: names of at most 63 characters (PostgreSQL),
/// instants stored as UTC date-times, no keys made by the database, no nullable column in a unique index.
/// </summary>
internal sealed class NeutralModel
    : IConventionSetPlugin, IModelInitializedConvention, IPropertyAddedConvention, IModelFinalizingConvention
{
    private const int LongestName = 63;

    public ConventionSet ModifyConventions(ConventionSet conventionSet)
    {
        conventionSet.ModelInitializedConventions.Add(this);
        conventionSet.PropertyAddedConventions.Add(this);
        // First, so that the provider's own value generation sees what was decided here.
        conventionSet.ModelFinalizingConventions.Insert(0, this);
        return conventionSet;
    }

    public void ProcessModelInitialized(
        IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context) =>
        modelBuilder.HasMaxIdentifierLength(LongestName, fromDataAnnotation: true);

    public void ProcessPropertyAdded(
        IConventionPropertyBuilder propertyBuilder, IConventionContext<IConventionPropertyBuilder> context)
    {
        var type = propertyBuilder.Metadata.ClrType;
        if (type == typeof(DateTimeOffset) || type == typeof(DateTimeOffset?))
            propertyBuilder.HasConversion(new UtcInstant(), fromDataAnnotation: true);
    }

    public void ProcessModelFinalizing(
        IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var entity in modelBuilder.Metadata.GetEntityTypes())
        {
            foreach (var property in entity.GetDeclaredKeys().SelectMany(k => k.Properties))
                KeepOutOfTheDatabase(property);

            foreach (var index in entity.GetDeclaredIndexes().Where(i => i.IsUnique))
                if (index.Properties.FirstOrDefault(p => p.IsNullable) is { } nullable)
                    throw new InvalidOperationException(
                        $"{entity.DisplayName()}：唯一索引不得含可空列 {nullable.Name}（SQL Server 会加上 PostgreSQL 拒绝的筛选条件），请改为非空列。");
        }
    }

    // A number made by the database needs another annotation in each of them; ours are made by the client.
    private static void KeepOutOfTheDatabase(IConventionProperty property)
    {
        if (property.ClrType != typeof(Guid) && property.ValueGenerated != ValueGenerated.Never)
            property.Builder.ValueGenerated(ValueGenerated.Never, fromDataAnnotation: true);
    }
}
