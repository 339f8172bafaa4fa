using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Query;
using Platform.Kernel.Contracts;
using Platform.Kernel.Data.Bulk;
using Platform.Kernel.Data.Providers;
using Platform.Kernel.Jobs.Long;

namespace Platform.Kernel.Data;

/// <summary>
/// The base of every module's context: its schema is the module's word, its reads see only the caller's areas where the
/// module is on, its writes are guarded, audited and stamped.
/// </summary>
public abstract class ModuleDb(DbContextOptions options) : DbContext(options)
{
    private const int AtOnce = 2_000;
    private DbGround? ground;

    /// <summary>The module's word, which is the type's name without Db: schema and audit name.</summary>
    public string Word => WordOf(GetType());

    /// <summary>The areas that this scope may read here.</summary>
    protected IReadOnlyList<int> ReadableAreas => ground?.Scope.Readable(Word) ?? [];

    /// <summary>The areas that this scope may read here, or the asked-for one; none where that one is not among them.</summary>
    public IReadOnlyList<int> AreasFor(int? asked) => asked is { } area ? [.. ReadableAreas.Where(a => a == area)] : ReadableAreas;

    /// <summary>
    /// A table's rows to read, of the asked-for area or of all readable ones. One area is said by an equality: an index that
    /// begins with the area keeps its order then, which the filter's list of areas would lose.
    /// </summary>
    public IQueryable<T> Rows<T>(int? asked = null)
        where T : Owned
    {
        var areas = AreasFor(asked);
        var only = areas.Count == 1 ? areas[0] : 0;
        var rows = Set<T>().AsNoTracking();
        return areas.Count == 1 ? rows.Where(r => r.AreaId == only) : areas.Count > 1 ? rows : rows.Where(_ => false);
    }

    /// <summary>
    /// Those of the rows whose key is one of many. Ids are ordered by time, and what came in together lies together: where the
    /// least and the greatest are said too, the database reads that part of an index instead of looking up each, or the whole table.
    /// </summary>
    public IQueryable<T> Among<T>(IQueryable<T> rows, Expression<Func<T, Guid>> key, IReadOnlyCollection<Guid> ids)
        where T : Owned
    {
        Expression<Func<Guid, bool>> among = id => EF.Parameter(ids).Contains(id);
        if (ids.Count > 0 && ground?.Session.Provider != DatabaseProvider.SqlServer) // which orders ids in its own way
        {
            var (least, greatest) = (ids.Min(), ids.Max());
            among = id => id.CompareTo(least) >= 0 && id.CompareTo(greatest) <= 0 && EF.Parameter(ids).Contains(id);
        }
        return rows.Where(Expression.Lambda<Func<T, bool>>(ReplacingExpressionVisitor.Replace(among.Parameters[0], key.Body, among.Body), key.Parameters));
    }

    /// <summary>Rows of these areas, the first of which has to be readable here; see <see cref="Areas.AreaMap.Down"/>.</summary>
    internal IQueryable<T> RowsDown<T>(IReadOnlyList<int> line)
        where T : Owned, IPublishedDown =>
        line.Count > 0 && ReadableAreas.Contains(line[0])
            ? Set<T>().IgnoreQueryFilters(["area"]).AsNoTracking().Where(r => line.Contains(r.AreaId))
            : Set<T>().AsNoTracking().Where(_ => false);

    /// <summary>The word of a context's type.</summary>
    public static string WordOf(Type context) => context.Name[..^"Db".Length].ToLowerInvariant();

    /// <summary>Puts an event into the outbox; it is saved with the state.</summary>
    public void Publish(IEvent fact) => ground!.Outbox.Add(Word, fact);

    /// <summary>Takes the scope's connection, caller and clock; a context that stands on no ground can only show its model.</summary>
    internal void Stand(DbGround on)
    {
        ground = on;
        Database.SetDbConnection(on.Session.Connection);
        on.Session.Join(this);
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
            await ground.Session.TakeTurns(this, cancellationToken);
            await BeforeSave(ground, cancellationToken);
        }
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>What has to be added to this save.</summary>
    private protected virtual Task BeforeSave(DbGround on, CancellationToken ct) => Task.CompletedTask;

    /// <summary>
    /// Adds many rows at once in the open unit of work: guarded, stamped and audited like any other, but never tracked, so
    /// that a hundred thousand of them take no more memory than a thousand. What they point to has to be saved before.
    /// </summary>
    /// <param name="rows">Each is made while those before it are written, on a thread of its own: making them must not ask the database.</param>
    /// <param name="ct">Cancels.</param>
    public async Task AddMany<T>(IEnumerable<T> rows, CancellationToken ct)
        where T : Owned
    {
        var type = Model.FindEntityType(typeof(T))!;
        using var all = rows.GetEnumerator();
        while (await BulkInsert.Insert(this, ground!.Session, Ahead.Of(WriteGuard.Prepared(Next(all), type, Word, ground)), ct) == AtOnce)
            await ground.Session.Save(ct); // the audit of this part
        await ground.Session.Save(ct);
    }

    /// <summary>Makes tombstones of rows of an area, or rows of tombstones again; each is audited, and the figures are told to have changed.</summary>
    public async Task MarkRemoved<T>(int areaId, IReadOnlyList<Guid> ids, bool removed, CancellationToken ct)
        where T : Owned
    {
        foreach (var part in ids.Chunk(AtOnce))
        {
            foreach (var row in await Set<T>().IgnoreQueryFilters(["removed"]).Where(r => r.AreaId == areaId && part.Contains(r.Id)).ToListAsync(ct)) row.Removed = removed;
            if (ChangeTracker.HasChanges()) Publish(new FiguresChanged(areaId, Word));
            await SaveChangesAsync(ct);
            await ground!.Session.Save(ct); // the audit of this part
            ChangeTracker.Clear();
        }
    }

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save with SaveChangesAsync.");

    private static IEnumerable<T> Next<T>(IEnumerator<T> rows)
    {
        for (var i = 0; i < AtOnce && rows.MoveNext(); i++) yield return rows.Current;
    }

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
        if (!typeof(T).IsDefined(typeof(UnlistedAttribute), false)) entity.HasIndex(e => new { e.AreaId, e.ChangedAt, e.Id });
    }
}
