using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Platform.PortalTests.Ground;

namespace Platform.PortalTests.Journeys;

/// <summary>From a number of the board to the record that is wrong, and on to who changed it.</summary>
[Collection(PortalCollection.Name)]
public sealed class QualityJourney(RunningPortal portal)
{
    [SkippableFact]
    public async Task Every_number_leads_to_a_list_of_that_length_and_a_record_to_its_history()
    {
        await portal.Committed();
        await using var clerk = await portal.As("clerk");
        await clerk.Go("/quality");
        var links = await clerk.Main.Locator("td.num a[href^='/quality/rows']").AllAsync();
        links.Count.ShouldBeGreaterThan(3);
        var numbers = new List<(string Href, long Number)>();
        foreach (var link in links) numbers.Add(((await link.GetAttributeAsync("href"))!, Numbers.First(await link.InnerTextAsync())));
        (await clerk.Page.RunAxe()).Violations.Select(v => v.Id).ShouldBeEmpty();
        foreach (var (href, number) in numbers)
        {
            await clerk.Go(href);
            (await clerk.Count()).ShouldBe(number, href);
        }

        await clerk.Go("/quality/rows?check=projects.household.certificate");
        (await clerk.Page.RunAxe()).Violations.Select(v => v.Id).ShouldBeEmpty();
        await clerk.Go("/projects/households");
        await clerk.Main.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link).First.ClickAsync();
        await clerk.Main.GetByRole(AriaRole.Link, new() { Name = "变更记录" }).ClickAsync();
        await clerk.Sees("被征收户的变更记录");
        (await clerk.Main.InnerTextAsync()).ShouldNotMatch(@"\d{17}[\dX]");
        (await clerk.Page.RunAxe()).Violations.Select(v => v.Id).ShouldBeEmpty();
        clerk.Faults.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task The_city_sees_the_counties_side_by_side()
    {
        await using var city = await portal.As("city");
        await city.Go("/quality");
        var table = await city.Main.Locator("table.data").Nth(0).InnerTextAsync();
        foreach (var county in new[] { "湖滨区", "陕州区", "渑池县", "卢氏县", "义马市", "灵宝市" }) table.ShouldContain(county);
        await city.Main.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link, new() { Name = "灵宝市" }).ClickAsync();
        await Assertions.Expect(city.Main.GetByRole(AriaRole.Heading, new() { Name = "各项填写情况" })).ToBeVisibleAsync();
        (await city.Page.RunAxe()).Violations.Select(v => v.Id).ShouldBeEmpty();
        city.Faults.ShouldBeEmpty();
    }
}
