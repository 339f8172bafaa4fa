using Microsoft.Playwright;
using Platform.PortalTests.Ground;

namespace Platform.PortalTests.Journeys;

/// <summary>The portal without a mouse.</summary>
[Collection(PortalCollection.Name)]
public sealed class KeyboardJourney(RunningPortal portal)
{
    private const string Seen = """
        () => {
            const at = document.activeElement, box = at.getBoundingClientRect(), style = getComputedStyle(at);
            const marked = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none';
            const inside = box.width > 0 && box.height > 0 && box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
            return (marked ? '' : 'no mark; ') + (inside ? '' : 'out of sight; ');
        }
        """;

    [SkippableFact]
    public async Task The_first_stop_leads_past_the_menu()
    {
        await using var visit = await portal.As("clerk");
        await visit.Go("/projects");
        await visit.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "跳到正文" })).ToBeFocusedAsync();
        (await visit.Page.EvaluateAsync<string>(Seen)).ShouldBe("");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Main).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        (await visit.Page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)")).ShouldBeTrue();
        visit.Faults.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task Every_stop_can_be_seen_and_the_menu_opens_a_page()
    {
        await using var visit = await portal.As("clerk");
        await visit.Go("/projects");
        var stops = await visit.Page.Locator("a[href]:visible, button:not([disabled]):visible, input:not([type=hidden]):visible, select:visible, summary:visible, [tabindex='0']:visible").CountAsync();
        var unseen = new List<string>();
        var opened = false;
        for (var i = 0; i < Math.Min(stops, 60); i++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            var wrong = await visit.Page.EvaluateAsync<string>(Seen);
            if (wrong.Length > 0) unseen.Add($"stop {i + 1}: {wrong}" + await visit.Page.EvaluateAsync<string>("() => document.activeElement.outerHTML.slice(0, 120)"));
        }
        unseen.ShouldBeEmpty();

        await visit.Go("/projects");
        for (var i = 0; i < stops && !opened; i++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            opened = await visit.Page.EvaluateAsync<bool>("() => document.activeElement.matches('nav.side a[href=\"/rectification\"]')");
        }
        opened.ShouldBeTrue();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Sees("问题台账");
        visit.Faults.ShouldBeEmpty();
    }
}
