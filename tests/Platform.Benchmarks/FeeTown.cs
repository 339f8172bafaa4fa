using Autofac;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Fees.Accruals;
using Platform.Fees.Data;
using Platform.Fees.Terms;
using Platform.Housing.Data;
using Platform.Housing.Estates;
using Platform.Housing.Families;
using Platform.Housing.Flats;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Data.Bulk;
using Platform.Projects.Contracts;
using Platform.Projects.Data;
using Platform.Projects.Households;
using Platform.Projects.Inventory;
using Platform.Rules.Data;
using Platform.Rules.Policies;

namespace Platform.Benchmarks;

/// <summary>
/// A county's families that wait for their flats, all made up: in projects of 5,000, with rates and terms agreed, some of them
/// handed over long ago, and a rule of their own.
/// </summary>
internal sealed class FeeTown(BenchHouse house)
{
    public const int Mianchi = 4, PerProject = 5_000;

    /// <summary>All is posted by this day; the first month that is not follows.</summary>
    public static readonly DateOnly Posted = new(2022, 7, 31);

    private const string Rule = """
        policy: 速度测试办法
        kind: transitionalFee
        layer: county
        sources:
          s: {number: 测试〔2015〕1号, title: 速度测试办法, issuer: 测试, published: 2014-12-01, effective: 2015-01-01}
        values:
          modes: {source: s, article: 第一条, is: [exchange]}
          rates: {source: s, article: 第二条, is: [{agreed: any}]}
          moneyFloor: {source: s, article: 第三条, is: {yuan: 400, per: household, overdue: floorThenFactor}}
          period: {source: s, article: 第四条, is: agreedMonths}
          start: {source: s, article: 第五条, is: {rule: moveMonth}}
          overdue: {source: s, article: 第六条, is: {from: month, steps: [{factor: 2}]}}
          stop: {source: s, article: 第七条, is: {event: handoverFirst, at: endOfMonth}}
          cadence: {source: s, article: 第八条, is: {everyMonths: 1, pay: advance}}
        """;

    /// <summary>Puts families into the house.</summary>
    /// <param name="families">How many.</param>
    /// <param name="months">How long they have waited by <see cref="Posted"/>, on average.</param>
    public async Task Fill(int families, int months)
    {
        await Act(async scope =>
        {
            var (session, random) = (scope.Resolve<DbSession>(), new Random(7));
            await session.Begin(default);
            var (rules, policy) = (scope.Resolve<RulesDb>(), PolicyText.Read(Rule));
            var version = New<PolicyVersion>();
            (version.Kind, version.Layer, version.Number, version.State, version.PublishedOn) = (policy.Kind, policy.Layer, 1, PolicyState.Published, new(2015, 1, 1));
            version.State(policy);
            await BulkInsert.Insert(rules, session, [version], default);
            var building = New<Building>();
            await BulkInsert.Insert(scope.Resolve<HousingDb>(), session, [building], default);
            for (var from = 0; from < families; from += PerProject) await Project(scope, session, random, from / PerProject, Math.Min(PerProject, families - from), months, building.Id);
            await session.Commit(default);
            return 0;
        });
        if (house.Connection is not null) await FeeSql.Run(house, "VACUUM ANALYZE");
    }

    /// <summary>Posts what is due by a day by the county's own run.</summary>
    public Task<string> Post(DateOnly through) => Act(s => s.Resolve<IMediator>().Send(new RunFees(Mianchi, through)));

    /// <summary>Entries in the books, as their batches say.</summary>
    public Task<long> Entries() => Act(s => s.Resolve<PlatformDb>().BookBatches.SumAsync(b => (long)b.Count));

    /// <summary>Acts as the house itself, in a scope of its own.</summary>
    public async Task<T> Act<T>(Func<ILifetimeScope, Task<T>> act)
    {
        await using var scope = house.App.Services.GetService(typeof(ILifetimeScope)) is ILifetimeScope root ? root.BeginLifetimeScope() : throw new InvalidOperationException("The house has no root.");
        scope.Resolve<Caller>().System("bench", [Mianchi]);
        return await act(scope);
    }

    private async Task Project(ILifetimeScope scope, DbSession session, Random random, int number, int count, int months, Guid building)
    {
        var project = New<Project>();
        (project.Code, project.Name, project.NameFolded, project.State) = ($"B-{number:0000}", $"基准项目{number}", $"基准项目{number}", ProjectState.Running);
        var (households, terms, owed, flats) = (new List<Household>(), new List<FeeTerms>(), new List<Entitlement>(), new List<Flat>());
        for (var n = 0; n < count; n++)
        {
            var (household, agreed, entitlement) = (New<Household>(), New<FeeTerms>(), New<Entitlement>());
            var moved = new DateOnly(Posted.Year, Posted.Month, 1).AddMonths(-random.Next(1, 2 * months)).AddDays(random.Next(28));
            (household.ProjectId, household.Code, household.Name, household.NameFolded) = (project.Id, $"B{number:0000}-{n:0000}", $"虚构{n}", $"虚构{n}");
            (household.AreaDm2, household.Mode, household.Signed, household.SignedOn, household.MovedOn) = (random.Next(3_000, 20_000), CompensationMode.Exchange, true, moved, moved);
            (household.TermMonths, household.Use) = (random.Next(1, 3) * months, HouseUse.Residential);
            (agreed.HouseholdId, agreed.RateFen) = (household.Id, random.Next(4, 13) * 100);
            (entitlement.HouseholdId, entitlement.FlatsDue) = (household.Id, 1);
            if (n % 10 == 0)
            {
                var flat = New<Flat>();
                (flat.BuildingId, flat.HouseholdId, flat.Key, flat.HandedOverOn) = (building, household.Id, $"{number}-{n}", moved.AddDays(20));
                flats.Add(flat);
            }
            households.Add(household);
            terms.Add(agreed);
            owed.Add(entitlement);
        }
        await BulkInsert.Insert(scope.Resolve<ProjectsDb>(), session, [project], default);
        await BulkInsert.Insert(scope.Resolve<ProjectsDb>(), session, households, default);
        await BulkInsert.Insert(scope.Resolve<FeesDb>(), session, terms, default);
        await BulkInsert.Insert(scope.Resolve<HousingDb>(), session, owed, default);
        await BulkInsert.Insert(scope.Resolve<HousingDb>(), session, flats, default);
    }

    private static T New<T>()
        where T : Owned, new() => new() { AreaId = Mianchi, Version = 1, ChangedAt = new(2022, 7, 1, 0, 0, 0, DateTimeKind.Utc) };
}
