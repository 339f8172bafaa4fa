using Platform.IntegrationTests.Ground;
using Platform.Kernel.Quality;

namespace Platform.IntegrationTests.Quality;

/// <summary>What the checks found is written down once a day, by the day in Asia/Shanghai.</summary>
public abstract class TrendTests(HouseFixture fixture) : FurnishedTests(fixture)
{
    [SkippableFact]
    public async Task A_day_is_written_down_once_however_often_the_job_runs()
    {
        await House.Jobs.RunOnce(default);
        var first = await Trend(People.Clerk);
        first[^1].Found.ShouldBe(await Found(People.Clerk));
        first[^1].Due.ShouldBeGreaterThan(0);
        first.SkipLast(1).ShouldAllBe(p => p.Found == 0 && p.Due == 0);

        // To the last hour before midnight in Shanghai, in two runs or more.
        var midnight = House.Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).Date.AddDays(1) - House.Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).DateTime;
        House.Wait(midnight - TimeSpan.FromMinutes(1));
        await House.Jobs.RunOnce(default);
        (await Trend(People.Clerk))[^1].ShouldBe(first[^1]);

        House.Wait(TimeSpan.FromHours(7));
        await House.Jobs.RunOnce(default);
        var next = await Trend(People.Clerk);
        next[^1].Day.ShouldBe(first[^1].Day.AddDays(1));
        next[^2].ShouldBe(first[^1]);
        next[^1].Found.ShouldBe(await Found(People.Clerk));
    }

    [SkippableFact]
    public async Task The_trend_of_a_county_is_its_own_and_the_citys_is_the_sum()
    {
        await House.Jobs.RunOnce(default);
        var (own, foreign, city) = ((await Trend(People.Clerk))[^1], (await Trend(People.Neighbour))[^1], (await Trend(People.Supervisor))[^1]);
        (own.Found, own.Due).ShouldNotBe((0L, 0L));
        city.Found.ShouldBe(own.Found + foreign.Found);
        city.Due.ShouldBe(own.Due + foreign.Due);
        (await House.Send(People.Clerk, new ReadQualityTrend(People.Foreign, 30))).ShouldAllBe(p => p.Found == 0 && p.Due == 0);
    }

    private Task<IReadOnlyList<QualityPoint>> Trend(Person person) => House.Send(person, new ReadQualityTrend(null, 30));

    private async Task<long> Found(Person person) =>
        (await House.Send(person, new ReadQuality())).Sum(b => QualityClasses.All.Sum(c => b.Found(c.Class)));
}

[Collection(OnSqlite.Name)]
public sealed class TrendTestsOnSqlite(SqliteHouse house) : TrendTests(house);

[Collection(OnPostgres.Name)]
public sealed class TrendTestsOnPostgres(PostgresHouse house) : TrendTests(house);

[Collection(OnSqlServer.Name)]
public sealed class TrendTestsOnSqlServer(SqlServerHouse house) : TrendTests(house);
