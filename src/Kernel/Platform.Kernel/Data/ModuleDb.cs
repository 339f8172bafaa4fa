using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Kernel.Contracts;
using Platform.Kernel.Data.Providers;

namespace Platform.Kernel.Data;

/// <summary>
/// The base of every module's context: its schema is the module's word, its reads see only the caller's areas where the
/// module is on, its writes are guarded, audited and stamped.
/// </summary>
public abstract class ModuleDb : DbContext
{
    private readonly DbGround? ground;

    /// <summary>A context of the running house.</summary>
    protected ModuleDb(DbGround ground)
        : base()
    {
        this.ground = ground;
        ground.Session.Join(this);
    }

    /// <summary>A context for making migrations; it opens nothing.</summary>
    protected ModuleDb(DbContextOptions options)
        : base(options)
    {
    }

    /// <summary>The module's word: schema and audit name.</summary>
    public abstract string Word { get; }

    /// <summary>The areas that this scope may read here.</summary>
    protected IReadOnlyList<int> ReadableAreas => ground?.Scope.Readable(Word) ?? [];

    /// <summary>Puts an event into the outbox; it is saved with the state.</summary>
    public void Publish(IEvent fact) => ground!.Outbox.Add(Word, fact);

    /// <inheritdoc/>
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
    {
        if (ground is null) return;
        PlatformDatabase.Use(optionsBuilder, ground.Session.Provider, ground.Session.Connection, Word, GetType().Assembly);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<string>().HaveMaxLength(200);
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(Word);
        modelBuilder.ApplyConfigurationsFromAssembly(GetType().Assembly);
        foreach (var type in modelBuilder.Model.GetEntityTypes().Where(t => t.ClrType.IsSubclassOf(typeof(Owned))).ToList())
            typeof(ModuleDb).GetMethod(nameof(Own), BindingFlags.NonPublic | BindingFlags.Instance)!
                .MakeGenericMethod(type.ClrType).Invoke(this, [modelBuilder]);
        ModelRules.Apply(modelBuilder, Word);
    }

    /// <inheritdoc/>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (ground is not null)
        {
            WriteGuard.Prepare(ChangeTracker, Word, ground);
            await BeforeSave(ground, cancellationToken);
        }
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>What has to be added to this save.</summary>
    private protected virtual Task BeforeSave(DbGround on, CancellationToken ct) => Task.CompletedTask;

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save with SaveChangesAsync.");

    private void Own<T>(ModelBuilder modelBuilder)
        where T : Owned
    {
        EntityTypeBuilder<T> entity = modelBuilder.Entity<T>();
        entity.HasKey(e => new { e.AreaId, e.Id });
        entity.Property(e => e.Id).ValueGeneratedNever();
        entity.Property(e => e.AreaId).ValueGeneratedNever();
        entity.Property(e => e.Version).IsConcurrencyToken();
        entity.HasQueryFilter("area", e => ReadableAreas.Contains(e.AreaId));
        entity.HasQueryFilter("removed", (Expression<Func<T, bool>>)(e => !e.Removed));
        entity.HasIndex(e => new { e.AreaId, e.ChangedAt, e.Id });
    }
}
