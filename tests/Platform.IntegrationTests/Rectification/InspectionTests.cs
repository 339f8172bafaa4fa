using Platform.IntegrationTests.Fees;
using Platform.IntegrationTests.Ground;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;
using Platform.Rectification.Inspections;
using Platform.Rectification.Lifecycle;

namespace Platform.IntegrationTests.Rectification;

/// <summary>The city draws struck-off problems, looks at them on the spot, and puts those that failed back on the hook.</summary>
public abstract class InspectionTests(HouseFixture fixture) : HouseTests(fixture)
{
    private const string Seed = "20221115";

    [SkippableFact]
    public async Task A_sample_is_of_the_countys_struck_off_problems_by_the_seed_and_of_no_others()
    {
        await Close(12);
        await House.Hang(ProblemState.Filing, 90);
        await House.Hang(ProblemState.Closed, 91, People.Foreign);
        var view = await Read(await Sample(25, isPercent: true));
        (view.Inspection.Population, view.Inspection.Size, view.Inspection.Seed, view.Inspection.Number).ShouldBe((12, 3, Seed, $"411221-{House.Today().Year}-C01"));
        var expected = Draw.Order(Seed, Enumerable.Range(1, 12).Select(n => $"{People.Own}-2022-{n:0000}")).Take(3).Select(x => x.Number);
        view.Rows.Items.Select(r => r.Item.Number).ShouldBe(expected);
        (await House.Send(People.Clerk, new ReadInspection(view.Inspection.Id, false, PageOf.All("")))).Rows.Total.ShouldBe(9, "the county sees the whole draw of its own");
        (await Refused(() => House.Send(People.Neighbour, new ReadInspection(view.Inspection.Id, true, PageOf.All(""))))).ShouldStartWith("not-found");
        (await Refused(() => House.Send(People.Leader, new DrawSample(People.Own, InspectionKind.Closed, 1, false, "")))).ShouldStartWith("city-only");
        (await Refused(() => House.Send(People.Supervisor, new DrawSample(People.Own, InspectionKind.Review, 1, false, "")))).ShouldStartWith("nothing-to-draw");
        (await Read(await House.Send(People.Supervisor, new DrawSample(People.Own, InspectionKind.Closed, 1, false, "")))).Inspection.Seed.ShouldMatch("^[0-9a-f]{16}$");
    }

    [SkippableFact]
    public async Task The_sheet_comes_back_row_by_row_and_what_failed_is_on_the_hook_again()
    {
        await Close(8);
        var id = await Sample(5);
        var numbers = (await Read(id)).Rows.Items.Select(r => r.Item.Number).ToList();
        var undrawn = (await House.Send(People.Clerk, new ReadInspection(id, false, PageOf.All("")))).Rows.Items[0].Item.Number;
        var filled = await Filled(id, new() { [numbers[0]] = ("合格", ""), [numbers[1]] = ("不合格 ", "安置房漏水，三户没有入住"), [numbers[2]] = ("大概", ""), [numbers[3]] = ("不合格", "") }, more: [(undrawn, "合格", ""), ("411221-2022-9999", "合格", "")]);
        var taken = await Take(id, filled);
        (taken.Passed, taken.Failed, taken.Blank).ShouldBe((1, 1, 1));
        taken.Faults.ShouldBe([
            $"第 4 行：{numbers[2]} 的核查结果“大概”不认识，应为合格或不合格。", $"第 5 行：{numbers[3]} 不合格的应写明核查情况。", $"第 7 行：{undrawn} 没有被抽中。", "第 8 行：本批次没有编号“411221-2022-9999”。",
        ]);
        var failed = (await Read(id)).Rows.Items.Single(r => r.Item.Result == InspectionResult.Failed);
        var facts = await House.Facts(failed.Item.ProblemId);
        (facts.Problem.State, facts.Problem.Rehung, facts.Steps[0].Act).ShouldBe((ProblemState.Registered, 1, ProblemAct.Rehang));
        facts.Steps[0].Opinion.ShouldBe($"市级抽查（批次 411221-{House.Today().Year}-C01）不合格：安置房漏水，三户没有入住");

        var again = await Take(id, filled);
        (again.Passed, again.Failed, again.Same, again.Faults.Count).ShouldBe((0, 0, 2, 4), "the same file again changes nothing");
        (await House.Facts(failed.Item.ProblemId)).Problem.Rehung.ShouldBe(1);
        (await Take(id, await Filled(id, new() { [numbers[0]] = ("不合格", "反悔") }))).Faults.ShouldBe([$"第 2 行：{numbers[0]} 已登记为“合格”，又填“不合格”。"]);
    }

