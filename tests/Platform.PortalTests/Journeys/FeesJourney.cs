using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Platform.PortalTests.Ground;

namespace Platform.PortalTests.Journeys;

/// <summary>From a published rule to what one family is owed, a statement in its hand, and a stranger who checks it.</summary>
[Collection(PortalCollection.Name)]
public sealed class FeesJourney(RunningPortal portal)
{
    [SkippableFact]
    public async Task Fees_are_posted_read_down_to_the_month_stated_on_paper_and_checked_by_anybody()
    {
        await using var clerk = await portal.As("clerk", true);
        await Publish(clerk);
        await clerk.Go("/fees/accruals");
        await Press(clerk, "开始记账");
        await Until(clerk, "/fees/accruals", "旅程过渡费");
        await Sound(clerk, "accruals");

        await clerk.Go("/fees/arrears");
        await Has(clerk, "全部补发需要");
        await Sound(clerk, "arrears");
        await clerk.Main.Locator("tbody a[href^='/fees/families/']").First.ClickAsync();
        await Has(clerk, "旅程〔2026〕2号");
        await Sound(clerk, "family");
        var family = new Uri(clerk.Page.Url).AbsolutePath;

        // What is wrong stands beside its field, and what was typed stays.
        await clerk.Main.GetByLabel("事项").SelectOptionAsync("persons");
        await clerk.Main.GetByLabel("日期").FillAsync("2022-03-01");
        await clerk.Main.GetByLabel("依据和说明").FillAsync("户口簿复印件");
        await Press(clerk, "登记");
        await Assertions.Expect(clerk.Main.Locator("[name='Value']")).ToHaveAttributeAsync("aria-invalid", "true");
        await clerk.Main.Locator("[name='Value']").FillAsync("5");
        await Press(clerk, "登记");
        await Has(clerk, "变化后的人口 5");
        await clerk.Main.GetByLabel("登记有误的一条").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await clerk.Main.GetByLabel("为什么撤销").FillAsync("登记到了别人家");
        await Press(clerk, "撤销");
        await Has(clerk, "已撤销：登记到了别人家");

        await clerk.Go(family);
        await clerk.Main.Locator("button:has-text('出具截至')").ClickAsync();
        await Has(clerk, "校验码：");
        await Sound(clerk, "statement");
        var code = System.Text.RegularExpressions.Regex.Match(await clerk.Main.InnerTextAsync(), "校验码：([A-Z0-9-]{14})").Groups[1].Value;
        await clerk.Go("/fees/plans/" + await ProjectOf(clerk));
        await clerk.Main.GetByLabel("分期").FillAsync("2030-01-31 100.00\n2030-06-30 其余");
        await Press(clerk, "保存计划");
        await Has(clerk, "100.0%");
        await Sound(clerk, "plan");
        clerk.Faults.ShouldBeEmpty();

        await using var stranger = await portal.Visit(false);
        await stranger.Go("/check");
        await stranger.Main.GetByLabel("校验码").FillAsync(code.ToLowerInvariant());
        await Press(stranger, "查验");
        await Has(stranger, "是本平台出具的文书");
        await stranger.Page.ScreenshotAsync(new() { Path = Path.Combine(Folders.Made, "fees", "check.png") });
        stranger.Faults.ShouldBeEmpty();
    }

    // Whether the demonstration's rule still stands or not, the journey brings its own.
    private async Task Publish(Visit clerk)
    {
        await clerk.Go("/rules/new");
        await clerk.Main.GetByLabel("种类").SelectOptionAsync("transitionalFee");
        await clerk.Main.GetByLabel("层级").SelectOptionAsync("county");
        await clerk.Main.GetByLabel("名称").FillAsync("旅程过渡费");
        await Press(clerk, "开始起草");
        await Has(clerk, "起草中");
        var path = new Uri(clerk.Page.Url).AbsolutePath;
        await clerk.Go($"{path}/text");
        await clerk.Main.GetByLabel("全文").FillAsync(Text);
        await Press(clerk, "保存");
        await Has(clerk, "相符");
        await clerk.Go($"{path}/publish");
        await clerk.Main.GetByLabel("发布缘由").FillAsync("县里公布了新的标准");
        await Press(clerk, "提交审批");
        await Has(clerk, "正在等待审批");
        await using var leader = await portal.As("leader", true);
        await leader.Go("/approvals?box=todo");
        await leader.Main.Locator("tbody tr:has-text('旅程过渡费') a").First.ClickAsync();
        await Press(leader, "同意");
        await Has(leader, "已同意");
    }

    private static async Task<string> ProjectOf(Visit clerk)
    {
        await clerk.Go("/fees/arrears");
        return (await clerk.Main.Locator("a[href^='/fees/plans/']").First.GetAttributeAsync("href"))!.Split('/')[^1];
    }

    // A short run is over when the page comes; a long one is looked at again.
    private static async Task Until(Visit visit, string path, string words)
    {
        for (var until = DateTime.UtcNow.AddMinutes(2); DateTime.UtcNow < until && !(await visit.Main.InnerTextAsync()).Contains(words, StringComparison.Ordinal);) await visit.Go(path);
        await Has(visit, words);
    }

    private static Task Has(Visit visit, string words) => Assertions.Expect(visit.Main).ToContainTextAsync(words, new() { Timeout = 20_000 });

    private static Task Press(Visit visit, string button) => visit.Main.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private static async Task Sound(Visit visit, string name)
    {
        await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Folders.Made, "fees", name + ".png"), FullPage = true });
        (await visit.Page.RunAxe()).Violations.Select(v => $"{visit.Page.Url} {v.Id}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}").ShouldBeEmpty();
    }

    private const string Text = """
        policy: 旅程过渡费
        kind: transitionalFee
        layer: county
        sources:
          办法: {number: 旅程〔2026〕2号, title: 虚构的办法, issuer: 虚构的县, published: 2015-01-01, effective: 2015-02-01}
        values:
          rates: {source: 办法, article: 第一条, is: [{yuan: 8}]}
          period: {source: 办法, article: 第二条, is: open}
        examples:
          - title: 一百平方米三个月
            asOf: 2019-05-31
            facts: {spaces: [{use: residential, areaM2: 100}], movedOut: 2019-03-10, agreement: {signed: 2019-03-01}}
            expect: {dueYuan: 2400.00, months: 3}
        """;
}
