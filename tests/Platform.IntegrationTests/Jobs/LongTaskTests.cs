using Autofac;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.IntegrationTests.Ground;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Jobs.Long;
using Platform.Kernel.Web;

namespace Platform.IntegrationTests.Jobs;

/// <summary>A long task runs once, with the rights of who started it and for nobody else's eyes; whatever happens, it ends with a word for people.</summary>
public abstract class LongTaskTests(HouseFixture fixture) : HouseTests(fixture)
{
    private LongTaskRunner Runner => House.App.Runner();

    [SkippableFact]
    public async Task It_runs_as_who_started_it_and_ends_with_its_outcome()
    {
        var ran = ("", 0);
        var id = await House.Begin((scope, _) =>
        {
            ran = (scope.Resolve<Caller>().Id, scope.Resolve<Caller>().Areas.Single());
            return Task.FromResult("做完了。");
        });
        (await Mine()).ShouldHaveSingleItem().State.ShouldBe(LongTaskState.Waiting);
        (await Runner.RunOnce(default), await Runner.RunOnce(default)).ShouldBe((true, false));
        ran.ShouldBe((People.Clerk.Id, People.Own));
        var task = (await Mine()).ShouldHaveSingleItem();
        (task.State, task.Outcome, task.EndedAt).ShouldBe((LongTaskState.Done, "做完了。", House.Clock.GetUtcNow().UtcDateTime));
        await House.Send(People.Clerk, new SeeLongTask(People.Own, id));
        (await Mine()).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task It_reaches_no_further_than_who_started_it()
    {
        var id = await House.Begin(async (scope, ct) =>
        {
            await scope.Resolve<IMediator>().Send(new StartLongTask(People.Foreign, "证明", "/proof", new ProofWork(People.Foreign, "any")), ct);
            return "做完了。";
        });
        await House.RunAll();
        var task = await House.Look(id);
        (task.State, task.Outcome).ShouldBe((LongTaskState.Failed, Problem.NotFound().Message));
    }

    [SkippableFact]
    public async Task Its_progress_is_told_while_it_runs()
    {
        IReadOnlyList<LongTask> seen = [];
        await House.Begin(async (scope, _) =>
        {
            scope.Resolve<TaskProgress>().Begin("数一数", 10);
            scope.Resolve<TaskProgress>().Add(3);
            scope.Resolve<TaskProgress>().Add(4);
            seen = await Mine();
            return "";
        });
        await House.RunAll();
        var told = seen.ShouldHaveSingleItem();
        (told.State, told.Step, told.Parts, told.Total).ShouldBe((LongTaskState.Running, "数一数", 7, 10));
    }

    [SkippableFact]
    public async Task Nobody_else_starts_reads_stops_or_sees_it()
    {
        Person[] others = [People.Leader, People.Neighbour, People.Supervisor];
        var ended = await House.Begin((_, _) => Task.FromResult(""));
        await House.RunAll();
        foreach (var other in others) await NotFound(other, new SeeLongTask(People.Own, ended));
        (await House.Look(ended)).Seen.ShouldBeFalse();

        var waiting = await House.Begin((_, _) => Task.FromResult(""));
        (await House.Look(ended)).Seen.ShouldBeTrue("who goes on from its page has seen it");
        foreach (var other in others)
        {
            (await House.Send(other, new ReadLongTasks())).ShouldBeEmpty(other.Id);
            await NotFound(other, new StopLongTask(People.Own, waiting));
        }
        await NotFound(People.Neighbour, new StartLongTask(People.Own, "证明", "/proof", new ProofWork(People.Own, "any")));
        await NotFound(People.Clerk, new StopLongTask(People.Foreign, waiting));
        (await House.Look(waiting)).State.ShouldBe(LongTaskState.Waiting);
    }

    [SkippableFact]
    public async Task Work_for_another_area_than_the_task_s_is_refused()
    {
        var house = House;
        (await Should.ThrowAsync<ProblemException>(() => house.Send(People.Clerk, new StartLongTask(People.Own, "证明", "/proof", new ProofWork(People.Foreign, "any"))))).Status.ShouldBe(422);
    }

    [SkippableFact]
    public async Task Stopped_before_it_runs_it_never_does()
    {
        var ran = false;
        var id = await House.Begin((_, _) => Task.FromResult($"{ran = true}"));
        (await House.Send(People.Clerk, new StopLongTask(People.Own, id))).ShouldBeTrue();
        (await Runner.RunOnce(default), ran, (await House.Look(id)).State).ShouldBe((false, false, LongTaskState.Cancelled));
        (await House.Send(People.Clerk, new StopLongTask(People.Own, id))).ShouldBeFalse();
    }

    [SkippableFact]
    public async Task Stopped_while_it_runs_it_ends_cancelled()
    {
        var id = Guid.Empty;
        id = await House.Begin(async (_, ct) =>
        {
            await House.Send(People.Clerk, new StopLongTask(People.Own, id));
            ct.ThrowIfCancellationRequested();
            return "做完了。";
        });
        await House.RunAll();
        var task = await House.Look(id);
        (task.State, task.Outcome).ShouldBe((LongTaskState.Cancelled, "已取消，没有提交的部分都没有写入。"));
    }

    [SkippableFact]
    public async Task Stopped_on_a_host_that_has_died_it_is_not_begun_again()
    {
        var id = await Die();
        await House.Send(People.Clerk, new StopLongTask(People.Own, id));
        House.Clock.Advance(Tasks.Lease);
        await House.RunAll();
        var task = await House.Look(id);
        (task.State, task.Attempts).ShouldBe((LongTaskState.Cancelled, 2));
    }

    [SkippableFact]
    public async Task Several_runners_at_once_run_it_once()
    {
        await using var other = House.Other();
        for (var round = 0; round < 5; round++)
        {
            var times = 0;
            var id = await House.Begin((_, _) => Task.FromResult($"{Interlocked.Increment(ref times)}"));
            var ran = await Task.WhenAll(Enumerable.Range(0, 6).Select(n => Task.Run(() => (n % 2 == 0 ? Runner : other.Runner()).RunOnce(default))));
            (times, ran.Count(r => r), (await House.Look(id)).Outcome).ShouldBe((1, 1, "1"));
        }
    }

    [SkippableFact]
    public async Task One_that_runs_longer_than_its_lease_holds_up_no_other_on_its_host()
    {
        var second = Guid.Empty;
        var first = await House.Begin(async (_, _) =>
        {
            House.Clock.Advance(Tasks.Lease);
            second = await House.Begin((_, _) => Task.FromResult("第二"));
            return (await Runner.RunOnce(default)).ToString();
        });
        await House.RunAll();
        ((await House.Look(first)).Outcome, (await House.Look(second)).Outcome, (await House.Look(first)).Attempts).ShouldBe(("True", "第二", 1));
    }

    [SkippableFact]
    public async Task Another_host_takes_it_when_the_lease_has_run_out_and_not_before()
    {
        var id = await Die();
        (await Runner.RunOnce(default), (await House.Look(id)).State).ShouldBe((false, LongTaskState.Running));
        House.Clock.Advance(Tasks.Lease);
        (await Runner.RunOnce(default)).ShouldBeTrue();
        var task = await House.Look(id);
        (task.State, task.Outcome, task.Attempts).ShouldBe((LongTaskState.Done, "第 2 次", 2));
    }

    [SkippableFact]
    public async Task Five_dead_hosts_are_enough()
    {
        var id = await Die(times: 5);
        House.Clock.Advance(Tasks.Lease);
        await House.RunAll();
        var task = await House.Look(id);
        (task.State, task.Outcome).ShouldBe((LongTaskState.Failed, "运行了 5 次都没有完成，请联系运维人员。"));
    }

    [SkippableFact]
    public async Task One_whose_account_is_disabled_fails()
    {
        var ran = false;
        var id = await House.Begin((_, _) => Task.FromResult($"{ran = true}"), People.Leader);
        await Disable(true);
        await House.RunAll();
        await Disable(false);
        var task = await House.Look(id);
        (task.State, ran, task.Outcome).ShouldBe((LongTaskState.Failed, false, "发起人的账号已停用，没有提交的部分都没有写入。"));
    }

    [SkippableFact]
    public async Task An_error_that_nobody_expected_ends_it_in_plain_words()
    {
        var id = await House.Begin((_, _) => throw new InvalidOperationException("connection string=secret"));
        await House.RunAll();
        var task = await House.Look(id);
        (task.State, task.Outcome).ShouldBe((LongTaskState.Failed, "平台出错，没有提交的部分都没有写入。请重试；仍不成功时联系运维人员。"));
        HouseLog.LastError.ShouldContain("connection string=secret");
    }

    private Task<IReadOnlyList<LongTask>> Mine() => House.Send(People.Clerk, new ReadLongTasks());

    private async Task NotFound<T>(Person person, IRequest<T> request) =>
        (await Should.ThrowAsync<ProblemException>(() => House.Send(person, request), $"{person.Id} {request}")).Status.ShouldBe(404);

    // A host is cut off while it runs the task: nothing of it is noted any more.
    private async Task<Guid> Die(int times = 1)
    {
        var (dead, turn) = (new CancellationTokenSource(), 0);
        var id = await House.Begin(async (_, ct) =>
        {
            if (++turn > times) return $"第 {turn} 次";
            await dead.CancelAsync();
            ct.ThrowIfCancellationRequested();
            return "";
        });
        for (var time = 1; time <= times; time++)
        {
            await using var other = House.Other();
            await Should.ThrowAsync<OperationCanceledException>(() => other.Runner().RunOnce(dead.Token));
            dead.Dispose();
            dead = new();
            if (time < times) House.Clock.Advance(Tasks.Lease);
        }
        return id;
    }

    private Task<int> Disable(bool disabled) => House.Itself(People.AllAreas, s => s.Resolve<PlatformDb>().Accounts
        .Where(a => a.UserName == People.Leader.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.Disabled, disabled)));
}

[Collection(OnSqlite.Name)]
public sealed class LongTaskTestsOnSqlite(SqliteHouse house) : LongTaskTests(house);

[Collection(OnPostgres.Name)]
public sealed class LongTaskTestsOnPostgres(PostgresHouse house) : LongTaskTests(house);

[Collection(OnSqlServer.Name)]
public sealed class LongTaskTestsOnSqlServer(SqlServerHouse house) : LongTaskTests(house);
