using System.Reflection;
using Autofac;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Platform.Kernel.Access;
using Platform.Kernel.Areas;
using Platform.Kernel.Data;
using Platform.Kernel.Modules;

namespace Platform.Kernel.Jobs;

/// <summary>
/// Walks areas × jobs. A row with a lease, claimed by one conditional update, decides which host runs a job in an area;
/// a job whose module is off there is skipped; one area's failure stops no other. The ground's own jobs run for the house (0) too.
/// </summary>
public sealed class JobRunner(ILifetimeScope root, ModuleCatalog modules, TimeProvider clock, ILogger<JobRunner> log)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(10);

    /// <summary>Runs what is due.</summary>
    /// <returns>The names and areas of the jobs that ran.</returns>
    public async Task<IReadOnlyList<(string Job, int AreaId)>> RunOnce(CancellationToken ct)
    {
        var ran = new List<(string, int)>();
        var (own, contributed) = (JobsOf([typeof(JobRunner).Assembly]), JobsOf(modules.Assemblies));
        foreach (var area in await Areas(ct))
            foreach (var type in own.Concat(contributed))
                if (await Run(type, area, ct) is { } name) ran.Add((name, area));
        foreach (var type in own)
            if (await Run(type, 0, ct) is { } name) ran.Add((name, 0));
        return ran;
    }

    private static IReadOnlyList<Type> JobsOf(IEnumerable<Assembly> assemblies) =>
        [.. assemblies.SelectMany(a => a.GetTypes()).Where(t => typeof(IJob).IsAssignableFrom(t) && !t.IsAbstract)];

    private async Task<IReadOnlyList<int>> Areas(CancellationToken ct)
    {
        await using var scope = root.BeginLifetimeScope();
        return [.. (await scope.Resolve<AreaMap>().All(ct)).Select(a => a.Id)];
    }

    private async Task<string?> Run(Type type, int areaId, CancellationToken ct)
    {
        await using var scope = root.BeginLifetimeScope();
        scope.Resolve<Caller>().System(type.Name, [areaId]);
        if (scope.Resolve<AreaScope>().Writable(modules.Of(type)?.Word ?? "platform").Length == 0) return null;
        var (job, session, db) = ((IJob)scope.Resolve(type), scope.Resolve<DbSession>(), scope.Resolve<PlatformDb>());
        if (!await Claim(db, job, areaId, ct)) return null;
        var error = "";
        try
        {
            if (!job.InParts) await session.Begin(ct);
            await job.Run(areaId, ct);
            if (!job.InParts) await session.Commit(ct);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError(e, "Job {Job} failed in area {Area}", job.Name, areaId);
            await session.Rollback();
            error = e.Message.Length > 200 ? e.Message[..200] : e.Message;
        }
        await Release(db, job, areaId, error, ct);
        return error.Length == 0 ? job.Name : null;
    }

    private async Task<bool> Claim(PlatformDb db, IJob job, int areaId, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (!await db.JobRuns.AnyAsync(r => r.Name == job.Name && r.AreaId == areaId, ct))
        {
            db.JobRuns.Add(new() { Name = job.Name, AreaId = areaId, DueAt = now, LeasedUntil = DateTime.UnixEpoch, LastRun = DateTime.UnixEpoch });
            try
            {
                await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateException)
            {
                db.ChangeTracker.Clear(); // another host has just entered it
            }
        }
        return await db.JobRuns.Where(r => r.Name == job.Name && r.AreaId == areaId && r.DueAt <= now && r.LeasedUntil < now)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.LeasedUntil, now + Lease), ct) == 1;
    }

    private async Task Release(PlatformDb db, IJob job, int areaId, string error, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var failed = error.Length > 0;
        var due = now + (failed && job.Every > AfterFailure ? AfterFailure : job.Every);
        await db.JobRuns.Where(r => r.Name == job.Name && r.AreaId == areaId).ExecuteUpdateAsync(
            r => r.SetProperty(x => x.LeasedUntil, DateTime.UnixEpoch).SetProperty(x => x.Error, error)
                .SetProperty(x => x.DueAt, due).SetProperty(x => x.LastRun, x => failed ? x.LastRun : now),
            ct);
    }
}
