using Platform.IntegrationTests.Ground;

namespace Platform.IntegrationTests.Audit;

/// <summary>Whatever is done to the audit behind the application's back is named: 60 mutations here, 1,000 by <c>build/prove audit</c>.</summary>
public abstract class TamperTests(HouseFixture fixture) : HouseTests(fixture)
{
    private const int Seed = 20260;

    private static readonly int Mutations = Level.Tries(1_000, 60);

    [SkippableFact]
    public async Task Each_mutation_is_named()
    {
        var ledger = await Ledger.Read(House, People.Own, await House.Work());
        (ledger.Last, ledger.End!.Last, ledger.Digested.Count).ShouldBe((ledger.End.Last, ledger.Entries[^1].Sequence, 2));
        ledger.Digested[^1].ShouldBeInRange(10, ledger.Last - 5, "some were written since the last digest");
        var faults = new List<string>();
        for (var number = 0; number < Mutations; number++)
        {
            var (name, act) = Tampering.All[number % Tampering.All.Count];
            var forged = ledger.Copy();
            var named = act(forged, new Random(Seed + number));
            await forged.Write();
            var first = (await House.Verify(People.Own)).Areas.Single().First;
            if (first is null || first.Sequence != named.Sequence || !named.Faults.Contains(first.Fault))
                faults.Add($"{number} {name}: {first}, not {named.Sequence} {string.Join('/', named.Faults)}");
            await ledger.Write();
        }
        faults.ShouldBeEmpty();
        var report = await House.Verify();
        report.Areas.Where(a => a.First is not null).ShouldBeEmpty();
        report.Areas.Single(a => a.AreaId == People.Own).ShouldSatisfyAllConditions(a => a.Entries.ShouldBe(ledger.Last), a => a.Digests.ShouldBe(2));
    }
}

[Collection(OnSqlite.Name)]
public sealed class TamperTestsOnSqlite(SqliteHouse house) : TamperTests(house);

[Collection(OnPostgres.Name)]
public sealed class TamperTestsOnPostgres(PostgresHouse house) : TamperTests(house);

[Collection(OnSqlServer.Name)]
public sealed class TamperTestsOnSqlServer(SqlServerHouse house) : TamperTests(house);
