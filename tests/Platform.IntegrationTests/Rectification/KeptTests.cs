using Autofac;
using Microsoft.EntityFrameworkCore;
using Platform.IntegrationTests.Fees;
using Platform.IntegrationTests.Ground;
using Platform.Kernel.Figures;
using Platform.Rectification.Data;
using Platform.Rectification.Ledger;
using Platform.Rectification.Lifecycle;

namespace Platform.IntegrationTests.Rectification;

/// <summary>Figures that are kept in memory are never older than the county's last change.</summary>
public abstract class KeptTests(HouseFixture fixture) : HouseTests(fixture)
{
    [SkippableFact]
    public async Task What_is_kept_is_read_anew_after_any_change_and_only_then()
    {
        await House.Hang(ProblemState.Acting, 1);
        (await Open(People.Supervisor), await Todos(People.Supervisor), await Red(People.Supervisor)).ShouldBe((1, 1, 0));
        await House.Hang(ProblemState.Acting, 2, with: p => p.Deadline = House.Today().AddDays(-1));
        (await Open(People.Supervisor), await Todos(People.Supervisor), await Red(People.Supervisor)).ShouldBe((2, 2, 1), "a change shows at once");
        await House.Hang(ProblemState.Acting, 1, People.Foreign);
        (await Open(People.Clerk), await Todos(People.Clerk), await Todos(People.Supervisor)).ShouldBe((2, 2, 3));

        // Where nothing is audited nothing is read: that is how this test knows that anything is kept at all.
        await House.Itself([People.Own], s => s.Resolve<RectificationDb>().Problems.ExecuteUpdateAsync(u => u.SetProperty(p => p.State, ProblemState.Closed)));
        (await Open(People.Clerk), await Todos(People.Supervisor)).ShouldBe((2, 3));
        await House.Hang(ProblemState.Acting, 3);
        (await Open(People.Clerk), await Todos(People.Supervisor)).ShouldBe((1, 2));

        await House.Off("rectification", People.Own);
        (await Open(People.Supervisor), await Todos(People.Supervisor)).ShouldBe((null, 1), "what is off says nothing, kept or not");
    }

    [SkippableFact]
    public async Task What_is_kept_ends_with_the_day()
    {
        await House.Hang(ProblemState.Acting, 1, with: p => p.Deadline = House.Today());
        (await Red(People.Leader)).ShouldBe(0);
        House.Wait(TimeSpan.FromDays(1));
        (await Red(People.Leader)).ShouldBe(1);
    }

    private async Task<long?> Open(Person person) => (await House.Send(person, new ReadTallies(People.Own, House.Today()))).Of("problems", "open")?.Computed;

    private async Task<int> Todos(Person person) => (await House.Todos<ProblemTodos>(person)).Count;

    private async Task<int> Red(Person person) => (await House.Send(person, new ReadRed(null))).Items.Values.Sum();
}

[Collection(OnSqlite.Name)]
public sealed class KeptTestsOnSqlite(SqliteHouse house) : KeptTests(house);

[Collection(OnPostgres.Name)]
public sealed class KeptTestsOnPostgres(PostgresHouse house) : KeptTests(house);

[Collection(OnSqlServer.Name)]
public sealed class KeptTestsOnSqlServer(SqlServerHouse house) : KeptTests(house);
