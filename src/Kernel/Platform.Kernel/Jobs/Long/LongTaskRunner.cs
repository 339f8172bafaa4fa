using System.Text.Json;
using Autofac;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Platform.Kernel.Access;
using Platform.Kernel.Areas;
using Platform.Kernel.Data;
using Platform.Kernel.Data.Providers;
using Platform.Kernel.Web;

namespace Platform.Kernel.Jobs.Long;

/// <summary>How long a host holds a long task without renewing it.</summary>
/// <param name="Seconds">Renewed three times within.</param>
public sealed record LongTaskLease(int Seconds = 30);

/// <summary>
/// Runs long tasks, the oldest first. A task is claimed by one conditional update; while it runs its lease is renewed from
/// beside it. A host that dies leaves the lease to run out, and the next to claim the task does it again.
/// </summary>
public sealed class LongTaskRunner(ILifetimeScope root, LongTaskBoard board, LongTaskLease lease, DatabaseOptions database, TimeProvider clock, ILogger<LongTaskRunner> log)
{
    private const int MostAttempts = 5;
    private const string Cancelled = "已取消，没有提交的部分都没有写入。";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Runs the oldest task that waits, if there is one.</summary>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> RunOnce(CancellationToken ct)
    {
        if (await Claim(ct) is not { } task) return false;
        var run = board.Enter(task.Id, ct);
        using var renewing = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var renewal = Renew(task, run, renewing.Token);
        try
        {
            var (state, outcome) = await Run(task, run, ct);
            await renewing.CancelAsync();
            await renewal;
            await End(task, state, outcome, ct);
        }
        finally
        {
            board.Leave(task.Id);
        }
        return true;
    }

    private async Task<LongTask?> Claim(CancellationToken ct)
    {
        await using var scope = House();
        var db = scope.Resolve<PlatformDb>();
        var (now, here) = (Now, board.Here); // on the embedded database the lease of what runs here is not renewed
        var open = db.LongTasks.IgnoreQueryFilters(["area"]).Where(t => (t.State == LongTaskState.Waiting || t.State == LongTaskState.Running) && t.LeasedUntil < now && !here.Contains(t.Id));
        if (await open.AsNoTracking().OrderBy(t => t.Id).FirstOrDefaultAsync(ct) is not { } task) return null;
        var (attempts, until) = (task.Attempts, now.AddSeconds(lease.Seconds));
        var claimed = await open.Where(t => t.Id == task.Id && t.Attempts == attempts)
            .ExecuteUpdateAsync(t => t.SetProperty(x => x.State, LongTaskState.Running).SetProperty(x => x.LeasedUntil, until).SetProperty(x => x.Attempts, attempts + 1), ct);
        task.Attempts++;
        return claimed == 1 ? task : null;
    }

    private async Task<(LongTaskState State, string Outcome)> Run(LongTask task, LongTaskBoard.Run run, CancellationToken host)
    {
        if (task.StopAsked) return (LongTaskState.Cancelled, Cancelled);
        if (task.Attempts > MostAttempts) return (LongTaskState.Failed, $"运行了 {MostAttempts} 次都没有完成，请联系运维人员。");
        await using var scope = root.BeginLifetimeScope();
        try
        {
            if (!await Become(scope, task.By, host)) return (LongTaskState.Failed, "发起人的账号已停用，没有提交的部分都没有写入。");
            scope.Resolve<TaskProgress>().Listen((step, parts, total) => run.Told = (step, parts, total));
            var request = (ILongRequest)JsonSerializer.Deserialize(task.Body, Type.GetType(task.Type, throwOnError: true)!)!;
            return (LongTaskState.Done, await scope.Resolve<IMediator>().Send(request, run.Stop.Token));
        }
        catch (OperationCanceledException) when (!host.IsCancellationRequested)
        {
            return (LongTaskState.Cancelled, Cancelled);
        }
        catch (ProblemException problem)
        {
            return (LongTaskState.Failed, problem.Message);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError(e, "Long task {Task} failed", task.Id);
            return (LongTaskState.Failed, "平台出错，没有提交的部分都没有写入。请重试；仍不成功时联系运维人员。");
        }
    }

    // With the rights that who started it has now.
    private static async Task<bool> Become(ILifetimeScope scope, string userName, CancellationToken ct)
    {
        var account = await scope.Resolve<PlatformDb>().Accounts.AsNoTracking().FirstOrDefaultAsync(a => a.UserName == userName && !a.Disabled, ct);
        if (account is null) return false;
        scope.Resolve<Caller>().Person(account.UserName, account.Name, account.Role, account.AreaId, await scope.Resolve<AreaMap>().WithBelow(account.AreaId, ct));
        return true;
    }

    // On the embedded database a running task may hold the one lock there is: nobody can claim it meanwhile, so nothing has to be renewed.
    private async Task Renew(LongTask task, LongTaskBoard.Run run, CancellationToken ct)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(lease.Seconds / 3.0), clock);
        try
        {
            while (await timer.WaitForNextTickAsync(ct))
                if (!await Keep(task, run, ct)) await run.Stop.CancelAsync();
        }
        catch (OperationCanceledException)
        {
            // it has ended
        }
    }

    // False when another host has it, or somebody has stopped it there. A database that is away for a moment is asked again at the next turn.
    private async Task<bool> Keep(LongTask task, LongTaskBoard.Run run, CancellationToken ct)
    {
        try
        {
            await using var scope = House();
            var mine = Mine(scope, task);
            var (step, parts, total) = run.Told;
            var until = Now.AddSeconds(lease.Seconds);
            var kept = database.Provider == DatabaseProvider.Sqlite || await mine.ExecuteUpdateAsync(t => t.SetProperty(x => x.LeasedUntil, until)
                .SetProperty(x => x.Step, step).SetProperty(x => x.Parts, parts).SetProperty(x => x.Total, total), ct) == 1;
            return kept && !await mine.AnyAsync(t => t.StopAsked, ct);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogWarning(e, "The lease of long task {Task} was not renewed", task.Id);
            return true;
        }
    }

    private async Task End(LongTask task, LongTaskState state, string outcome, CancellationToken ct)
    {
        await using var scope = House();
        var (now, said) = (Now, outcome.Length > 200 ? outcome[..200] : outcome);
        await Mine(scope, task).ExecuteUpdateAsync(
            t => t.SetProperty(x => x.State, state).SetProperty(x => x.EndedAt, now).SetProperty(x => x.Outcome, said), ct);
    }

    private static IQueryable<LongTask> Mine(ILifetimeScope scope, LongTask task) => scope.Resolve<PlatformDb>().LongTasks
        .IgnoreQueryFilters(["area"]).Where(t => t.AreaId == task.AreaId && t.Id == task.Id && t.Attempts == task.Attempts && t.State == LongTaskState.Running);

    private ILifetimeScope House()
    {
        var scope = root.BeginLifetimeScope();
        scope.Resolve<Caller>().System(nameof(LongTaskRunner), []);
        return scope;
    }
}
