using Microsoft.Playwright;
using Platform.PortalTests.Ground;

namespace Platform.PortalTests.Journeys;

/// <summary>A module goes off and on again for one county at the next request, with its data.</summary>
[Collection(PortalCollection.Name)]
public sealed class SwitchJourney(RunningPortal portal)
{
    [SkippableFact]
    public async Task The_operator_switches_fees_off_and_on()
    {
        await using var clerk = await portal.As("clerk");
        await clerk.Go("/fees");
        var rows = await clerk.Count();
        rows.ShouldBeGreaterThan(0);

        await using var staff = await portal.As("operator");
        await Turn(staff, "停用", "演练：核对发放明细");
        try
        {
            (await clerk.Open("/fees")).ShouldBe(404);
            await clerk.Sees("没有找到");
            await clerk.Go("/");
            (await clerk.Menu()).ShouldNotContain("/fees");
            await clerk.Go("/tallies");
            (await clerk.Main.Locator("h2").AllInnerTextsAsync()).ShouldNotContain("过渡安置费");
            await using var city = await portal.As("city");
            await city.Go("/fees");
        }
        finally
        {
            await Turn(staff, "启用", "演练结束");
        }
        await clerk.Go("/fees");
        (await clerk.Count()).ShouldBe(rows);
        (await clerk.Menu()).ShouldContain("/fees");
        staff.Faults.ShouldBeEmpty();
    }

    private static async Task Turn(Visit staff, string state, string reason)
    {
        await staff.Go("/switchboard");
        var modules = staff.Main.Locator("table").First;
        var column = (await modules.Locator("thead th").AllInnerTextsAsync()).ToList().IndexOf("渑池县");
        var cell = modules.Locator("tr", new() { HasText = "过渡安置费" }).Locator("th, td").Nth(column);
        await cell.GetByRole(AriaRole.Link).ClickAsync();
        await staff.Page.GetByLabel("切换为").SelectOptionAsync(new SelectOptionValue { Label = state });
        await staff.Page.GetByLabel("原因").FillAsync(reason);
        await staff.Page.GetByRole(AriaRole.Button, new() { Name = "切换", Exact = true }).ClickAsync();
        await Assertions.Expect(cell).ToHaveTextAsync(state);
    }
}
