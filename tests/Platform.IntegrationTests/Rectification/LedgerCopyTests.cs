using Autofac;
using Microsoft.EntityFrameworkCore;
using Platform.IntegrationTests.Fees;
using Platform.IntegrationTests.Ground;
using Platform.IntegrationTests.Jobs;
using Platform.IntegrationTests.RoundTrip;
using Platform.Kernel.Audit;
using Platform.Kernel.Data;
using Platform.Kernel.Sheets;
using Platform.Kernel.Uploads;
using Platform.Kernel.Web;
using Platform.Rectification.Lifecycle;
using Platform.Rectification.Offline;
using Platform.Rectification.Plans;
using Platform.Rectification.Progress;

namespace Platform.IntegrationTests.Rectification;

/// <summary>The ledger goes out as a workbook and comes back: what the clerk touched changes, and nothing else.</summary>
public abstract class LedgerCopyTests(HouseFixture fixture) : HouseTests(fixture)
{
    private const string Ledger = LedgerSheet.Name, Leader = "责任领导";

    [SkippableFact]
    public async Task A_ledger_that_nobody_touched_changes_nothing()
    {
        await Three();
        var copy = await Out();
        (copy.Kinds.ShouldHaveSingleItem(), copy.Count(Ledger)).ShouldBe((Ledger, 3));
        (copy.Show(Ledger, 1, "成因和权重"), copy.Show(Ledger, 1, "化解措施"), copy.Show(Ledger, 1, "路线图")).ShouldBe(("资金没有到位 60\n程序没有走完 40", "筹措资金\n补发到户", "2022-12-01 资金到位"));
        (copy.Show(Ledger, 1, "状态"), copy.Show(Ledger, 1, "重点问题"), copy.Show(Ledger, 1, "本周进展")).ShouldBe(("待定措施", "是", "已到账一笔"));
        var upload = await copy.Send(House);
        (await Read(upload)).Rows.ShouldAllBe(r => r.Untouched && r.Usable);
        var last = await Last();
        await Take(upload);
        (await Written(last)).ShouldBeEmpty();
    }

    [SkippableTheory]
    [InlineData(Leader, "赵县长", "Problem", "Leader")]
    [InlineData("问题描述", "两笔过渡费没有发放", "Problem", "Description")]
    [InlineData("化解时限", "2022-12-29", "Problem", "Deadline")]
    [InlineData("难点问题", "是", "Problem", "Hard")]
    [InlineData("化解措施", "筹措资金\n按月补发到户", "ProblemMeasure", "Text")]
    [InlineData("路线图", "2022-12-15 资金到位", "Milestone", "DueOn")]
    [InlineData("成因和权重", "资金没有到位 60\n程序没有做完 40", "ProblemCause", "Cause")]
    public async Task A_touched_cell_changes_one_thing_and_stands_in_the_history(string title, string text, string entity, string field)
    {
        await Three();
        var content = (await Out()).Set(Ledger, 1, title, text).Content();
        var upload = await House.Kept(content);
        var last = await Last();
        await Take(upload);
        var entry = (await Written(last)).ShouldHaveSingleItem();
        (entry.Entity, entry.Action, entry.By).ShouldBe((entity, "changed", People.Clerk.Id));
        AuditChange.Of(entry).ShouldHaveSingleItem().Field.ShouldBe(field);
        (await Out()).Show(Ledger, 1, title).ShouldBe(text);

        await Take(await House.Kept(content));
        (await Written(last)).Count.ShouldBe(1, "the same file once more changes nothing");
    }

    [SkippableFact]
    public async Task The_weeks_progress_is_reported_as_on_its_page()
    {
        var (_, second, _) = await Three();
        var last = await Last();
        await Take(await (await Out()).Set(Ledger, 2, "本周进展", "与三户谈妥").Send(House));
        var report = (await House.Facts(second)).Progress.ShouldHaveSingleItem();
        (report.Kind, report.Text, report.Week, report.ByName).ShouldBe((ProgressKind.Moved, "与三户谈妥", Weeks.Of(House.Today()), People.Clerk.Id));
        (await Written(last)).Select(e => e.Entity).ShouldBe(["Problem", "ProgressReport"], ignoreOrder: true);
    }

    [SkippableFact]
    public async Task What_was_changed_meanwhile_is_shown_and_not_overwritten_and_the_other_rows_are_taken()
    {
        var (first, second, _) = await Three();
        var copy = await Out();
        House.Clock.Advance(TimeSpan.FromMinutes(1));
        await Plan(first, leader: "别人改的领导");
        var upload = await copy.Set(Ledger, 1, Leader, "我改的领导").Set(Ledger, 2, Leader, "赵县长").Send(House);
        var conflict = (await House.Send(People.Clerk, new ReadUpload(upload))).Conflicts.ShouldHaveSingleItem();
        (conflict.Row, conflict.Key, conflict.Now, conflict.Mine, conflict.Source!.Exported).ShouldBe((2, "leader", "别人改的领导", "我改的领导", "王县长"));
        await Take(upload);
        ((await House.Facts(first)).Problem.Leader, (await House.Facts(second)).Problem.Leader).ShouldBe(("别人改的领导", "赵县长"));
    }

