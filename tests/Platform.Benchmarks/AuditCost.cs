using System.Diagnostics;
using System.Globalization;
using Autofac;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Areas;
using Platform.Kernel.Audit;
using Platform.Kernel.Data;

namespace Platform.Benchmarks;

/// <summary>What the chain of the audit costs a large save, and how fast it is checked.</summary>
internal static class AuditCost
{
    private const int Mianchi = 4;
    private const int Rows = 5_000;
    private const int Saves = 20;

    public static async Task<bool> Prove()
    {
        await using var house = await BenchHouse.Open(postgres: Environment.GetEnvironmentVariable("PLATFORM_TEST_POSTGRES") is not null);
        var saves = new List<double>();
        for (var save = 0; save < Saves; save++) saves.Add(await Timed(() => Save(house, save)));
        saves.Sort();

        await using var scope = System(house);
        var entries = await scope.Resolve<PlatformDb>().AuditEntries.AsNoTracking().Where(e => e.AreaId == Mianchi && e.Entity == nameof(AreaAlias))
            .OrderBy(e => e.Sequence).Take(Rows).ToListAsync();
        var hashing = await Measure.Medians(20, () => Hash(entries));
        var holds = Measure.Claim($"a save of {Rows:N0} audited rows: the hashes' share of it", hashing[0], saves[Saves / 2] * 1_000, 0.05);

        AuditReport report = null!;
        var first = await Timed(async () => report = await scope.Resolve<IMediator>().Send(new VerifyAudit(Mianchi)));
        var second = await Timed(async () => report = await scope.Resolve<IMediator>().Send(new VerifyAudit(Mianchi)));
        var took = Math.Min(first, second);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"- audit verify walks {report.Areas[0].Entries:N0} entries of an area in {took:0} ms, {report.Areas[0].Entries / took * 1_000:N0} a second, a thousand in memory at a time."));
        return holds && report.Good;
    }

    private static async Task Save(BenchHouse house, int save)
    {
        await using var scope = System(house);
        var session = scope.Resolve<DbSession>();
        await session.Begin(default);
        scope.Resolve<PlatformDb>().AreaAliases.AddRange(Enumerable.Range(0, Rows).Select(n => new AreaAlias { AreaId = Mianchi, Alias = $"别名{save}-{n}" }));
        await session.Commit(default);
    }

    private static Task Hash(List<AuditEntry> entries)
    {
        var (chain, hash) = (new AuditChain(), AuditChain.Start);
        foreach (var entry in entries) hash = chain.Next(hash, entry);
        return Task.CompletedTask;
    }

    private static ILifetimeScope System(BenchHouse house)
    {
        var scope = house.As(Mianchi);
        scope.Resolve<Caller>().System("bench", [Mianchi]);
        return scope;
    }

    private static async Task<double> Timed(Func<Task> act)
    {
        var start = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
