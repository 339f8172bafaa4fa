using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Audit;
using Platform.Kernel.Data.Providers;

namespace Platform.Kernel.Data;

/// <summary>
/// The one place that opens connections and transactions: one of each per scope, shared by the module's context
/// and the house's own, so that state, audit and outbox stand or fall together.
/// </summary>
/// <param name="options">Which database.</param>
/// <param name="house">The house's own context: made with each unit of work, so that none goes unaudited because nobody asked for it.</param>
public sealed class DbSession(DatabaseOptions options, Lazy<PlatformDb> house) : IAsyncDisposable, IDisposable
{
    private readonly List<DbContext> contexts = [];
    private readonly HashSet<int> turns = [];
    private DbTransaction? transaction;

    /// <summary>The scope's connection; opened when first used.</summary>
    public DbConnection Connection { get; } = PlatformDatabase.CreateConnection(options);

    /// <summary>Which database it is.</summary>
    public DatabaseProvider Provider => options.Provider;

    /// <summary>The open transaction, if any, for commands that go past EF.</summary>
    public DbTransaction? Transaction => transaction;

    /// <summary>Whether a transaction is open.</summary>
    public bool InTransaction => transaction is not null;

    /// <summary>The temporary tables that this unit of work has used; its end empties them.</summary>
    internal HashSet<string> Staged { get; } = [];

    /// <summary>A context joins the scope's connection and, if one is open, its transaction.</summary>
    public void Join(DbContext context)
    {
        contexts.Add(context);
        context.Database.AutoSavepointsEnabled = false; // what fails is undone whole
        if (transaction is not null) context.Database.UseTransaction(transaction);
    }

    /// <summary>Opens the scope's one transaction.</summary>
    /// <exception cref="InvalidOperationException">One is open.</exception>
    public async Task Begin(CancellationToken ct)
    {
        if (transaction is not null) throw new InvalidOperationException("A transaction is open in this scope.");
        await Open(ct);
        _ = house.Value;
        transaction = await Connection.BeginTransactionAsync(ct);
        foreach (var context in contexts) await context.Database.UseTransactionAsync(transaction, ct);
    }

    /// <summary>Saves every context of the scope and commits.</summary>
    public async Task Commit(CancellationToken ct)
    {
        await Save(ct);
        await transaction!.CommitAsync(ct);
        await Leave();
    }

    /// <summary>Saves the modules' contexts, then the house's own, which holds their audit and events.</summary>
    public async Task Save(CancellationToken ct)
    {
        foreach (var context in contexts.OrderBy(c => c is PlatformDb).ToList())
            if (context.ChangeTracker.HasChanges() || context is PlatformDb)
                await context.SaveChangesAsync(ct);
    }

    /// <summary>
    /// Waits for the turn of the areas whose rows a module's context is about to write. Else one who has a row and waits for
    /// the turn, and one who has the turn and wants the row, would wait for each other.
    /// </summary>
    internal async Task TakeTurns(ModuleDb of, CancellationToken ct)
    {
        if (transaction is null || of is PlatformDb) return;
        var areas = of.ChangeTracker.Entries<Owned>().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Select(e => e.Entity.AreaId).Distinct().Order().ToList();
        foreach (var area in areas) await TakeTurn(area, ct);
    }

    /// <summary>Lets no other writer of an area past until this unit of work ends: what is read from now on stays as it is.</summary>
    internal async Task TakeTurn(int areaId, CancellationToken ct)
    {
        if (transaction is null) throw new InvalidOperationException("A turn is taken within a unit of work.");
        if (Provider == DatabaseProvider.Sqlite || turns.Contains(areaId)) return; // the embedded database has one writer anyway
        await AuditSequence.Hold(house.Value, areaId, ct);
        turns.Add(areaId);
    }

    /// <summary>
    /// The unit of work need not be on the disk when it ends, but with the next one that is: a server that falls over before loses it whole.
    /// For parts of long work, which who resumes it does again. PostgreSQL's writers of one area wait for each other's disk otherwise.
    /// </summary>
    public async Task Hasten(CancellationToken ct)
    {
        if (Provider == DatabaseProvider.PostgreSql) await Execute("SET LOCAL synchronous_commit TO OFF", ct);
    }

    /// <summary>Undoes all of it; the contexts forget what they tracked.</summary>
    public async Task Rollback()
    {
        if (transaction is null) return;
        if (Connection.State == System.Data.ConnectionState.Open) // a connection that broke took its transaction with it
            await transaction.RollbackAsync();
        await Leave();
        foreach (var context in contexts) context.ChangeTracker.Clear();
    }

    /// <summary>Opens the connection if it is not open.</summary>
    public async Task Open(CancellationToken ct)
    {
        if (Connection.State == System.Data.ConnectionState.Open) return;
        await Connection.OpenAsync(ct);
    }

    /// <summary>A table's name as this database writes it.</summary>
    internal string NameOf(string schema, string table) =>
        Provider == DatabaseProvider.Sqlite ? NameOf($"{schema}.{table}") : $"{NameOf(schema)}.{NameOf(table)}";

    /// <summary>A column's name as this database writes it.</summary>
    internal string NameOf(string column) => Provider == DatabaseProvider.SqlServer ? $"[{column}]" : $"\"{column}\"";

    /// <summary>A command that goes past EF, in the scope's transaction; its values are <c>@p0</c>, <c>@p1</c> …</summary>
    internal DbCommand Command(string sql, params object[] values)
    {
        var command = Connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        foreach (var value in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"@p{command.Parameters.Count}", value);
            command.Parameters.Add(parameter);
        }
        return command;
    }

    /// <summary>Runs a command that goes past EF.</summary>
    /// <returns>How many rows it changed.</returns>
    internal async Task<int> Execute(string sql, CancellationToken ct, params object[] values)
    {
        await Open(ct);
        await using var command = Command(sql, values);
        return await command.ExecuteNonQueryAsync(ct);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (transaction is not null) await transaction.DisposeAsync();
        await Connection.DisposeAsync();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        transaction?.Dispose();
        Connection.Dispose();
    }

    private async Task Leave()
    {
        foreach (var context in contexts) await context.Database.UseTransactionAsync(null);
        await transaction!.DisposeAsync();
        transaction = null;
        turns.Clear();
        Staged.Clear();
    }
}
