using Platform.IntegrationTests.Fees;
using Platform.IntegrationTests.Ground;
using Platform.Kernel.Web;
using Platform.Portal;
using Platform.Rectification.Help;
using Platform.Rectification.Ledger;
using Platform.Rectification.Lifecycle;

namespace Platform.IntegrationTests.Rectification;

/// <summary>A county asks the city for help, the city answers and settles, the county asks again.</summary>
public abstract class HelpTests(HouseFixture fixture) : HouseTests(fixture)
{
    [SkippableFact]
    public async Task The_city_owes_a_word_until_it_settles_and_the_county_takes_note_of_each()
    {
        var id = await House.Hang(ProblemState.Acting);
        var help = await Ask(id, 7);
        (await Ledger()).ShouldBe([id], "told apart in the ledger");
        var city = await House.Todos<HelpTodos>(People.Supervisor);
        (city.Count, city.Items.Single().OverdueDays).ShouldBe((1, -7));
        (await House.Todos<HelpTodos>(People.Clerk)).Count.ShouldBe(0);

        await Answer(help, "先用过渡资金", House.Today().AddDays(3), "");
        (await House.Todos<HelpTodos>(People.Supervisor)).Items.Single().OverdueDays.ShouldBe(-3, "the meeting is next");
        (await House.Todos<HelpTodos>(People.Clerk)).Items.Single().Title.ShouldBe("协调中：先用过渡资金");
        await House.Send(People.Clerk, new ConfirmHelp(People.Own, help));
        (await House.Todos<HelpTodos>(People.Clerk)).Count.ShouldBe(0);
        (await Ledger()).ShouldBe([id], "nothing is settled yet");

        (await Refused(() => Answer(help, "先用过渡资金", House.Today().AddDays(3), "市财政借款"))).ShouldContain("会议还没有开");
        House.Wait(TimeSpan.FromDays(3));
        await Answer(help, "先用过渡资金", House.Today(), "市财政借款三百万元");
        (await House.Todos<HelpTodos>(People.Supervisor)).Count.ShouldBe(0);
        (await House.Todos<HelpTodos>(People.Leader)).Items.Single().Title.ShouldBe("已有协调结果：市财政借款三百万元", "what was noted before is not what was settled");
        (await Ledger()).ShouldBeEmpty();
        (await Refused(() => Answer(help, "再改", null, "改了"))).ShouldStartWith("help-settled");
        (await Found("settled")).Single().Help.Settled.ShouldBe("市财政借款三百万元");
    }

    [SkippableFact]
    public async Task A_county_asks_again_once_the_last_is_settled_and_never_of_what_is_over()
    {
        var id = await House.Hang(ProblemState.Acting);
        var first = await Ask(id, 7);
        (await Refused(() => Ask(id, 7))).ShouldStartWith("help-open");
        await Answer(first, "请县里先办", null, "县里先办");
        await Ask(id, 7);
        (await House.Send(People.Clerk, new HelpOf(id))).Select(h => (h.Number, h.State)).ShouldBe([(2, HelpState.Open), (1, HelpState.Settled)]);
        (await Refused(async () => await Ask(await House.Hang(ProblemState.Closed, 2), 7))).ShouldStartWith("problem-over");
    }

    [SkippableFact]
    public async Task The_county_asks_and_the_city_answers_and_neither_does_the_others_part()
    {
        var id = await House.Hang(ProblemState.Acting);
        (await Refused(() => House.Send(People.Supervisor, new AskHelp(People.Own, id, "请协调", House.Today())))).ShouldStartWith("county-only");
        var help = await Ask(id, 0);
        (await Refused(() => House.Send(People.Leader, new AnswerHelp(People.Own, help, 1, "自己答", null, "")))).ShouldStartWith("city-only");
        (await Refused(() => House.Send(People.Clerk, new ConfirmHelp(People.Own, help)))).ShouldStartWith("not-answered");
        (await Refused(() => House.Send(People.Supervisor, new AnswerHelp(People.Own, help, 9, "晚了一步", null, "")))).ShouldStartWith("changed-meanwhile");
        House.Wait(TimeSpan.FromDays(2));
        (await House.Todos<HelpTodos>(People.Supervisor)).Items.Single().OverdueDays.ShouldBe(2);
    }

    private Task<Guid> Ask(Guid id, int days) => House.Send(People.Clerk, new AskHelp(People.Own, id, "补偿资金缺口较大，请市级协调。", House.Today().AddDays(days)));

    private async Task Answer(Guid help, string guidance, DateOnly? meeting, string settled) => await House.Send(
        People.Supervisor, new AnswerHelp(People.Own, help, (await Found("")).Single(h => h.Help.Id == help).Help.Version, guidance, meeting, settled));

    private async Task<IReadOnlyList<HelpRow>> Found(string tab) =>
        (await House.Send(People.Supervisor, new FindHelp(Portal.Asked.From(UrlQuery.Parse($"/rectification/help?status={tab}"), House.Clock)))).Rows.Items;

    private async Task<IReadOnlyList<Guid>> Ledger() =>
        [.. (await House.Send(People.Supervisor, new FindProblems(LedgerFilter.All(House.Today()) with { State = LedgerFilter.Helped }, PageOf.All("")))).Items.Select(r => r.Id)];

    private static async Task<string> Refused(Func<Task> act) => await Should.ThrowAsync<ProblemException>(act) is var refused ? $"{refused.Code}：{refused.Message}" : "";
}

[Collection(OnSqlite.Name)]
public sealed class HelpTestsOnSqlite(SqliteHouse house) : HelpTests(house);

[Collection(OnPostgres.Name)]
public sealed class HelpTestsOnPostgres(PostgresHouse house) : HelpTests(house);

[Collection(OnSqlServer.Name)]
public sealed class HelpTestsOnSqlServer(SqlServerHouse house) : HelpTests(house);
