using Microsoft.Playwright;
using Platform.PortalTests.Ground;

namespace Platform.PortalTests.Journeys;

/// <summary>The main job: the workbook in, the tallies out, down to one family and one problem.</summary>
[Collection(PortalCollection.Name)]
public sealed class ClerkJourney(RunningPortal portal)
{
    [SkippableFact]
    public async Task The_workbook_goes_in_and_its_numbers_come_out()
    {
        await using var clerk = await portal.Visit();
        await clerk.SignIn("clerk");
        await clerk.Sees("我的待办");

        await Workbook.Upload(clerk);
        await SeesThePreview(clerk);
        await Workbook.Commit(clerk);
        await SeesTheTallies(clerk);
        await OpensAFamily(clerk);
        await OpensAProblem(clerk);
        clerk.Faults.ShouldBeEmpty();
    }

    private static async Task SeesThePreview(Visit clerk)
    {
        foreach (var sheet in Workbook.Expected.GetProperty("sheets").EnumerateObject())
        {
            var cells = clerk.Main.Locator("tr", new() { Has = clerk.Page.GetByRole(AriaRole.Rowheader, new() { Name = sheet.Name, Exact = true }) }).First.Locator("td.num");
            var counts = await cells.AllInnerTextsAsync();
            counts.Select(Numbers.First).ShouldBe(
                new[] { "good", "warned", "rejected" }.Select(n => sheet.Value.GetProperty(n).GetInt64()), sheet.Name);
        }
        var families = clerk.Main.Locator("tr", new() { Has = clerk.Page.GetByRole(AriaRole.Rowheader, new() { Name = "被征收户", Exact = true }) }).First;
        await families.Locator("td.num").Nth(2).GetByRole(AriaRole.Link).ClickAsync();
        var fault = clerk.Page.Locator("#rows tr", new() { HasText = "约八十" });
        await Assertions.Expect(fault).ToContainTextAsync("590");
        await Assertions.Expect(fault).ToContainTextAsync("征收面积（㎡）");
        await Assertions.Expect(fault).ToContainTextAsync("退回");
    }

    private static async Task SeesTheTallies(Visit clerk)
    {
        await clerk.Go("/tallies?asOf=" + Workbook.AsOf);
        foreach (var (title, written) in TallyPage.Expected) (await TallyPage.Cell(clerk, title).InnerTextAsync()).ShouldBe(written, title);
        // The heading of the sheet's own sum is off by seven; both stand side by side.
        var families = await TallyPage.Row(clerk, "征收户数（项目表各行之和）").Locator("td").AllInnerTextsAsync();
        families.Take(3).ShouldBe([
            Numbers.Written(Workbook.Total("households", "fromProjects")), Numbers.Written(Workbook.Total("households", "statedTotalInSheet")), "7"]);

        // The ledger is of today, whatever day the tallies are of.
        var links = (await TallyPage.Links(clerk)).Where(l => !IsLedger(l.Href)).ToList();
        await clerk.Go("/tallies");
        links.AddRange((await TallyPage.Links(clerk)).Where(l => IsLedger(l.Href)));
        foreach (var (title, href, number) in links)
        {
            await clerk.Go(href);
            (await clerk.Count()).ShouldBe(number, $"{title} {href}");
        }
    }

    private static bool IsLedger(string href) => href.StartsWith("/rectification", StringComparison.Ordinal);

    private static async Task OpensAFamily(Visit clerk)
    {
        await clerk.Go("/projects");
        await clerk.Main.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link).First.ClickAsync();
        await Assertions.Expect(clerk.Main.GetByRole(AriaRole.Heading, new() { Name = "填报与核算" })).ToBeVisibleAsync();
        await clerk.Main.Locator("th a[href^='/projects/households/']").First.ClickAsync();
        var id = clerk.Main.Locator("dl", new() { HasText = "身份证号" }).First;
        await Assertions.Expect(id).ToContainTextAsync("*");
        (await clerk.Main.InnerTextAsync()).ShouldNotMatch(@"\d{17}[\dX]");
    }

    private static async Task OpensAProblem(Visit clerk)
    {
        await clerk.Go("/rectification");
        var tabs = clerk.Main.Locator("nav.tabs a");
        // All, the document's four classes, and the county's own.
        await Assertions.Expect(tabs).ToHaveCountAsync(6);
        var counts = (await tabs.Locator(".count").AllInnerTextsAsync()).Select(Numbers.First).ToList();
        counts[1..].Sum().ShouldBe(counts[0]);
        counts[1..5].ShouldAllBe(n => n > 0);
        await clerk.Main.GetByRole(AriaRole.Link, new() { Name = "查看", Exact = true }).First.ClickAsync();
        await Assertions.Expect(clerk.Main.GetByText("由哪个数字发现")).ToBeVisibleAsync();
    }
}
