using Autofac;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Data.Bulk;
using Platform.Portal;
using Platform.Projects.Contracts;
using Platform.Projects.Data;
using Platform.Projects.Households;
using Platform.Projects.Inventory;
using Platform.Rectification.Campaigns;
using Platform.Rectification.Data;
using Platform.Rectification.Duties;
using Platform.Rectification.Lifecycle;
using Platform.Rectification.Plans;
using Platform.Rectification.Problems;
using Platform.Rectification.Progress;
using Platform.Rectification.Rules;
using Platform.Rectification.Taskforce;

namespace Platform.Benchmarks;

/// <summary>
/// A city's ledger, all made up: in each county 50 projects of 140 families; of each project and class one item that the numbers keep and
/// many split off, of three to five families each, in every state of the life-cycle, with figures, milestones, steps and weeks.
/// </summary>
internal sealed class LedgerCity(BenchHouse house)
{
    public const int City = 1, Mianchi = 4;

    private const int Projects = 50, Families = 140; // of a county; of a project

    private static readonly ProblemClass[] Classes = [ProblemClass.FeeArrears, ProblemClass.NotResettled, ProblemClass.FlatsLate, ProblemClass.EarlySigns];

    private readonly DateOnly today = Formats.DayOf(DateTimeOffset.UtcNow);

    /// <summary>The counties, the one with the largest share first.</summary>
    public static IReadOnlyList<int> Counties { get; } = [Mianchi, 2, 3, 5, 6, 7, 8];

    /// <summary>Items of a county: a fifth of all are one county's.</summary>
    public static int Items(int county, int all) => county == Mianchi ? all / 5 : (all - (all / 5)) / (Counties.Count - 1);

    /// <summary>Puts the ledger into the house.</summary>
    /// <param name="all">How many items the city has.</param>
    /// <returns>The campaign's first phase that asks about the ledger.</returns>
    public async Task<Guid> Fill(int all)
    {
        foreach (var county in Counties) await As(county, scope => County(scope, county, Items(county, all)));
        var campaign = await As(City, s => s.Resolve<IMediator>().Send(new StartCampaign(City, CampaignTemplates.All[0].Code, "速度测试整治工作", "", today.AddDays(-30))));
        if (house.Connection is not null) await FeeSql.Run(house, "VACUUM ANALYZE");
        return await As(City, async s => (await s.Resolve<IMediator>().Send(new GetCampaign(campaign))).Phases.First(p => p.Gates.Count > 1).Id);
    }

    /// <summary>Changes a row of a county, as anybody's work there does.</summary>
    public Task<int> Touch(int county) => As(county, async scope =>
    {
        var (session, ledger) = (scope.Resolve<DbSession>(), scope.Resolve<RectificationDb>());
        scope.Resolve<PlatformDb>(); // which keeps the audit
        await session.Begin(default);
        (await ledger.Duties.FirstAsync(d => d.AreaId == county)).Officer = $"虚构{Guid.NewGuid():N}";
        await session.Commit(default);
        return county;
    });

    /// <summary>Acts as the house itself, in a scope of its own.</summary>
    public async Task<T> As<T>(int area, Func<ILifetimeScope, Task<T>> act)
    {
        await using var scope = house.As(area);
        scope.Resolve<Caller>().System("bench", area == City ? [City, .. Counties] : [area]);
        return await act(scope);
    }

    private async Task<int> County(ILifetimeScope scope, int area, int count)
    {
        var (session, random) = (scope.Resolve<DbSession>(), new Random(area));
        var (projects, ledger) = (scope.Resolve<ProjectsDb>(), scope.Resolve<RectificationDb>());
        var (sites, families, duties) = (new List<Project>(), new List<Household>(), new List<ProjectDuty>());
        for (var n = 0; n < Projects; n++)
        {
            var site = New<Project>(area);
            (site.Code, site.Name, site.NameFolded, site.State) = ($"L{area}-{n:00}", $"基准项目{area}-{n}", $"基准项目{area}-{n}", ProjectState.Running);
            (site.DecidedOn, site.StartedOn) = (today.AddMonths(-random.Next(12, 120)), today.AddMonths(-11));
            sites.Add(site);
            var duty = New<ProjectDuty>(area);
            (duty.ProjectId, duty.Leader, duty.Department, duty.Deadline) = (site.Id, n % 4 == 0 ? "" : "虚构领导", n % 5 == 0 ? "" : "县住建局", n % 3 == 0 ? null : today.AddDays(random.Next(-60, 300)));
            duties.Add(duty);
            for (var h = 0; h < Families; h++)
            {
                var family = New<Household>(area);
                (family.ProjectId, family.Code, family.Name, family.NameFolded) = (site.Id, $"L{area}{n:00}-{h:000}", $"虚构{h}", $"虚构{h}");
                (family.AreaDm2, family.Mode, family.Signed, family.SignedOn, family.MovedOn) = (random.Next(3_000, 20_000), CompensationMode.Exchange, true, site.StartedOn, site.StartedOn);
                families.Add(family);
            }
        }
        var office = New<DepartmentDuty>(area);
        (office.From, office.Department, office.FeeArrears, office.NotResettled) = (today.AddYears(-1), "县住建局", true, true);
        var rows = new LedgerRows(area, today, random);
        for (var n = 0; n < count; n++)
            rows.Add(n, sites[n % Projects], Classes[n / Projects % Classes.Length], part: n / (Projects * Classes.Length), families, n % Projects * Families, Families);
        await session.Begin(default);
        await BulkInsert.Insert(projects, session, sites, default);
        await BulkInsert.Insert(projects, session, families, default);
        await BulkInsert.Insert(ledger, session, duties, default);
        await BulkInsert.Insert(ledger, session, [office], default);
        await BulkInsert.Insert(ledger, session, rows.Items, default);
        await BulkInsert.Insert(ledger, session, rows.Families, default);
        await BulkInsert.Insert(ledger, session, rows.Figures, default);
        await BulkInsert.Insert(ledger, session, rows.Steps, default);
        await BulkInsert.Insert(ledger, session, rows.Milestones, default);
        await BulkInsert.Insert(ledger, session, rows.Weeks, default);
        await session.Commit(default);
        return count;
    }

    /// <summary>A row of an area, stamped.</summary>
    public static T New<T>(int area)
        where T : Owned, new() => new() { AreaId = area, Version = 1, ChangedAt = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc) };
}
