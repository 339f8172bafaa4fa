using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;
using Platform.Kernel.Data.Providers;

namespace Platform.IntegrationTests.SqlServer;

/// <summary>Reads, inserts, updates and deletes one row of every entity, and gives the commands that this would send.</summary>
internal static class EveryEntity
{
    private static readonly MethodInfo ReadOne = typeof(EveryEntity).GetMethod(nameof(Read), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static IReadOnlyList<RecordedCommand> Commands(IContextFactory factory)
    {
        using var connection = new RecordingConnection();
        using var context = factory.Create(DatabaseProvider.SqlServer, connection);
        foreach (var entity in context.Model.GetEntityTypes().Where(e => !e.HasSharedClrType && !e.IsOwned()))
        {
            if (entity.BaseType is null)
                ReadOne.MakeGenericMethod(entity.ClrType).Invoke(null, [context]);
            if (entity.FindPrimaryKey() is null || entity.GetTableName() is null || entity.ClrType.IsAbstract)
                continue;
            foreach (var state in new[] { EntityState.Added, EntityState.Modified, EntityState.Deleted })
                Write(context, entity, state);
        }

        return connection.Commands;
    }

    private static void Read<T>(DbContext context)
        where T : class => context.Set<T>().AsNoTracking().Load();

    // Straight to the provider: the guards of SaveChanges ask who writes, and that is nobody here.
    private static void Write(DbContext context, IEntityType entity, EntityState state)
    {
        context.ChangeTracker.Clear();
        var entry = context.Entry(SampleValue.New(entity.ClrType));
        foreach (var complex in entity.GetComplexProperties().Where(c => !c.IsCollection && !c.IsNullable))
            entry.ComplexProperty(complex).CurrentValue ??= SampleValue.New(complex.ClrType);
        foreach (var property in Flat(entry))
            if (property.CurrentValue is null && !property.Metadata.IsNullable)
                property.CurrentValue = SampleValue.Of(property.Metadata.ClrType);
        entry.State = state;
#pragma warning disable EF1001 // Only this door leads past the interceptors.
        context.GetService<IDatabase>().SaveChanges([(IUpdateEntry)entry.GetInfrastructure()]);
#pragma warning restore EF1001
        context.ChangeTracker.Clear();
    }

    private static IEnumerable<PropertyEntry> Flat(EntityEntry entry) =>
        [.. entry.Properties, .. entry.ComplexProperties.Where(c => !c.Metadata.IsCollection && c.CurrentValue is not null).SelectMany(c => c.Properties)];
}
