using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Platform.PortalTests.Ground;

namespace Platform.PortalTests.Journeys;

/// <summary>What holds for every page that any role finds in its menu.</summary>
[Collection(PortalCollection.Name)]
public sealed class EveryPage(RunningPortal portal)
{
    [SkippableTheory]
    [InlineData("clerk")]
    [InlineData("leader")]
    [InlineData("city")]
    [InlineData("operator")]
    [InlineData("auditor")]
    [InlineData("admin")]
    public async Task Of_a_role_is_sound(string user)
    {
        await portal.Committed();
        await using var visit = await portal.As(user);
        await visit.Go("/");
        var pages = await visit.Menu();
        pages.ShouldNotBeEmpty();
        var faults = new List<string>();
        foreach (var path in pages)
        {
            var status = await visit.Open(path);
            if (status != 200) faults.Add($"{path}: status {status}");
            await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Folders.Made, user, (path == "/" ? "todos" : path.Trim('/').Replace('/', '-')) + ".png") });
            faults.AddRange((await Look(visit.Page)).Select(fault => $"{path}: {fault}"));
        }
        faults.AddRange(visit.Faults);
        faults.ShouldBeEmpty();
    }

    [SkippableTheory]
    [InlineData("clerk")]
    [InlineData("operator")]
    public async Task Has_a_shell_in_English(string user)
    {
        await using var visit = await portal.As(user);
        await visit.Go("/");
        await visit.Page.Locator("details.user summary").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        (await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to main content" }).CountAsync()).ShouldBe(1);
        (await visit.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main menu" }).CountAsync()).ShouldBe(1);
        var faults = await Look(visit.Page);
        faults.AddRange(visit.Faults);
        faults.ShouldBeEmpty();
    }

    private static async Task<List<string>> Look(IPage page)
    {
        var faults = new List<string>();
        var text = await page.InnerTextAsync("body");
        if (text.Contains("暂时无法显示", StringComparison.Ordinal)) faults.Add("a panel failed");
        var wide = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (wide > 0) faults.Add($"{wide} px wider than the window");
        var result = await page.RunAxe();
        faults.AddRange(result.Violations.Select(Say));
        return faults;
    }

    private static string Say(AxeResultItem rule) =>
        $"axe {rule.Id} ({rule.Impact}): {rule.Help}; {string.Join(" | ", rule.Nodes.Take(3).Select(n => n.Html))}";
}
