using Autofac;
using Microsoft.EntityFrameworkCore;
using Platform.IntegrationTests.Ground;
using Platform.IntegrationTests.Jobs;
using Platform.Kernel.Audit;
using Platform.Kernel.Data;
using Platform.Kernel.Sheets;
using Platform.Kernel.Uploads;
using Workbook = Platform.IntegrationTests.Survey.Workbook;

namespace Platform.IntegrationTests.RoundTrip;

/// <summary>What is exported and sent back changes what the clerk touched, and nothing else.</summary>
public abstract class CopyTests(HouseFixture fixture) : HouseTests(fixture)
{
    private const string Households = "被征收户";

    [SkippableFact]
    public async Task A_copy_that_nobody_touched_changes_nothing_of_any_kind_of_sheet()
    {
        await Workbook.Import(House, People.Clerk);
        var kinds = await House.Itself([], s => Task.FromResult(s.Resolve<IEnumerable<SheetDefinition>>().ToDictionary(d => d.Kind, d => d.Columns.Count)));
        var copy = await Copy.Of(House);
        copy.Kinds.Order(StringComparer.Ordinal).ShouldBe(kinds.Keys.Order(StringComparer.Ordinal));
        foreach (var kind in copy.Kinds) copy.Count(kind).ShouldBeGreaterThan(0, kind);

        var upload = await copy.Send(House);
        var reading = (await House.Send(People.Clerk, new ReadUpload(upload))).Reading;
        reading.Sheets.Count.ShouldBe(kinds.Count);
        foreach (var sheet in reading.Sheets)
        {
            (sheet.IsCopy, sheet.Rows.Count).ShouldBe((true, copy.Count(sheet.Kind)), sheet.Kind);
            foreach (var row in sheet.Rows.Where(r => !r.Untouched).Take(3))
                sheet.Columns.Where(c => c.Column.Type != ColumnType.Ordinal).Select(c => $"{sheet.Kind} {row.Number} {c.Key} {row.Printed(c.Key)}").ShouldBeEmpty();
            sheet.Count(Severity.Good).ShouldBe(sheet.Rows.Count, sheet.Kind);
        }

        var (before, last) = (await Modules(), await Last());
        await House.Send(People.Clerk, new TakeUpload(People.Own, upload, ""));
        (await Modules()).ShouldBe(before);
        (await Written(last)).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task Every_column_of_every_sheet_comes_from_what_is_stored_or_is_known_to_be_stored_nowhere()
    {
        string[] nowhere = ["被征收户/county"];
        await Workbook.Import(House, People.Clerk);
        var silent = await House.As(People.Clerk, async s =>
        {
            var stored = s.Resolve<StoredSheets>();
            var missing = new List<string>();
            foreach (var definition in s.Resolve<IEnumerable<SheetDefinition>>())
            {
                var columns = definition.Columns.Concat(s.Resolve<IEnumerable<SheetExtension>>().Where(e => e.Kind == definition.Kind).SelectMany(e => e.Columns));
                var seen = new HashSet<string>();
                await foreach (var part in stored.All(definition.Kind, People.Own, null, default))
                    foreach (var id in part.Ids) seen.UnionWith(part.Of(id)!.Keys);
                missing.AddRange(columns.Where(c => c.Type != ColumnType.Ordinal && !seen.Contains(c.Key)).Select(c => $"{definition.Kind}/{c.Key}"));
            }
            return missing;
        });
        silent.ShouldBe(nowhere);
    }

    [SkippableTheory]
    [InlineData("征收项目", "备注", "projects.Project", "Remark")]
    [InlineData("被征收户", "房屋坐落", "projects.Household", "Address")]
    [InlineData("被征收户", "过渡费标准", "fees.FeeTerms", "RateFen")]
    [InlineData("过渡费发放", "批次", "fees.Payment", "Batch")]
    [InlineData("安置房源", "户型", "housing.Flat", "Layout")]
    [InlineData("安置房源", "总层数", "housing.Building", "Floors")]
    [InlineData("补偿资金", "专户账号", "funding.Fund", "Account")]
    [InlineData("信访事项", "处理意见", "petitions.Petition", "Outcome")]
    public async Task A_touched_cell_changes_itself_alone(string kind, string title, string entity, string field)
    {
        await Workbook.Import(House, People.Clerk);
        var copy = (await Copy.Of(House)).Only(kind);
        var row = copy.Count(kind) > 30 ? copy.First(kind, title) + 10 : 1;
        while (copy.Count(kind) > 30 && copy.Show(kind, row, title) is null) row++;
        var upload = await copy.Set(kind, row, title, title is "过渡费标准" or "总层数" ? "7" : "演示改动").Send(House);
        var last = await Last();
        await House.Send(People.Clerk, new TakeUpload(People.Own, upload, "已核对"));
        var entry = (await Written(last)).ShouldHaveSingleItem();
        ($"{entry.Word}.{entry.Entity}", entry.Action).ShouldBe((entity, "changed"));
        AuditChange.Of(entry).Select(c => c.Field).Where(f => f != "Folded").ShouldBe([field]);
    }

    [SkippableFact]
    public async Task A_key_that_is_mended_in_a_copy_stays_one_record()
    {
        await Workbook.Import(House, People.Clerk);
        var before = await Counted();
        var copy = (await Copy.Of(House)).Only(Households, "过渡费发放", "补偿资金", "信访事项", "安置房源", "征收项目");
        copy.Set(Households, 3, "户编号", "改号-0001").Set("补偿资金", 2, "资金来源", "省级专项").Set("信访事项", 2, "信访人", "改正人")
            .Set("安置房源", 4, "房号", "9999").Set("征收项目", 2, "项目名称", "改名后的征收项目").Set("过渡费发放", copy.First("过渡费发放", "备注", t => t.Length > 0), "备注", "改正");
        var upload = await copy.Send(House);
        await House.Send(People.Clerk, new TakeUpload(People.Own, upload, "已核对"));
        (await Counted()).ShouldBe(before);
        var after = await Copy.Of(House);
        Enumerable.Range(1, after.Count(Households)).Count(i => after.Show(Households, i, "户编号") == "改号-0001").ShouldBe(1);
        Enumerable.Range(1, after.Count("征收项目")).Count(i => after.Show("征收项目", i, "项目名称") == "改名后的征收项目").ShouldBe(1);
        Enumerable.Range(1, after.Count("安置房源")).Count(i => after.Show("安置房源", i, "房号") == "9999").ShouldBe(1);
    }

    [SkippableFact]
    public async Task Personal_cells_are_masked_and_change_only_by_a_whole_number()
    {
        var reading = await Workbook.Import(House, People.Clerk);
        var copy = (await Copy.Of(House)).Only(Households);
        var all = string.Join('\n', copy.Rows(Households).SelectMany(r => r).Select(c => c.Print()));
        foreach (var plain in reading.Sheets.Single(s => s.Kind == Households).Rows.Select(r => r.Text("idNumber")).OfType<string>().Where(t => t.Length == 18).Take(50)) all.ShouldNotContain(plain);

        var rows = Enumerable.Range(1, copy.Count(Households)).Where(i => copy.Show(Households, i, "联系电话")?.Contains('*') == true).Take(3).ToArray();
        copy.Set(Households, rows[0], "备注", "只改备注").Set(Households, rows[1], "联系电话", "13812345678").Set(Households, rows[2], "联系电话", "138****9999");
        var upload = await copy.Send(House);
        var read = (await House.Send(People.Clerk, new ReadUpload(upload))).Reading.Sheets.Single();
        read.Rows.Where(r => !r.Usable).ShouldHaveSingleItem().Faults.ShouldContain(f => f.Code == "mask-changed");
        var last = await Last();
        await House.Send(People.Clerk, new TakeUpload(People.Own, upload, "已核对"));
        var written = await Written(last);
        written.Select(e => string.Join(',', AuditChange.Of(e).Select(c => $"{c.Field}={c.After}"))).Order(StringComparer.Ordinal).ShouldBe(["Phone.Mask=138****5678", "Remark=只改备注"]);
    }

    [SkippableFact]
    public async Task A_row_without_a_mark_is_a_new_record_and_a_sheet_that_lost_its_marks_is_any_sheet()
    {
        await Workbook.Import(House, People.Clerk);
        var before = await Counted();
        var copy = (await Copy.Of(House)).Only("补偿资金");
        var mark = copy.Column("补偿资金", AreaSeal.Title);
        var added = copy.Rows("补偿资金")[1].ToList();
        added[mark] = RawCell.Blank;
        copy.Rows("补偿资金").Add(added); // the same words as a stored one: a second arrival of that day
        await House.Send(People.Clerk, new TakeUpload(People.Own, await copy.Send(House), "已核对"));
        (await Counted())["funding.Funds"].ShouldBe($"{int.Parse(before["funding.Funds"]) + 1}");

        var lost = (await Copy.Of(House)).Only("征收项目");
        mark = lost.Column("征收项目", AreaSeal.Title);
        foreach (var row in lost.Rows("征收项目")) row.RemoveAt(mark);
        lost.Set("征收项目", 1, "备注", "没有校验列");
        await House.Send(People.Clerk, new TakeUpload(People.Own, await lost.Send(House), "已核对"));
        (await Copy.Of(House)).Show("征收项目", 1, "备注").ShouldBe("没有校验列");
    }

    private async Task<Dictionary<string, string>> Counted() => (await House.Counts()).Where(c => !c.Key.StartsWith("rectification", StringComparison.Ordinal)).ToDictionary(c => c.Key, c => c.Value);

    private async Task<Dictionary<string, string>> Modules() =>
        (await Tables.Contents(House)).Where(t => !t.Key.StartsWith("platform.", StringComparison.Ordinal) && !t.Key.StartsWith("access.", StringComparison.Ordinal)).ToDictionary(t => t.Key, t => t.Value);

    private Task<long> Last() => House.Itself([People.Own], s => s.Resolve<PlatformDb>().AuditSequences.Where(a => a.AreaId == People.Own).Select(a => a.Last).SingleAsync());

    private Task<List<AuditEntry>> Written(long since) => House.Itself([People.Own], s => s.Resolve<PlatformDb>().AuditEntries
        .Where(e => e.AreaId == People.Own && e.Sequence > since && e.Word != "platform" && e.Word != "rectification").ToListAsync());
}

[Collection(OnSqlite.Name)]
public sealed class CopyTestsOnSqlite(SqliteHouse house) : CopyTests(house);

[Collection(OnPostgres.Name)]
public sealed class CopyTestsOnPostgres(PostgresHouse house) : CopyTests(house);

[Collection(OnSqlServer.Name)]
public sealed class CopyTestsOnSqlServer(SqlServerHouse house) : CopyTests(house);
