using Microsoft.Playwright;
using Platform.PortalTests.Ground;

namespace Platform.PortalTests.Journeys;

/// <summary>When it does not go as hoped, the page says what happened and what to do.</summary>
[Collection(PortalCollection.Name)]
public sealed class StatesJourney(RunningPortal portal)
{
    [SkippableFact]
    public async Task A_failed_sign_in_keeps_the_name_and_says_why()
    {
        await using var visit = await portal.Visit();
        await visit.SignIn("leader", "not-the-password");
        await Assertions.Expect(visit.Main.GetByText("账号或密码不对")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByLabel("用户名")).ToHaveValueAsync("leader");
        await Assertions.Expect(visit.Page.GetByLabel("密码")).ToHaveValueAsync("");
        // The words are the same for a name that nobody has.
        var known = await visit.Main.InnerTextAsync();
        await visit.SignIn("nobody-at-all", "not-the-password");
        await Assertions.Expect(visit.Page.GetByLabel("用户名")).ToHaveValueAsync("nobody-at-all");
        (await visit.Main.InnerTextAsync()).ShouldBe(known);
        visit.Faults.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task Who_is_not_signed_in_comes_back_to_the_page_that_he_asked_for()
    {
        await using var visit = await portal.Visit();
        await visit.Go("/projects?state=completed");
        visit.Page.Url.ShouldContain("/sign-in?returnUrl=");
        await visit.FillIn("clerk");
        await visit.Page.WaitForURLAsync("**/projects?state=completed");
        await visit.Sees("征收项目");
    }

    [SkippableFact]
    public async Task A_wrong_address_is_not_found()
    {
        await using var visit = await portal.As("clerk");
        (await visit.Open("/no-such-page")).ShouldBe(404);
        await visit.Sees("没有找到");
        (await visit.Menu()).ShouldContain("/projects");
        await visit.Main.GetByRole(AriaRole.Link, new() { Name = "返回首页" }).ClickAsync();
        await visit.Sees("我的待办");
    }

    [SkippableFact]
    public async Task The_auditor_may_not_see_projects()
    {
        await using var visit = await portal.As("auditor");
        (await visit.Open("/projects")).ShouldBe(403);
        await visit.Sees("没有权限");
        (await visit.Menu()).ShouldNotContain("/projects");
        (await visit.Open($"/projects/{Guid.NewGuid()}")).ShouldBe(403);
    }

    [SkippableFact]
    public async Task An_empty_list_says_why_and_what_to_do()
    {
        await using var visit = await portal.As("clerk");
        await visit.Go("/projects?q=没有叫这个名字的项目");
        await Assertions.Expect(visit.Main.GetByText("没有符合条件的项目")).ToBeVisibleAsync();
        await visit.Main.GetByRole(AriaRole.Link, new() { Name = "查看全部项目" }).ClickAsync();
        await Assertions.Expect(visit.Main.Locator("tbody tr").First).ToBeVisibleAsync();
        visit.Faults.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task A_form_that_lacks_something_says_so_beside_the_field_and_above()
    {
        await using var visit = await portal.As("clerk");
        await visit.Go("/uploads");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "上传并预览" }).ClickAsync();
        var summary = visit.Page.Locator(".form-errors");
        await Assertions.Expect(summary).ToContainTextAsync("请选择一个文件");
        await Assertions.Expect(summary).ToBeFocusedAsync();
        (await visit.Page.GetByLabel("台账文件").GetAttributeAsync("aria-invalid")).ShouldBe("true");
        visit.Faults.ShouldBeEmpty();
    }
}
