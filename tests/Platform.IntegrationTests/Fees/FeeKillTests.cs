using System.Diagnostics;
using Autofac;
using Platform.Fees.Accruals;
using Platform.IntegrationTests.Audit;
using Platform.IntegrationTests.Ground;
using Platform.IntegrationTests.Jobs;
using Platform.IntegrationTests.Kill;
using Platform.Kernel.Data;
using Platform.Kernel.Data.Providers;
using Platform.Kernel.Jobs.Long;
using Xunit.Abstractions;

namespace Platform.IntegrationTests.Fees;

/// <summary>
/// Of two hosts on one PostgreSQL that run the fees of one county at once, one is killed (SIGKILL) at a random moment: 5 times here,
/// 50 by <c>build/prove books</c>. The books are in the end what undisturbed runs make of them.
/// </summary>
public sealed class FeeKillTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Seed = 20264, Projects = 20, Families = 40;
    private static readonly int Kills = Level.Tries(50, 5);
    private static readonly DateOnly Last = new(2022, 8, 31);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3), Look = TimeSpan.FromMilliseconds(20);
    private readonly Random random = new(Seed);
    private readonly Victim?[] victims = new Victim?[2];
    private TestHouse? house;

    public async Task InitializeAsync()
    {
        if (await TestDatabase.Create(DatabaseProvider.PostgreSql) is { } database) house = await TestHouse.Start(database);
    }

    public async Task DisposeAsync()
    {
        Dispose();
        if (house is not null) await house.DisposeAsync();
    }

    [SkippableFact]
    public async Task Killed_at_any_moment_the_books_are_as_after_undisturbed_runs()
    {
        Skip.If(house is null, $"{TestDatabase.Variable(DatabaseProvider.PostgreSql)} is not set");
        await Furnish();
        var (longest, hits) = (await Undisturbed(), 0);
        for (var kill = 1; kill <= Kills; kill++)
        {
            var tasks = await Begun(Month(kill));
            var (which, delay) = (kill % 2, longest * random.NextDouble()); // the older of the two, at any moment of its run
            await Task.Delay(delay);
            await victims[which]!.Kill();
            victims[which] = null;
            var open = 0;
            foreach (var task in tasks) open += (await house!.Look(task)).IsOpen ? 1 : 0;
            hits += Math.Min(open, 1);
            output.WriteLine($"seed {Seed}: kill {kill} after {delay.TotalMilliseconds:0} ms of posting to {Month(kill):yyyy-MM-dd}, {open} runs were open");
            await Done(tasks);
        }
        hits.ShouldBeGreaterThan(0, "no kill came while a run was open");
        Dispose();
        (await house!.BookFaults()).ShouldBeEmpty();
        (await house.Verify()).Good.ShouldBeTrue();
        var disturbed = await house.Lines();
        await house.Reset();
        await Furnish();
        for (var project = 1; project <= Projects; project++) await house.Post(Last, project);
        var calm = await house.Lines();
        (disturbed.Count, disturbed.Except(calm).Count(), calm.Except(disturbed).Count()).ShouldBe((calm.Count, 0, 0));
    }

    private static DateOnly Month(int kill) => new DateOnly(Last.Year, Last.Month, 1).AddMonths(kill + 1 - Kills).AddDays(-1);

    private void Dispose()
    {
        foreach (ref var victim in victims.AsSpan())
        {
            victim?.Dispose();
            victim = null;
        }
    }

    private async Task<TimeSpan> Undisturbed()
    {
        await Done(await Begun(Month(-1))); // both have started
        var clock = Stopwatch.StartNew();
        await Done(await Begun(Month(0)));
        return clock.Elapsed;
    }

    // Two runs of the county, one for each host; at least one of them is under way.
    private async Task<Guid[]> Begun(DateOnly through)
    {
        for (var n = 0; n < victims.Length; n++) victims[n] ??= new(house!);
        Guid[] tasks = [await house!.Begin(new RunFees(People.Own, through)), await house!.Begin(new RunFees(People.Own, through))];
        await Until(tasks, all => all.Any(t => t.Attempts > 0));
        return tasks;
    }

    private async Task Done(Guid[] tasks)
    {
        await Until(tasks, all => all.All(t => !t.IsOpen));
        foreach (var task in tasks) (await house!.Look(task)).ShouldSatisfyAllConditions(t => t.State.ShouldBe(LongTaskState.Done, t.Outcome));
    }

    // The hosts' clock is the real one: their own daily run would be years ahead.
    private async Task Furnish()
    {
        await SmallCounty.Furnish(house!, Projects, Families);
        await house!.Itself([People.Own], async scope =>
        {
            scope.Resolve<PlatformDb>().JobRuns.Add(new() { Name = "fees.accrue", AreaId = People.Own, DueAt = DateTime.UtcNow.AddYears(1), LeasedUntil = DateTime.UnixEpoch, LastRun = DateTime.UnixEpoch });
            return await scope.Resolve<PlatformDb>().SaveChangesAsync();
        });
    }

    private async Task Until(Guid[] tasks, Func<IReadOnlyList<LongTask>, bool> there)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Longest; await Task.Delay(Look))
        {
            foreach (var victim in victims) if (victim is not null) await victim.ShouldLive();
            if (await Task.WhenAll(tasks.Select(house!.Look)) is var all && there(all)) return;
        }
        throw new TimeoutException($"The runs did not go on for {Longest}.");
    }
}