    [SkippableFact]
    public async Task A_sheet_of_another_sample_or_with_rows_that_slid_is_not_taken()
    {
        await Close(6);
        var (first, second) = (await Sample(6), await Sample(6));
        var numbers = (await Read(first)).Rows.Items.Select(r => r.Item.Number).ToList();
        (await Take(second, await Filled(first, new() { [numbers[0]] = ("合格", "") }))).Faults[0].ShouldContain("不是本批次的表");
        var slid = await Take(first, await Filled(first, new() { [numbers[1]] = ("合格", "") }, slide: true));
        (slid.Passed, slid.Faults.Count(f => f.Contains("不是同一行", StringComparison.Ordinal))).ShouldBe((0, 6));
        (await Refused(() => House.Send(People.Supervisor, new TakeResults(People.Own, first, "表.csv", "编号,别的\r\n1,2\r\n"u8.ToArray())))).ShouldContain("没有找到“编号”和“核查结果”两列");
        (await House.Send(People.Supervisor, new TakeResults(People.Own, first, "表.csv", System.Text.Encoding.UTF8.GetBytes($"县区核查情况汇总,\r\n核查结果,编号\r\n通过,{numbers[0]}\r\n")))).Passed.ShouldBe(1, "by the meaning of the headers, in any order");
    }

    [SkippableFact]
    public async Task A_result_is_typed_once_and_a_problem_that_is_back_already_is_not_put_back_again()
    {
        await Close(2);
        var rows = (await Read(await Sample(2))).Rows.Items;
        await House.Send(People.Leader, new TakeStep(People.Own, rows[0].Item.ProblemId, (await House.Facts(rows[0].Item.ProblemId)).Problem.Version, ProblemAct.Rehang, "又有群众反映"));
        await State(rows[0].Item.Id, InspectionResult.Failed, "没有解决");
        (await House.Facts(rows[0].Item.ProblemId)).Problem.Rehung.ShouldBe(1);
        (await Refused(() => State(rows[1].Item.Id, InspectionResult.Failed, ""))).ShouldContain("不合格的应写明核查情况");
        await State(rows[1].Item.Id, InspectionResult.Passed, "");
        (await Refused(() => State(rows[1].Item.Id, InspectionResult.Failed, "没有解决"))).ShouldStartWith("result-stated");
        (await House.Facts(rows[1].Item.ProblemId)).Problem.State.ShouldBe(ProblemState.Closed);
    }

    private async Task Close(int many)
    {
        for (var n = 1; n <= many; n++) await House.Hang(ProblemState.Closed, n, with: p => p.ClosedOn = new(2022, 10, 1));
    }

    private Task<Guid> Sample(int wanted, bool isPercent = false) => House.Send(People.Supervisor, new DrawSample(People.Own, InspectionKind.Closed, wanted, isPercent, Seed));

    private Task<InspectionView> Read(Guid id) => House.Send(People.Clerk, new ReadInspection(id, true, PageOf.All("")));

    private Task<ResultsTaken> Take(Guid id, byte[] file) => House.Send(People.Supervisor, new TakeResults(People.Own, id, "核查表.xlsx", file));

    private Task State(Guid item, InspectionResult result, string finding) => House.Send(People.Supervisor, new StateResult(People.Own, item, result, finding));

    // The downloaded sheet, filled in and saved again as somebody at a desk would.
    private async Task<byte[]> Filled(Guid id, Dictionary<string, (string Result, string Finding)> results, (string Number, string Result, string Finding)[]? more = null, bool slide = false)
    {
        var file = await House.Send(People.Supervisor, new VisitSheet(id));
        file.Name.ShouldStartWith("销号抽查核查表411221-");
        var sheets = SheetFile.Open(new MemoryStream(file.Content), file.Name).Select(s => s.Rows.Select(r => r.Cells.Select(c => c.Print() ?? "").ToArray()).ToList()).ToList();
        var rows = sheets[0];
        sheets[1].Skip(1).Select(r => r[1]).ShouldBe(Draw.Order(Seed, sheets[1].Skip(1).Select(r => r[1])).Select(x => x.Number), "the whole draw goes along");
        var (head, body) = (rows[0], rows[1..]);
        head.ShouldBe(["次序", "编号", "项目", "问题类别", "涉及户数", "涉及金额（元）", "销号结论", "备案日期", "县区佐证材料", "核查结果", "核查情况", AreaSeal.Title]);
        foreach (var row in body) if (results.TryGetValue(row[1], out var said)) (row[9], row[10]) = said;
        if (slide) foreach (var (row, number) in body.Zip(body.Select(r => r[1]).ToArray().Reverse())) row[1] = number;
        foreach (var (number, result, finding) in more ?? []) body.Add([.. head.Select((_, i) => i switch { 1 => number, 9 => result, 10 => finding, _ => "" })]);
        var content = new MemoryStream();
        SheetWriter.Write(content, "核查表", [.. head.Select((title, i) => new ExportColumn<string[]>(title, ExportKind.Text, r => r[i]))], body);
        return content.ToArray();
    }

    private static async Task<string> Refused(Func<Task> act) => await Should.ThrowAsync<ProblemException>(act) is var refused ? $"{refused.Code}：{refused.Message}" : "";
}

[Collection(OnSqlite.Name)]
public sealed class InspectionTestsOnSqlite(SqliteHouse house) : InspectionTests(house);

[Collection(OnPostgres.Name)]
public sealed class InspectionTestsOnPostgres(PostgresHouse house) : InspectionTests(house);

[Collection(OnSqlServer.Name)]
public sealed class InspectionTestsOnSqlServer(SqlServerHouse house) : InspectionTests(house);
