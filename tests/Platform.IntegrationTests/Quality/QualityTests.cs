using System.Net;
using Autofac;
using Platform.IntegrationTests.Ground;
using Platform.Kernel.Quality;
using Platform.Kernel.Web;

namespace Platform.IntegrationTests.Quality;

/// <summary>Every number of the board is the length of the list behind it, whatever check a module contributes.</summary>
public abstract class QualityTests(HouseFixture fixture) : FurnishedTests(fixture)
{
    [SkippableFact]
    public async Task The_list_behind_every_check_is_as_long_as_the_board_says_and_holds_only_the_callers_areas()
    {
        var faults = new List<string>();
        foreach (var person in new[] { People.Clerk, People.Supervisor })
        {
            var boards = await House.Send(person, new ReadQuality());
            boards.Select(b => b.AreaId).Order().ShouldBe(person.Areas.Order());
            foreach (var board in boards)
                foreach (var count in board.Kinds.SelectMany(k => k.Counts))
                {
                    var rows = await House.Send(person, new FindQualityRows(new(board.AreaId, Check: count.Check.Key), PageOf.All("")));
                    if (rows.Total != count.Found || rows.Items.Count != count.Found || rows.Items.Any(r => r.AreaId != board.AreaId))
                        faults.Add($"{count.Check.Key} in {board.AreaId}: the board says {count.Found}, the list {rows.Total} and {rows.Items.Count} rows");
                    if (count.Found > count.Of) faults.Add($"{count.Check.Key} found {count.Found} of {count.Of}");
                }
        }
        faults.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task Every_class_is_the_sum_of_its_checks_page_by_page()
    {
        var board = (await House.Send(People.Clerk, new ReadQuality(People.Own))).Single();
        board.Kinds.Count.ShouldBeGreaterThan(10);
        foreach (var (kind, _, _) in QualityClasses.All)
        {
            var whole = await House.Send(People.Clerk, new FindQualityRows(new(People.Own, kind), PageOf.All("")));
            whole.Total.ShouldBe((int)board.Found(kind), kind.ToString());
            var pages = new List<QualityRow>();
            for (var page = 1; pages.Count < whole.Total; page++)
                pages.AddRange((await House.Send(People.Clerk, new FindQualityRows(new(People.Own, kind), new(page, 3)))).Items);
            pages.ShouldBe(whole.Items);
        }
        // Samples are odd enough that checks of most kinds find something; a board that finds nothing would prove nothing.
        board.Kinds.SelectMany(k => k.Counts).Count(c => c.Found > 0).ShouldBeGreaterThan(8);
    }

    [SkippableFact]
    public async Task Every_key_is_of_its_module_and_used_once()
    {
        var (keys, faults) = (new HashSet<string>(), new List<string>());
        await House.As(People.Supervisor, scope =>
        {
            foreach (var kind in scope.Resolve<IEnumerable<IQuality>>())
            {
                var word = House.Modules.Of(kind.GetType())?.Word ?? "platform";
                foreach (var check in kind.Checks)
                    if (!keys.Add(check.Key) || !check.Key.StartsWith(kind.Key + ".", StringComparison.Ordinal) || !kind.Key.StartsWith(word + ".", StringComparison.Ordinal)
                        || check.Title.Length == 0 || check.Mend.Length == 0) faults.Add(check.Key);
            }
            return Task.FromResult(0);
        });
        faults.ShouldBeEmpty();
        // A module that keeps records and checks none of them would go unseen.
        House.Modules.All.Select(m => m.Word).Where(w => w != "proof" && !keys.Any(k => k.StartsWith(w + ".", StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task A_module_that_is_off_is_named_and_says_nothing()
    {
        await House.Off("fees", People.Own);
        var board = (await House.Send(People.Clerk, new ReadQuality())).Single();
        board.Off.ShouldBe(["过渡安置费"]);
        board.Kinds.ShouldAllBe(k => !k.Key.StartsWith("fees."));
        var client = await House.Doors.Of(People.Clerk);
        (await client.Ask("/quality")).Text.ShouldContain("过渡安置费");
        var rows = await client.Ask("/quality/rows?check=fees.payment.due");
        rows.Text.ShouldNotContain("/fees");
        (await House.Send(People.Supervisor, new ReadQuality(People.Foreign))).Single().Off.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task A_foreign_county_is_not_found_on_the_board_and_its_rows_are_none()
    {
        var client = await House.Doors.Of(People.Clerk);
        (await client.Ask($"/quality?area={People.Foreign}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await client.Ask($"/quality/export?area={People.Foreign}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await House.Send(People.Clerk, new FindQualityRows(new(People.Foreign), PageOf.All("")))).Total.ShouldBe(0);
    }
}

[Collection(OnSqlite.Name)]
public sealed class QualityTestsOnSqlite(SqliteHouse house) : QualityTests(house);

[Collection(OnPostgres.Name)]
public sealed class QualityTestsOnPostgres(PostgresHouse house) : QualityTests(house);

[Collection(OnSqlServer.Name)]
public sealed class QualityTestsOnSqlServer(SqlServerHouse house) : QualityTests(house);
