using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using OtpNet;
using Platform.PortalTests.Ground;

namespace Platform.PortalTests.Journeys;

/// <summary>From an invitation to a sign-in with a code.</summary>
[Collection(PortalCollection.Name)]
public sealed class PeopleJourney(RunningPortal portal)
{
    private const string Password = "Kuai-Ju72x";
    private const int Step = 30;

    [SkippableTheory]
    [InlineData(true, "xinren")]
    [InlineData(false, "xinren2")]
    public async Task Somebody_is_invited_enrols_and_comes_again_with_a_code(bool scripts, string user)
    {
        var link = await Invited(scripts, user);
        await using var visit = await portal.Visit(scripts);
        await visit.Go(new Uri(link).PathAndQuery);
        await visit.Main.GetByLabel("新密码").FillAsync("short");
        await visit.Main.GetByLabel("再输一次").FillAsync("short");
        await Press(visit, "设置密码并登录");
        await Assertions.Expect(visit.Main.Locator("#f-password-e")).ToContainTextAsync("至少 10 个字符");
        await Sound(visit, scripts);
        await visit.Main.GetByLabel("新密码").FillAsync(Password);
        await visit.Main.GetByLabel("再输一次").FillAsync(Password);
        await Press(visit, "设置密码并登录");
        await visit.Sees("我的待办");

        await visit.Go("/account");
        await Sound(visit, scripts);
        await visit.Main.GetByRole(AriaRole.Link, new() { Name = "绑定身份验证器" }).ClickAsync();
        await Press(visit, "生成密钥");
        var totp = new Totp(Base32Encoding.ToBytes(await visit.Main.Locator("dd code").First.InnerTextAsync()));
        (await visit.Main.Locator("svg.qr").CountAsync()).ShouldBe(1);
        await Sound(visit, scripts);
        await visit.Main.Locator("#f-code").FillAsync(totp.ComputeTotp());
        await Press(visit, "确认绑定");
        await Assertions.Expect(visit.Main.Locator("ul.once li")).ToHaveCountAsync(10);
        await Sound(visit, scripts);

        await visit.Page.Locator("details.user summary").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "退出" }).Last.ClickAsync();
        await visit.Sees("登录");
        await visit.FillIn(user, Password);
        await visit.Sees("二次验证");
        await Sound(visit, scripts);
        await visit.Main.Locator("#f-code").FillAsync(totp.ComputeTotp(DateTimeOffset.UtcNow.AddSeconds(Step).UtcDateTime));
        await Press(visit, "继续");
        await visit.Sees("我的待办");
        visit.Faults.ShouldBeEmpty();
    }

    private async Task<string> Invited(bool scripts, string user)
    {
        await using var admin = await portal.As("admin", scripts);
        await admin.Go("/accounts");
        await admin.Main.GetByRole(AriaRole.Link, new() { Name = "邀请新账号" }).ClickAsync();
        await admin.Sees("邀请新账号");
        await admin.Main.GetByLabel("姓名").FillAsync("新人");
        await admin.Main.GetByLabel("用户名").FillAsync("X");
        await admin.Main.GetByLabel("角色").SelectOptionAsync("county-clerk");
        await admin.Main.GetByLabel("地区").SelectOptionAsync(new SelectOptionValue { Label = "渑池县" });
        await Press(admin, "生成邀请链接");
        await Assertions.Expect(admin.Main.Locator("#f-userName-e")).ToContainTextAsync("小写字母");
        await admin.Main.GetByLabel("用户名").FillAsync(user);
        await Press(admin, "生成邀请链接");
        var link = await admin.Main.Locator("p.once code").InnerTextAsync();
        await Sound(admin, scripts);
        await admin.Go($"/accounts/{user}");
        await Assertions.Expect(admin.Main.Locator("h1")).ToContainTextAsync("待激活");
        await Sound(admin, scripts);
        admin.Faults.ShouldBeEmpty();
        return link;
    }

    private static Task Press(Visit visit, string button) => visit.Main.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    // A picture for whoever looks; axe needs scripts of its own.
    private static async Task Sound(Visit visit, bool scripts)
    {
        var name = new Uri(visit.Page.Url).AbsolutePath.Trim('/').Split('/');
        await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Folders.Made, "people", string.Join('-', name[0] == "invitations" ? name[..1] : name) + ".png"), FullPage = true });
        if (scripts) (await visit.Page.RunAxe()).Violations.Select(v => $"{visit.Page.Url} {v.Id}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}").ShouldBeEmpty();
    }
}
