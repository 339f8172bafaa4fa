using Autofac;
using Autofac.Extensions.DependencyInjection;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Platform.IntegrationTests.Ground;
using Platform.IntegrationTests.Survey;
using Platform.Kernel.Data;
using Platform.Kernel.Jobs.Long;
using Platform.Kernel.Uploads;

namespace Platform.IntegrationTests.Jobs;

/// <summary>What the tests of long tasks do with a house.</summary>
internal static class Tasks
{
    /// <summary>Longer than a lease.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(31);

    /// <summary>Another host on the same database; it serves nobody.</summary>
    public static WebApplication Other(this TestHouse house) => TestHouse.Compose(TestHouse.Settings(house.Database, house.Folder), house.Clock).Build();

    public static LongTaskRunner Runner(this WebApplication host) => host.Services.GetAutofacRoot().Resolve<LongTaskRunner>();

    /// <summary>Starts work of a test's own.</summary>
    public static Task<Guid> Begin(this TestHouse house, Func<ILifetimeScope, CancellationToken, Task<string>> act, Person? by = null)
    {
        var (name, person) = (Guid.NewGuid().ToString("N"), by ?? People.Clerk);
        ProofWork.Acts[name] = act;
        return house.Begin(new ProofWork(person.Home, name), person);
    }

    /// <summary>Starts work.</summary>
    public static Task<Guid> Begin(this TestHouse house, ILongRequest work, Person? by = null) =>
        house.Send(by ?? People.Clerk, new StartLongTask(work.AreaId, "证明", "/proof", work));

    /// <summary>Runs what waits, one after the other.</summary>
    public static async Task RunAll(this TestHouse house)
    {
        while (await house.App.Runner().RunOnce(default)) { }
    }

    /// <summary>A task as it stands, past every filter.</summary>
    public static Task<LongTask> Look(this TestHouse house, Guid id) =>
        house.Itself(People.AllAreas, s => s.Resolve<PlatformDb>().LongTasks.AsNoTracking().SingleAsync(t => t.Id == id));

    /// <summary>A kept workbook, read; nothing is taken.</summary>
    public static async Task<Guid> Kept(this TestHouse house, byte[]? content = null, Person? by = null)
    {
        var person = by ?? People.Clerk;
        var id = await house.Send(person, new KeepUpload(person.Home, Workbook.Name, content ?? await File.ReadAllBytesAsync(Workbook.PathOf(Workbook.Name))));
        var task = await house.Begin(new ReadSheets(person.Home, id), person);
        await house.RunAll();
        (await house.Look(task)).State.ShouldBe(LongTaskState.Done);
        return id;
    }

    /// <summary>How many rows each table of the modules holds.</summary>
    public static async Task<Dictionary<string, string>> Counts(this TestHouse house) =>
        (await Tables.Fingerprint(house, t => t.Schema is not ("platform" or "access"))).ToDictionary(c => c.Key, c => c.Value.Split('/')[0]);
}
