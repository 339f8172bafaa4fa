using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Platform.PortalTests.Ground;

namespace Platform.PortalTests.Journeys;

/// <summary>A county raises its rate: as data with its document, tried on every family, approved by a second person, in force from then on.</summary>
[Collection(PortalCollection.Name)]
public sealed class PolicyJourney(RunningPortal portal)
{
    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_rate_is_changed_tried_approved_and_holds(bool scripts)
    {
        var kind = scripts ? "movingFee" : "reward";
        await using var clerk = await portal.As("clerk", scripts);
        await clerk.Go("/rules/new");
        await clerk.Main.GetByLabel("种类").SelectOptionAsync(kind);
        await clerk.Main.GetByLabel("层级").SelectOptionAsync("county");
        await clerk.Main.GetByLabel("名称").FillAsync("新标准");
        await Press(clerk, "开始起草");
        await Has(clerk, "起草中");
        var path = new Uri(clerk.Page.Url).AbsolutePath;

        await clerk.Go($"{path}/text");
        await clerk.Main.GetByLabel("全文").FillAsync(Text(kind, scripts));
        await Press(clerk, "保存");
        await Has(clerk, "相符");

        // A wrong number stands beside its field with what was typed; a right one changes what the example comes to.
        await clerk.Go($"{path}/value?key=rates&i=1");
        await clerk.Main.Locator("[name='is[0].yuan']").FillAsync("十元");
        await Press(clerk, "保存");
        await Assertions.Expect(clerk.Main.Locator("[name='is[0].yuan']")).ToHaveValueAsync("十元");
        await Assertions.Expect(clerk.Main.Locator("[name='is[0].yuan']")).ToHaveAttributeAsync("aria-invalid", "true");
        await Sound(clerk, scripts, "value");
        await clerk.Main.Locator("[name='is[0].yuan']").FillAsync("12");
        await Press(clerk, "保存");
        await Has(clerk, "已保存。");
        await Has(clerk, "不符");
        await clerk.Main.Locator("a[href*='/example?i=1']").ClickAsync();
        await clerk.Main.Locator("[name='e.expect.dueYuan']").FillAsync(scripts ? "1920.00" : "24.00");
        await Sound(clerk, scripts, "example");
        await Press(clerk, "保存");
        await Has(clerk, "已保存。");

        // The document itself: what is no document is refused beside its field, and the file stands where its source does.
        await clerk.Go($"{path}/source?key={Uri.EscapeDataString("办法")}");
        await clerk.Main.Locator("[name=file]").SetInputFilesAsync(new FilePayload { Name = "办法.pdf", MimeType = "application/pdf", Buffer = "<html></html>"u8.ToArray() });
        await Press(clerk, "保存");
        await Assertions.Expect(clerk.Main.Locator("#f-file-e")).ToContainTextAsync("不予接收");
        await Sound(clerk, scripts, "source");
        await clerk.Main.Locator("[name=file]").SetInputFilesAsync(new FilePayload { Name = "办法.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.7"u8.ToArray() });
        await Press(clerk, "保存");
        await Has(clerk, "已保存。");
        await Assertions.Expect(clerk.Main.Locator("a[href^='/rules/documents/']")).ToHaveTextAsync("办法.pdf");
        await clerk.Go($"{path}/publish");
        await clerk.Main.GetByLabel("发布缘由").FillAsync("县里公布了新的标准");
        await Press(clerk, "提交审批");
        await Has(clerk, "正在等待审批");
        clerk.Faults.ShouldBeEmpty();

        await using (var leader = await portal.As("leader", scripts))
        {
            await leader.Go("/approvals?box=todo");
            await leader.Main.Locator("tbody tr:has-text('发布“') a").First.ClickAsync();
            await Has(leader, "算例");
            await Press(leader, "同意");
            await Has(leader, "已同意");
            leader.Faults.ShouldBeEmpty();
        }

        await clerk.Go($"/rules/current?kind={kind}");
        await Has(clerk, scripts ? "每平方米 12元" : "每户 12元");
        await Has(clerk, "旅程〔2026〕1号 第一条（县级");
        await Sound(clerk, scripts, "current");
        await clerk.Go(path);
        (await clerk.Main.GetByRole(AriaRole.Link, new() { Name = "改全文" }).CountAsync()).ShouldBe(0, "what was published stays");
        clerk.Faults.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task A_change_of_the_fee_is_tried_and_a_familys_options_are_compared_on_paper()
    {
        await using var clerk = await portal.As("clerk", true);
        await clerk.Go("/rules?kind=transitionalFee");
        await clerk.Main.Locator("tbody a[href^='/rules/']").First.ClickAsync();
        await clerk.Main.GetByRole(AriaRole.Link, new() { Name = "试算影响" }).ClickAsync();
        await Has(clerk, "按项目");
        await Has(clerk, "只试算，不写入");
        await Sound(clerk, true, "trial");

        await clerk.Go("/projects/households?signed=yes");
        await clerk.Main.Locator("tbody a[href*='/projects/households/']").First.ClickAsync();
        await clerk.Main.GetByRole(AriaRole.Link, new() { Name = "比较各种安置方式" }).ClickAsync();
        await Has(clerk, "已知各项合计");
        await Has(clerk, "不清楚");
        await Sound(clerk, true, "options");
        await clerk.Main.GetByRole(AriaRole.Link, new() { Name = "打印" }).ClickAsync();
        await Has(clerk, "各种方式能得到的（元）");
        clerk.Faults.ShouldBeEmpty();
    }

    // Whether the demonstration's policy still stands or not, the journey brings its own.
    private static string Text(string kind, bool area) => $$"""
        policy: 旅程标准
        kind: {{kind}}
        layer: county
        sources:
          办法: {number: 旅程〔2026〕1号, title: 虚构的办法, issuer: 虚构的县, published: 2015-01-01, effective: 2015-02-01}
        values:
          rates: {source: 办法, article: 第一条, is: [{{(area ? "{yuan: 10, per: area}" : "{yuan: 40, per: household}")}}]}
          times: {source: 办法, article: 第二条, is: [{times: 2}]}
        examples:
          - title: 八十平方米
            asOf: 2019-08-31
            facts: {spaces: [{use: residential, areaM2: 80}]}
            expect: {dueYuan: {{(area ? "1600.00" : "80.00")}} }
        """;

    private static Task Has(Visit visit, string words) => Assertions.Expect(visit.Main).ToContainTextAsync(words, new() { Timeout = 15_000 });

    private static Task Press(Visit visit, string button) => visit.Main.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    // A picture for whoever looks; axe needs scripts of its own.
    private static async Task Sound(Visit visit, bool scripts, string name)
    {
        await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Folders.Made, "rules", name + ".png"), FullPage = true });
        if (scripts) (await visit.Page.RunAxe()).Violations.Select(v => $"{visit.Page.Url} {v.Id}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}").ShouldBeEmpty();
    }
}
