using Microsoft.Playwright;
using Platform.PortalTests.Ground;

namespace Platform.PortalTests.Journeys;

/// <summary>With JavaScript off everything is plain links and posts, and works.</summary>
[Collection(PortalCollection.Name)]
public sealed class NoScriptJourney(RunningPortal portal)
{
    [SkippableFact]
    public async Task Everything_works_with_scripts_off()
    {
        await portal.Committed();
        await using var clerk = await portal.Visit(scripts: false);
        await clerk.SignIn("clerk");
        await clerk.Sees("我的待办");
        await Filters(clerk);
        await SortsAndTurns(clerk);
        await Workbook.Upload(clerk);
        await Workbook.Commit(clerk);
        clerk.Faults.ShouldBeEmpty();
    }

    private static async Task Filters(Visit clerk)
    {
        await clerk.Go("/projects");
        var all = await clerk.Count();
        await clerk.Main.Locator("select[name=state]").SelectOptionAsync("completed");
        await clerk.Main.GetByRole(AriaRole.Button, new() { Name = "查询" }).ClickAsync();
        await clerk.Page.WaitForURLAsync("**state=completed**");
        var some = await clerk.Count();
        some.ShouldBeInRange(1, all - 1);
        (await clerk.Main.Locator("select[name=state]").InputValueAsync()).ShouldBe("completed");
    }

    private static async Task SortsAndTurns(Visit clerk)
    {
        await clerk.Go("/projects/households");
        await clerk.Main.GetByRole(AriaRole.Columnheader, new() { Name = "补偿金额" }).GetByRole(AriaRole.Link).ClickAsync();
        await clerk.Page.WaitForURLAsync("**sort=-money**");
        var head = clerk.Main.GetByRole(AriaRole.Columnheader, new() { Name = "补偿金额" });
        (await head.GetAttributeAsync("aria-sort")).ShouldBe("descending");
        var first = await Sums(clerk);
        first.ShouldBe(first.OrderDescending());

        await clerk.Main.GetByRole(AriaRole.Link, new() { Name = "下一页" }).ClickAsync();
        await clerk.Page.WaitForURLAsync("**page=2**");
        await Assertions.Expect(clerk.Main.Locator("nav.pager p").First).ToContainTextAsync("第 2 /");
        var second = await Sums(clerk);
        second[0].ShouldBeLessThanOrEqualTo(first[^1]);
    }

    private static async Task<List<long>> Sums(Visit clerk)
    {
        var heads = await clerk.Main.Locator("thead th").AllInnerTextsAsync();
        var at = heads.ToList().FindIndex(h => h.Contains("补偿金额", StringComparison.Ordinal));
        var rows = await clerk.Main.Locator("tbody tr").AllAsync();
        return [.. (await Task.WhenAll(rows.Select(r => r.Locator("th, td").Nth(at).InnerTextAsync()))).Where(t => t != "—").Select(Numbers.First)];
    }
}
