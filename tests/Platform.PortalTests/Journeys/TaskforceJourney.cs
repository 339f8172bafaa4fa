using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Platform.PortalTests.Ground;

namespace Platform.PortalTests.Journeys;

/// <summary>A department is given a class of problem, and the ledger shows it; with scripts and without.</summary>
[Collection(PortalCollection.Name)]
public sealed class TaskforceJourney(RunningPortal portal)
{
    [SkippableTheory]
    [InlineData(true, "督查考核组")]
    [InlineData(false, "综合协调组")]
    public async Task A_duty_is_entered_shown_in_the_ledger_and_ended(bool scripts, string department)
    {
        await portal.Committed();
        await using var clerk = await portal.As("clerk", scripts);
        await clerk.Go("/rectification/taskforce");
        await clerk.Main.GetByRole(AriaRole.Link, new() { Name = "增加职责" }).ClickAsync();
        await clerk.Sees("增加职责");
        await clerk.Main.Locator("#f-department").FillAsync(department);
        await clerk.Main.GetByLabel("拖欠过渡安置费").CheckAsync();
        await Press(clerk, "保存");
        await Assertions.Expect(clerk.Main.Locator("#f-text-e")).ToContainTextAsync("请填写职责");
        await clerk.Main.Locator("#f-text").FillAsync("督促按月发放");
        if (scripts) (await clerk.Page.RunAxe()).Violations.Select(v => v.Id).ShouldBeEmpty();
        await Press(clerk, "保存");
        await Assertions.Expect(clerk.Main.GetByText("已保存。")).ToBeVisibleAsync();
        if (scripts) (await clerk.Page.RunAxe()).Violations.Select(v => v.Id).ShouldBeEmpty();

        await clerk.Go("/rectification?class=feeArrears&department=" + Uri.EscapeDataString(department));
        await Assertions.Expect(clerk.Main.Locator("tbody tr").First).ToContainTextAsync(department);
        await clerk.Go("/rectification/taskforce");
        await clerk.Main.Locator("tr", new() { HasText = department }).GetByRole(AriaRole.Link, new() { Name = "截止" }).ClickAsync();
        await Press(clerk, "确定截止");
        await Assertions.Expect(clerk.Main.GetByText("已保存。")).ToBeVisibleAsync();
        (await clerk.Main.Locator("tr", new() { HasText = department }).GetByRole(AriaRole.Link, new() { Name = "截止" }).CountAsync()).ShouldBe(0);
        clerk.Faults.ShouldBeEmpty();
    }

    private static Task Press(Visit visit, string button) => visit.Main.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
