using System.Text.Json;
using Platform.IntegrationTests.Ground;

namespace Platform.IntegrationTests.Fees;

/// <summary>Whatever is done to the books behind the application's back is named: 60 mutations here, 1,000 by <c>build/prove books</c>.</summary>
public abstract class BookTamperTests(HouseFixture fixture) : HouseTests(fixture)
{
    private const int Seed = 20262;

    private static readonly int Mutations = Level.Tries(1_000, 60);

    [SkippableFact]
    public async Task Each_mutation_is_named()
    {
        var tampering = await Posted(new(Seed));
        var faults = new List<string>();
        for (var number = 0; number < Mutations; number++)
        {
            var (name, act) = BookTampering.All[number % BookTampering.All.Count];
            var named = await act(tampering);
            var said = await House.BookFaults();
            if (!said.Any(s => named.Any(id => s.Contains($"{id}", StringComparison.Ordinal)))) faults.Add($"{number} {name}: {string.Join('；', said)}, not {string.Join('/', named)}");
            await tampering.Restore();
        }
        faults.ShouldBeEmpty();
        (await House.BookFaults()).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task The_command_names_the_bad_batch_and_ends_with_one()
    {
        var tampering = await Posted(new(1));
        var (exit, said, _) = await House.Verb("books", "verify");
        (exit, said.Contains("渑池县\t完好", StringComparison.Ordinal)).ShouldBe((0, true), said);
        var named = (await BookTampering.All[0].Do(tampering)).Single();
        (exit, said, _) = await House.Verb("books", "verify", "--json");
        exit.ShouldBe(1);
        var verdict = JsonDocument.Parse(said).RootElement.EnumerateArray().Single(v => v.GetProperty("faults").GetArrayLength() > 0);
        (verdict.GetProperty("areaId").GetInt32(), verdict.GetProperty("faults")[0].GetString()!.Contains($"{named}", StringComparison.Ordinal)).ShouldBe((People.Own, true), said);
        (await House.Verb("books", "verify", "--county", "卢氏县")).Exit.ShouldBe(0);
        (await House.Verb("books", "verify", "--county", "411221")).Said.ShouldContain("被改动过");
    }

    private async Task<BookTampering> Posted(Random random)
    {
        await SmallCounty.Furnish(House);
        foreach (var (project, through) in new[] { (1, SmallCounty.First), (2, SmallCounty.Later), (1, SmallCounty.Later) }) await House.Post(through, project);
        var tampering = new BookTampering(House, random);
        await tampering.Keep();
        return tampering;
    }
}

[Collection(OnSqlite.Name)]
public sealed class BookTamperTestsOnSqlite(SqliteHouse house) : BookTamperTests(house);

[Collection(OnPostgres.Name)]
public sealed class BookTamperTestsOnPostgres(PostgresHouse house) : BookTamperTests(house);
