using Platform.IntegrationTests.Ground;
using Platform.Kernel.Uploads;

namespace Platform.IntegrationTests.Survey;

/// <summary>A sheet is taken whole or not at all, at whichever command it fails.</summary>
public abstract class AllOrNothingTests(HouseFixture fixture) : HouseTests(fixture)
{
    [SkippableFact]
    public async Task A_failing_sheet_leaves_nothing_and_a_retry_leaves_all()
    {
        var id = await Workbook.Store(House, People.Clerk);
        var reading = (await House.Send(People.Clerk, new ReadUpload(id))).Reading;
        foreach (var sheet in await Workbook.Order(House, reading))
        {
            var before = await Tables.Fingerprint(House, _ => true);
            var failures = 0;
            // The first commands are those of the pipeline; then further and further on, until it ends untouched.
            for (var nth = 2; await FailAt.Try(nth, () => House.Send(People.Clerk, new TakeSheet(People.Own, id, sheet))); nth *= 2)
            {
                failures++;
                (await Tables.Fingerprint(House, _ => true)).ShouldBe(before, $"{sheet}, failed at command {nth}");
            }
            failures.ShouldBeGreaterThan(1, sheet);
            (await Tables.Fingerprint(House, _ => true)).ShouldNotBe(before, sheet);
        }
        (await Tables.Fingerprint(House, t => t.ToString() == "projects.Households")).Single().Value.ShouldStartWith("1822/");
    }
}

[Collection(OnSqlite.Name)]
public sealed class AllOrNothingTestsOnSqlite(SqliteHouse house) : AllOrNothingTests(house);

[Collection(OnPostgres.Name)]
public sealed class AllOrNothingTestsOnPostgres(PostgresHouse house) : AllOrNothingTests(house);

[Collection(OnSqlServer.Name)]
public sealed class AllOrNothingTestsOnSqlServer(SqlServerHouse house) : AllOrNothingTests(house);
