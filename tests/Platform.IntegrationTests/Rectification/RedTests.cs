using Platform.IntegrationTests.Fees;
using Platform.IntegrationTests.Ground;
using Platform.Kernel.Access;
using Platform.Kernel.Web;
using Platform.Rectification.Duties;
using Platform.Rectification.Ledger;
using Platform.Rectification.Lifecycle;
using Platform.Rectification.Plans;

namespace Platform.IntegrationTests.Rectification;

/// <summary>The leader's page: what is red, where, since when, whose; and what waits for whom on 我的待办.</summary>
public abstract class RedTests(HouseFixture fixture) : HouseTests(fixture)
{
    private DateOnly Ago(int days) => House.Today().AddDays(-days);

    [SkippableFact]
    public async Task Each_reason_lights_from_its_own_day_and_no_earlier()
    {
        var (late, today) = (await House.Hang(ProblemState.Acting, 1, with: p => p.Deadline = Ago(1)), await House.Hang(ProblemState.Acting, 2, with: p => p.Deadline = House.Today()));
        var project = Guid.CreateVersion7();
        var stated = await House.Hang(ProblemState.Registered, 3, with: p => p.ProjectId = project);
        await House.Put(new ProjectDuty { AreaId = People.Own, ProjectId = project, Deadline = Ago(40) });
        var (slow, inTime) = (await House.Hang(ProblemState.Acting, 4), await House.Hang(ProblemState.Acting, 5));
        await House.Put(Point(slow, Ago(20)), Point(slow, Ago(5)), Point(slow, Ago(30), done: true), Point(inTime, House.Today()), Point(inTime, Ago(9), done: true));
        var (healthy, fresh) = (await House.Hang(ProblemState.Acting, 6, with: p => p.HealthySince = Ago(11)), await House.Hang(ProblemState.Acting, 7, with: p => p.HealthySince = Ago(10)));
        var signing = await House.Hang(ProblemState.SignOff, 8, with: p => p.StateSince = Ago(13));
        var notice = await House.Hang(ProblemState.Notice, 9, with: p => (p.StateSince, p.NoticeUntil) = (Ago(30), Ago(3)));
        await House.Hang(ProblemState.Closed, 10, with: p => (p.Deadline, p.HealthySince, p.StateSince) = (Ago(90), Ago(90), Ago(90)));
        await House.Hang(ProblemState.Acting, 11, People.Foreign, p => p.Deadline = Ago(60));

        var red = await House.Send(People.Leader, new ReadRed(null));
        red.Worst.Select(i => (i.Row.Id, i.Reasons.Single().Kind, i.Reasons.Single().Since, i.Role)).ShouldBe([
            (stated, RedKind.Deadline, Ago(39), Roles.CountyClerk), (slow, RedKind.Milestone, Ago(19), Roles.CountyClerk), (signing, RedKind.Waiting, Ago(2), Roles.CountyLeader),
            (late, RedKind.Deadline, Ago(0), Roles.CountyClerk), (healthy, RedKind.Unapplied, Ago(0), Roles.CountyClerk),
        ], ignoreOrder: true);
        red.Worst.Select(i => i.Reasons[0].Since).ShouldBeInOrder();
        red.Items.ShouldBe(new Dictionary<int, int> { [People.Own] = 5 }, ignoreOrder: true);
        (await House.Send(People.Supervisor, new ReadRed(null))).Counts[(People.Foreign, RedKind.Deadline)].ShouldBe(1);
        foreach (var not in new[] { today, inTime, fresh, notice }) red.Worst.ShouldNotContain(i => i.Row.Id == not);
    }

    [SkippableFact]
    public async Task The_number_of_a_reason_is_that_of_the_ledger_which_it_links_to()
    {
        for (var n = 1; n <= 25; n++)
        {
            var both = n;
            await House.Hang(n % 5 == 0 ? ProblemState.Review : ProblemState.Acting, n, with: p => (p.Deadline, p.HealthySince, p.StateSince) = (Ago(both), both % 2 == 0 ? Ago(both + 10) : null, Ago(both + 8)));
        }
        var red = await House.Send(People.Supervisor, new ReadRed(null));
        foreach (var kind in Enum.GetValues<RedKind>()) (await Ledger(kind.Key())).ShouldBe(red.Counts.GetValueOrDefault((People.Own, kind)), kind.Title());
        (await Ledger(RedKinds.Any)).ShouldBe(red.Items[People.Own]);
        (red.Items[People.Own], red.Worst.Count, red.Worst[0].Row.Number).ShouldBe((25, 20, $"{People.Own}-2022-0025"));
        red.Worst.ShouldContain(i => i.Reasons.Count == 2, "all reasons of one stand together");
        (await Ledger("nothing")).ShouldBe(0);
    }

    [SkippableFact]
    public async Task A_strike_off_waits_for_whom_the_table_says_and_never_for_who_applied()
    {
        var id = await House.Hang(ProblemState.Applied, 1, with: p => p.StateSince = Ago(12));
        await House.Put(new ProblemStep { AreaId = People.Own, ProblemId = id, Number = 1, Act = ProblemAct.Apply, On = Ago(12), By = People.Clerk.Id });
        await House.Hang(ProblemState.Notice, 2, with: p => (p.StateSince, p.NoticeUntil) = (Ago(9), House.Today()));
        await House.Hang(ProblemState.Notice, 3, with: p => (p.StateSince, p.NoticeUntil) = (Ago(9), Ago(1)));
        await House.Hang(ProblemState.SignOff, 4, with: p => p.StateSince = Ago(15));
        await House.Hang(ProblemState.Review, 5, with: p => p.StateSince = Ago(2));
        await House.Hang(ProblemState.Filing, 6, with: p => p.StateSince = Ago(3));
        (await Mine(People.Clerk)).ShouldBe([("公示中：4-2022-0003", -9)]);
        (await Mine(People.Leader)).ShouldBe([("待领导审签：4-2022-0004", 5), ("待县级验收：4-2022-0001", 2), ("公示中：4-2022-0003", -9)]);
        (await Mine(People.Supervisor)).ShouldBe([("待备案：4-2022-0006", -7), ("待市级复核：4-2022-0005", -8)]);
        (await House.Send(People.Leader, new FindProblems(LedgerFilter.All(House.Today()) with { State = LedgerFilter.WaitsFor(Roles.CountyLeader) }, PageOf.All("")))).Total.ShouldBe(3);
    }

    private async Task<IReadOnlyList<(string, int?)>> Mine(Person person) => [.. (await House.Todos<StepTodos>(person)).Items.Select(t => (t.Title, t.OverdueDays))];

    private async Task<int> Ledger(string red) => (await House.Send(People.Supervisor, new FindProblems(
        new LedgerFilter(null, People.Own, null, null, false, null, null, House.Today()) { Red = red }, PageOf.All("")))).Total;

    private static Milestone Point(Guid problem, DateOnly due, bool done = false) => new() { AreaId = People.Own, ProblemId = problem, Text = "资金到位", DueOn = due, DoneOn = done ? due : null };
}

[Collection(OnSqlite.Name)]
public sealed class RedTestsOnSqlite(SqliteHouse house) : RedTests(house);

[Collection(OnPostgres.Name)]
public sealed class RedTestsOnPostgres(PostgresHouse house) : RedTests(house);

[Collection(OnSqlServer.Name)]
public sealed class RedTestsOnSqlServer(SqlServerHouse house) : RedTests(house);
