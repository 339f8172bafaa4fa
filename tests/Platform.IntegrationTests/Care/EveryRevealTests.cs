using Platform.Fees.Payouts;
using Platform.IntegrationTests.Access;
using Platform.IntegrationTests.Fees;
using Platform.IntegrationTests.Ground;
using Platform.IntegrationTests.Survey;
using Platform.Kernel.Reveals;

namespace Platform.IntegrationTests.Care;

/// <summary>Whatever is sealed can be shown in full by the one way that is recorded.</summary>
public abstract class EveryRevealTests(HouseFixture fixture)
{
    private TestHouse House => fixture.House;

    [SkippableFact]
    public async Task Every_personal_property_of_every_module_can_be_revealed_and_opens()
    {
        await House.Send(People.Clerk, new PreparePayout(People.Own, Workbook.AsOf)); // accounts stand in batches too
        var person = await House.Join();
        var opened = 0;
        foreach (var table in Tables.All(House).Where(t => t.Columns.Any(c => c.EndsWith("Cipher", StringComparison.Ordinal))))
            foreach (var property in table.Columns.Where(c => c.EndsWith("Cipher", StringComparison.Ordinal)).Select(c => c[..^"Cipher".Length]))
            {
                var found = await Tables.Read(House, $"SELECT {Tables.Quote(House, "Id")}, {Tables.Quote(House, property + "Mask")} FROM {Tables.Quoted(House, table)} WHERE {Tables.Quote(House, property + "Mask")} <> '' AND {Tables.Quote(House, "AreaId")} = {People.Own} ORDER BY {Tables.Quote(House, "Id")}");
                found.ShouldNotBeEmpty($"{table}.{property}");
                var (value, title) = await House.Send(person, new RevealField(People.Own, Guid.Parse(found[0][0]), property, Families.Ground)) is var answer ? (answer.Value!, answer.Title) : default;
                value[^4..].ShouldBe(found[0][1][^4..], $"{table}.{property}");
                title.Any(c => c > 0x4e00).ShouldBeTrue($"{table}.{property} has no title");
                opened++;
            }
        opened.ShouldBeGreaterThanOrEqualTo(4);
    }
}

[Collection(FeesOnSqlite.Name)]
public sealed class SqliteEveryRevealTests(SqliteFees house) : EveryRevealTests(house);

[Collection(FeesOnPostgres.Name)]
public sealed class PostgresEveryRevealTests(PostgresFees house) : EveryRevealTests(house);