    [SkippableFact]
    public async Task A_wrong_cell_is_named_with_what_is_right_and_the_good_rows_are_taken()
    {
        var (first, second, third) = await Three();
        var copy = (await Out()).Set(Ledger, 1, "成因和权重", "资金没有到位 60\n程序没有走完 50").Set(Ledger, 1, "化解时限", "年底前").Set(Ledger, 1, "问题描述", "电话13812345678")
            .Set(Ledger, 2, Leader, "赵县长").Set(Ledger, 3, Leader, "钱县长").Set(Ledger, 2, "问题编号", "411221-2022-0009");
        var upload = await copy.Send(House);
        var rows = (await Read(upload)).Rows;
        rows.Where(r => !r.Usable).Select(r => r.Number).ShouldBe([2, 3, 4]);
        Fault(rows[0], "causes").ShouldBe("各成因的权重应合计 100，现在合计 110");
        rows[0].Faults.ShouldContain(f => f.Key == "deadline");
        Fault(rows[0], "description").ShouldBe("会长期保存，请不要写证件号、电话或账号");
        Fault(rows[1], "number").ShouldBe($"这一列由平台给出，不能在表中修改；请改回“{People.Own}-2022-0002”");
        Fault(rows[2], "leader").ShouldBe("“公示中”的问题不能改方案；要改须先退回整改；请改回“王县长”");

        copy.Set(Ledger, 2, "问题编号", $"{People.Own}-2022-0002");
        var last = await Last();
        await Take(await copy.Send(House));
        (await Written(last)).ShouldHaveSingleItem().Key.ShouldBe($"{People.Own}/{second}");
        ((await House.Facts(first)).Problem.Description, (await House.Facts(third)).Problem.Leader).ShouldBe(("", "王县长"));
    }

    [SkippableFact]
    public async Task A_foreign_countys_problem_is_like_an_unknown_one_and_a_sheet_enters_or_removes_none()
    {
        await Three();
        await House.Hang(ProblemState.Registered, 1, People.Neighbour.Home);
        var foreign = Copy.From(await House.Send(People.Neighbour, new WriteCopy(null, "rectification"))).Set(Ledger, 1, Leader, "外县");
        (await Read(await foreign.Send(House))).Rows.ShouldHaveSingleItem().Faults.Single(f => f.Key is null).Code.ShouldBe("row-unknown");

        var copy = await Out();
        var added = copy.Rows(Ledger)[1].ToList();
        added[copy.Column(Ledger, AreaSeal.Title)] = RawCell.Blank;
        copy.Rows(Ledger).Add(added);
        copy.Rows(Ledger).RemoveAt(2);
        var upload = await copy.Send(House);
        (await Read(upload)).Rows.Where(r => !r.Usable).ShouldHaveSingleItem().Faults.ShouldContain(f => f.Code == "row-unknown" && f.Message.Contains("不能登记新问题"));
        (await Should.ThrowAsync<ProblemException>(House.Send(People.Clerk, new DeclareWhole(People.Own, upload, Ledger, true, "全部")))).Code.ShouldBe("whole-refused");
        var last = await Last();
        await Take(upload);
        (await Written(last)).ShouldBeEmpty();
    }

    private static string Fault(SheetRow row, string key) => row.Faults.Single(f => f.Key == key).Message;

    private async Task<(Guid First, Guid Second, Guid Third)> Three()
    {
        var three = (await House.Hang(ProblemState.Registered, 1), await House.Hang(ProblemState.Acting, 2), await House.Hang(ProblemState.Notice, 3));
        await Plan(three.Item1);
        await House.Send(People.Clerk, new ReportProgress(People.Own, three.Item1, House.Today(), ProgressKind.Moved, "已到账一笔"));
        House.Clock.Advance(TimeSpan.FromMinutes(1));
        return three;
    }

    private async Task Plan(Guid id, string leader = "王县长") => await House.Send(People.Clerk, new PlanProblem(
        People.Own, id, (await House.Facts(id)).Problem.Version, "", [new("程序没有走完", 40), new("资金没有到位", 60)], "筹措资金\n补发到户", "2022-12-01 资金到位", leader, "县住建局", "李科长", new(2022, 12, 30), null, true, false));

    private async Task<Copy> Out() => Copy.From(await House.Send(People.Clerk, new WriteCopy(null, "rectification")));

    private async Task<SheetReading> Read(Guid upload) => (await House.Send(People.Clerk, new ReadUpload(upload))).Reading.Sheets.ShouldHaveSingleItem();

    private Task<string> Take(Guid upload) => House.Send(People.Clerk, new TakeUpload(People.Own, upload, "已核对"));

    private Task<long> Last() => House.Itself([People.Own], s => s.Resolve<PlatformDb>().AuditSequences.Where(a => a.AreaId == People.Own).Select(a => a.Last).SingleAsync());

    private Task<List<AuditEntry>> Written(long since) => House.Itself([People.Own], s => s.Resolve<PlatformDb>().AuditEntries
        .Where(e => e.AreaId == People.Own && e.Sequence > since && e.Word == "rectification").ToListAsync());
}

[Collection(OnSqlite.Name)]
public sealed class LedgerCopyTestsOnSqlite(SqliteHouse house) : LedgerCopyTests(house);

[Collection(OnPostgres.Name)]
public sealed class LedgerCopyTestsOnPostgres(PostgresHouse house) : LedgerCopyTests(house);

[Collection(OnSqlServer.Name)]
public sealed class LedgerCopyTestsOnSqlServer(SqlServerHouse house) : LedgerCopyTests(house);
