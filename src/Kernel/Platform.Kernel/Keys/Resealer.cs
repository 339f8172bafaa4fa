using System.Data.Common;
using Autofac;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Personal;

namespace Platform.Kernel.Keys;

/// <summary>What a version of the key still holds.</summary>
/// <param name="Version">The version.</param>
/// <param name="Values">Values in tables.</param>
/// <param name="Files">Files.</param>
public sealed record KeyUse(ushort Version, long Values, long Files);

/// <summary>
/// Seals all values and files with the newest key, beside running hosts: batch by batch, each all or nothing. Cut short it
/// goes on where it is run again, since what is done is known by its version. A value written meanwhile stays the newer one.
/// </summary>
public sealed class Resealer(ILifetimeScope root, KeyRing keys, TimeProvider clock)
{
    private const int Batch = 200, MostPasses = 5, MostTries = 40;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>What each version holds; a version of the ring that holds nothing is there with zeros.</summary>
    public async Task<IReadOnlyList<KeyUse>> Status(CancellationToken ct)
    {
        var uses = keys.Versions.ToDictionary(v => v, v => new KeyUse(v, 0, 0));
        KeyUse Of(ushort version) => uses.GetValueOrDefault(version) ?? new(version, 0, 0);
        await using var scope = root.BeginLifetimeScope();
        var rows = scope.Resolve<SealedRows>();
        foreach (var column in SealedColumn.Of(scope.Resolve<IEnumerable<ModuleDb>>()))
            foreach (var (version, count) in await rows.Count(column, ct)) uses[version] = Of(version) with { Values = Of(version).Values + count };
        foreach (var file in scope.Resolve<SealedFiles>().All()) uses[file.Version] = Of(file.Version) with { Files = Of(file.Version).Files + 1 };
        return [.. uses.Values.OrderBy(u => u.Version)];
    }

    /// <summary>Seals anew until nothing older is left, or no pass gets on.</summary>
    /// <param name="say">Hears how far it is.</param>
    /// <param name="ct">Stops after a batch.</param>
    /// <returns>The run, as it was audited.</returns>
    public async Task<KeyRun> Run(Action<string> say, CancellationToken ct)
    {
        var run = new KeyRun { Version = keys.Newest, StartedAt = clock.GetUtcNow().UtcDateTime };
        await Audited(run, isNew: true, ct);
        for (var pass = 1; pass <= MostPasses; pass++)
        {
            var (before, broken) = (run.Values + run.Files, 0L);
            foreach (var column in await Columns()) broken += await Values(column, run, say, ct);
            broken += await Files(run, say, ct);
            run.Broken = broken;
            if (run.Values + run.Files == before) break;
        }
        run.EndedAt = clock.GetUtcNow().UtcDateTime;
        await Audited(run, isNew: false, ct);
        return run;
    }

    private async Task<IReadOnlyList<SealedColumn>> Columns()
    {
        await using var scope = root.BeginLifetimeScope();
        return SealedColumn.Of(scope.Resolve<IEnumerable<ModuleDb>>());
    }

    private async Task<long> Values(SealedColumn column, KeyRun run, Action<string> say, CancellationToken ct)
    {
        var broken = 0L;
        for (SealedRow? behind = null; ;)
        {
            await using var scope = root.BeginLifetimeScope();
            var rows = await scope.Resolve<SealedRows>().Next(column, keys.Newest, behind, Batch, ct);
            if (rows.Count == 0) return broken;
            var (done, failed) = await Tried(column, rows, ct);
            (run.Values, broken, behind) = (run.Values + done, broken + failed, rows[^1]);
            say($"{column.Schema}.{column.Table}.{column.Property}：已重新加密 {run.Values} 个值");
        }
    }

    // A batch that meets a writer gives way and comes again; after ten seconds the next pass takes it.
    private async Task<(long Done, long Broken)> Tried(SealedColumn column, IReadOnlyList<SealedRow> rows, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await Once(column, rows, ct);
            }
            catch (DbException) when (tries < MostTries)
            {
                await Task.Delay(Pause, clock, ct);
            }
            catch (DbException)
            {
                return (0, 0);
            }
        }
    }

    private async Task<(long Done, long Broken)> Once(SealedColumn column, IReadOnlyList<SealedRow> rows, CancellationToken ct)
    {
        await using var scope = root.BeginLifetimeScope();
        var (session, sealing, done, broken) = (scope.Resolve<DbSession>(), scope.Resolve<SealedRows>(), 0L, 0L);
        await session.Begin(ct);
        await sealing.GiveWay(ct);
        foreach (var row in rows)
        {
            try
            {
                if (await sealing.Replace(column, row, ct)) done++;
            }
            catch (SealBrokenException)
            {
                broken++;
            }
        }
        await session.Commit(ct);
        return (done, broken);
    }

    private async Task<long> Files(KeyRun run, Action<string> say, CancellationToken ct)
    {
        await using var scope = root.BeginLifetimeScope();
        var (files, broken) = (scope.Resolve<SealedFiles>(), 0L);
        foreach (var (path, id, _) in files.All().Where(f => f.Version != keys.Newest).ToList())
        {
            try
            {
                await files.Replace(path, id, ct);
                if (++run.Files % Batch == 0) say($"已重新加密 {run.Files} 个文件");
            }
            catch (SealBrokenException)
            {
                broken++;
            }
            catch (FileNotFoundException)
            {
                // cleaned away meanwhile
            }
        }
        return broken;
    }

    private async Task Audited(KeyRun run, bool isNew, CancellationToken ct)
    {
        await using var scope = root.BeginLifetimeScope();
        scope.Resolve<Caller>().System("operator", []);
        var (session, db) = (scope.Resolve<DbSession>(), scope.Resolve<PlatformDb>());
        await session.Begin(ct);
        if (isNew) db.KeyRuns.Add(run);
        else if (await db.KeyRuns.FindAsync([run.Id], ct) is { } row) (row.EndedAt, row.Values, row.Files, row.Broken) = (run.EndedAt, run.Values, run.Files, run.Broken);
        await session.Commit(ct);
    }
}
