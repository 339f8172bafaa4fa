using Microsoft.Playwright;
using Platform.PortalTests.Ground;

namespace Platform.PortalTests.Journeys;

/// <summary>The city sees all counties side by side and opens any; a county sees only its own.</summary>
[Collection(PortalCollection.Name)]
public sealed class CityJourney(RunningPortal portal)
{
    private static readonly string[] Counties = ["湖滨区", "陕州区", "渑池县", "卢氏县", "义马市", "灵宝市"];

    [SkippableFact]
    public async Task The_city_sees_every_county_and_a_county_only_itself()
    {
        await using var city = await portal.As("city");
        await city.Go("/tallies");
        var heads = await city.Main.Locator("thead").First.Locator("th").AllInnerTextsAsync();
        Counties.ShouldAllBe(name => heads.Contains(name));
        await city.Go("/dashboard");
        var ranking = await city.Main.InnerTextAsync();
        Counties.ShouldAllBe(name => ranking.Contains(name));

        await city.Go("/projects");
        await city.Page.GetByLabel("县（市、区）").SelectOptionAsync(new SelectOptionValue { Label = "灵宝市" });
        await city.Main.GetByRole(AriaRole.Button, new() { Name = "查询" }).ClickAsync();
        await city.Page.WaitForURLAsync("**area=**");
        await Assertions.Expect(city.Main.Locator("tbody tr").First).ToContainTextAsync("灵宝市");
        await city.Main.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link).First.ClickAsync();
        await Assertions.Expect(city.Main.GetByRole(AriaRole.Heading, new() { Name = "填报与核算" })).ToBeVisibleAsync();
        var foreign = new Uri(city.Page.Url).AbsolutePath;
        city.Faults.ShouldBeEmpty();

        await using var clerk = await portal.As("clerk");
        (await clerk.Open(foreign)).ShouldBe(404);
        var answer = await clerk.Main.InnerTextAsync();
        answer.ShouldContain("没有找到");
        // Absent and foreign are answered alike.
        (await clerk.Open($"/projects/{Guid.NewGuid()}")).ShouldBe(404);
        (await clerk.Main.InnerTextAsync()).ShouldBe(answer);
        await clerk.Go("/tallies");
        (await clerk.Main.InnerTextAsync()).ShouldNotContain("灵宝市");
    }
}
