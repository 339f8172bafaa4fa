using System.Net;
using Platform.IntegrationTests.Care;
using Platform.IntegrationTests.Ground;
using Platform.Kernel.Access;

namespace Platform.IntegrationTests.Rules;

/// <summary>A policy is published when its examples come out and a second person allows it, and never changes from then on.</summary>
public abstract class PolicyTests(HouseFixture fixture) : HouseTests(fixture)
{
    private const string Name = "测试县过渡费";

    [SkippableFact]
    public async Task A_draft_whose_examples_differ_is_not_published()
    {
        var clerk = (await House.Somebody()).Browser;
        var page = await clerk.Draft(PolicyTexts.County(Name, "8", "4800.01"), "county");
        (await clerk.Words(page)).ShouldContain("算例“一百平方米六个月”不符。");
        (await clerk.Words(page)).ShouldContain("4,800.00");
        WebUtility.HtmlDecode((await clerk.AskPublication(page)).Text).ShouldContain("还不能发布：算例“一百平方米六个月”不符。");
        await clerk.Revise(page, PolicyTexts.County(Name, "8", "4800.00"));
        (await clerk.AskPublication(page)).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [SkippableFact]
    public async Task What_was_published_stays_and_the_next_version_supersedes_it()
    {
        var first = await House.Publish(PolicyTexts.County(Name, "8", "4800.00"));
        var clerk = (await House.Somebody()).Browser;
        var text = (await clerk.Open($"{first}/yaml")).Text;
        WebUtility.HtmlDecode((await clerk.Revise(first, PolicyTexts.County(Name, "9", "5400.00"))).Text).ShouldContain("已发布的版本不能修改");
        (await clerk.Words("/rules/current?kind=transitionalFee")).ShouldContain("每平方米每月 8元，用途 住宅");

        var second = await House.Publish(PolicyTexts.County(Name, "9", "5400.00"));
        (await clerk.Words(second)).ShouldContain("第 2 版");
        (await clerk.Words("/rules/current?kind=transitionalFee")).ShouldContain("每平方米每月 9元，用途 住宅");
        (await clerk.Open($"{first}/yaml")).Text.ShouldBe(text);
        (await clerk.Words("/rules")).Split(Name).Length.ShouldBe(2, "one of the series is listed: the one that holds");
    }

    [SkippableFact]
    public async Task While_it_waits_it_is_not_changed_and_returned_it_is_a_draft_again()
    {
        var clerk = (await House.Somebody()).Browser;
        var page = await clerk.Draft(PolicyTexts.County(Name, "8", "4800.00"), "county");
        await clerk.AskPublication(page);
        WebUtility.HtmlDecode((await clerk.Revise(page, PolicyTexts.County(Name, "9", "5400.00"))).Text).ShouldContain("正在等待审批");
        await House.Decide(People.Own, "Return");
        (await clerk.Revise(page, PolicyTexts.County(Name, "9", "5400.00"))).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [SkippableFact]
    public async Task In_a_freeze_nothing_is_published_in_the_city_or_below_it()
    {
        var today = House.Clock.GetUtcNow().AddHours(8).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var clerk = (await House.Somebody()).Browser;
        var page = await clerk.Draft(PolicyTexts.County(Name, "8", "4800.00"), "county");
        await clerk.AskPublication(page);
        var city = (await House.Somebody(Roles.CitySupervisor, People.City)).Browser;
        (await city.Send("/rules/freezes", "freeze", ("From", today), ("Until", today), ("Reason", "编制报表"))).Status.ShouldBe(HttpStatusCode.Redirect);
        WebUtility.HtmlDecode((await House.Decide(People.Own, "Approve")).Text).ShouldContain("冻结发布（编制报表）");
        House.Wait(TimeSpan.FromDays(1));
        (await House.Decide(People.Own, "Approve")).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [SkippableFact]
    public async Task Who_is_about_to_ask_is_told_of_a_freeze_that_runs_or_begins_before_the_request_is_decided()
    {
        var clerk = (await House.Somebody()).Browser;
        var page = await clerk.Draft(PolicyTexts.County(Name, "8", "4800.00"), "county");
        (await clerk.Words($"{page}/publish")).ShouldNotContain("冻结");
        var city = (await House.Somebody(Roles.CitySupervisor, People.City)).Browser;
        await city.Send("/rules/freezes", "freeze", ("From", Day(10)), ("Until", Day(12)), ("Reason", "编制报表"));
        await city.Send("/rules/freezes", "freeze", ("From", Day(30)), ("Until", Day(31)), ("Reason", "年终决算"));
        var words = await clerk.Words($"{page}/publish");
        words.ShouldContain("即将进入冻结期");
        words.ShouldContain($"{Day(10)} 至 {Day(12)} 冻结发布（编制报表）。");
        words.ShouldNotContain("年终决算");
        House.Wait(TimeSpan.FromDays(10));
        clerk = (await House.Somebody()).Browser;
        (await clerk.Words($"{page}/publish")).ShouldContain("正在冻结期内，现在不能提交");
    }

    [SkippableFact]
    public async Task A_projects_rule_is_published_and_holds_for_that_project_alone()
    {
        await House.Send(People.Clerk, new Platform.Kernel.Uploads.TakeUpload(People.Own, await Jobs.Tasks.Kept(House), ""));
        var project = await House.Row("projects.Households", "Code", Families.Code, "ProjectId");
        await House.Publish(PolicyTexts.County(Name, "8", "4800.00"));
        var clerk = (await House.Somebody()).Browser;
        var text = PolicyTexts.County("测试项目过渡费", "9", "5400.00").Replace("layer: county", "layer: project", StringComparison.Ordinal);
        WebUtility.HtmlDecode((await clerk.Send("/rules/new", "policy-start", ("Kind", "transitionalFee"), ("Layer", "project"), ("Name", "测试项目过渡费"))).Text).ShouldContain("项目一级的规定要选项目");
        var page = (await clerk.Send("/rules/new", "policy-start", ("Kind", "transitionalFee"), ("Layer", "project"), ("Name", "测试项目过渡费"), ("ProjectId", project.ToString()))).Location;
        await clerk.Revise(page, text);
        (await clerk.AskPublication(page)).Status.ShouldBe(HttpStatusCode.Redirect);
        (await House.Decide(People.Own, "Approve")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await clerk.Words($"/rules/current?kind=transitionalFee&project={project}")).ShouldContain("每平方米每月 9元");
        (await clerk.Words("/rules/current?kind=transitionalFee")).ShouldContain("每平方米每月 8元");
        (await clerk.Words($"/rules/current?kind=transitionalFee&project={Guid.NewGuid()}")).ShouldContain("每平方米每月 8元");
    }

    [SkippableFact]
    public async Task A_workbook_brings_the_same_policy_back_through_the_door()
    {
        var page = await House.Publish(PolicyTexts.County(Name, "8", "4800.00"));
        var clerk = (await House.Somebody()).Browser;
        var workbook = await (await House.Doors.Of(People.Clerk)).GetByteArrayAsync($"{page}/xlsx");
        var taken = await clerk.SendFile("/rules/new", "policy-take", ("file", "政策.xlsx", workbook));
        taken.Status.ShouldBe(HttpStatusCode.Redirect, taken.Text);
        (await clerk.Open($"{taken.Location}/yaml")).Text.ShouldBe((await clerk.Open($"{page}/yaml")).Text);
        WebUtility.HtmlDecode((await clerk.SendFile("/rules/new", "policy-take", ("file", "政策.xlsx", workbook))).Text).ShouldContain("已经有一份没有发布的草稿");
        (await clerk.SendFile("/rules/new", "policy-take", ("file", "政策.xlsx", workbook), ("Replace", "yes"))).Location.ShouldBe(taken.Location);
        WebUtility.HtmlDecode((await clerk.SendFile("/rules/new", "policy-take", ("file", "政策.xlsx", "no workbook"u8.ToArray()), ("Replace", "yes"))).Text).ShouldContain("这里不收文本");
    }

    [SkippableFact]
    public async Task A_form_names_its_fields_in_Chinese_where_a_whole_row_is_wrong()
    {
        var clerk = (await House.Somebody()).Browser;
        var page = await clerk.Draft(PolicyTexts.County(Name, "8", "4800.00"), "county");
        var form = await clerk.Open($"{page}/value?key=rates&i=1");
        var version = System.Text.RegularExpressions.Regex.Match(form.Text, "name=\"version\" value=\"(\\d+)\"").Groups[1].Value;
        var reply = WebUtility.HtmlDecode((await clerk.Send($"{page}/value?key=rates&i=1", "policy-value", ("version", version), ("act", "save"), ("is[0].use", "residential"), ("source", "办法"), ("article", "第八条"))).Text);
        reply.ShouldContain("应写且只写其中一项：“每单位每月（元）”“每月占评估价值（%）”“按协议单价，范围（元）”。");
        reply.ShouldNotContain("yuan、percent");
    }

    [SkippableFact]
    public async Task A_rate_is_read_with_what_it_is_paid_for()
    {
        var clerk = (await House.Somebody()).Browser;
        var page = await clerk.Draft(PolicyTexts.County(Name, "8", "4800.00").Replace("use: residential}]}", "use: residential}, {yuan: 12}]}", StringComparison.Ordinal), "county");
        foreach (var (unit, said) in new[] { ("person", "每人每月"), ("household", "每户每月"), ("room", "每间每月"), ("certificate", "每产权证每月"), ("fixedSum", "每月") })
        {
            var text = (await clerk.Open($"{page}/yaml")).Text.Split('\n').Where(l => !l.StartsWith("  unit:", StringComparison.Ordinal)).ToList();
            text.Insert(text.IndexOf("values:") + 1, $"  unit: {{source: 办法, article: 第一条, is: {unit}}}");
            (await clerk.Revise(page, string.Join('\n', text))).Status.ShouldBe(HttpStatusCode.Redirect);
            (await clerk.Words(page)).ShouldContain($">{said} 8元，用途 住宅；{said} 12元，其他用途<");
        }
    }

    [SkippableFact]
    public async Task A_citys_bound_holds_a_countys_rate_and_says_so()
    {
        await House.Publish(PolicyTexts.City("测试市标准", "10", "20"), "city");
        var clerk = (await House.Somebody()).Browser;
        var page = await clerk.Draft(PolicyTexts.County(Name, "8", "4800.00"), "county");
        (await clerk.Words(page)).ShouldContain("6,000.00", customMessage: "the city's least rate of 10 元 holds");
        await clerk.Revise(page, PolicyTexts.County(Name, "8", "6000.00"));
        await clerk.AskPublication(page);
        (await House.Decide(People.Own, "Approve")).Status.ShouldBe(HttpStatusCode.Redirect);
        var current = await clerk.Words("/rules/current?kind=transitionalFee");
        current.ShouldContain("每平方米每月 10元，用途 住宅");
        current.ShouldContain("市级测试〔2014〕2号 第三条限定不低于 10不高于 20");
        (await (await House.Somebody(area: People.Foreign)).Browser.Words("/rules/current?kind=transitionalFee")).ShouldNotContain(Name);
    }

    [SkippableFact]
    public async Task Rates_that_a_later_table_does_not_name_are_still_shown_as_they_hold()
    {
        var text = PolicyTexts.County(Name, "8", "4800.00").Replace("is: [{yuan: 8, use: residential}]}", "is: [{yuan: 8, use: residential}, {yuan: 12, use: shop}]}", StringComparison.Ordinal);
        var rates = text.Split('\n').Single(l => l.Contains("rates:", StringComparison.Ordinal));
        var later = "  rates: [" + rates.Split("rates: ")[1] + ", {source: 办法, article: 第九条, from: 2020-01-01, is: [{yuan: 10, use: residential}]}]";
        await House.Publish(text.Replace(rates, later, StringComparison.Ordinal));
        var current = await (await House.Somebody()).Browser.Words("/rules/current?kind=transitionalFee");
        foreach (var rate in new[] { "10元，用途 住宅", "12元，用途 商业" }) current.ShouldContain(rate);
    }

    [SkippableFact]
    public async Task Yaml_brings_the_same_policy_back()
    {
        var page = await House.Publish(PolicyTexts.County(Name, "8", "4800.00"));
        var clerk = (await House.Somebody()).Browser;
        var text = (await clerk.Open($"{page}/yaml")).Text;
        var draft = await clerk.Draft(text, "county");
        (await clerk.Open($"{draft}/yaml")).Text.ShouldBe(text);
        (await clerk.Words(draft)).ShouldNotContain("与现行版本相比");
    }

    [SkippableFact]
    public async Task Every_fault_of_a_text_is_named_with_its_place_and_nothing_is_lost()
    {
        var clerk = (await House.Somebody()).Browser;
        var page = await clerk.Draft(PolicyTexts.County(Name, "8", "4800.00"), "county");
        var wrong = PolicyTexts.County(Name, "acht", "4800.00").Replace("from: month", "from: sometime", StringComparison.Ordinal) + "\nmore: 1\n";
        var reply = WebUtility.HtmlDecode((await clerk.Revise(page, wrong)).Text);
        foreach (var fault in new[] { "values.rates.is[0].yuan", "values.overdue.is.from", "more" }) reply.ShouldContain(fault);
        reply.ShouldContain("yuan: acht", customMessage: "what was typed is kept");
    }

    private string Day(int later) => House.Clock.GetUtcNow().AddHours(8).AddDays(later).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

[Collection(OnSqlite.Name)]
public sealed class PolicyTestsOnSqlite(SqliteHouse house) : PolicyTests(house);

[Collection(OnPostgres.Name)]
public sealed class PolicyTestsOnPostgres(PostgresHouse house) : PolicyTests(house);

[Collection(OnSqlServer.Name)]
public sealed class PolicyTestsOnSqlServer(SqlServerHouse house) : PolicyTests(house);
