using System.IO.Compression;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Platform.PortalTests.Ground;

namespace Platform.PortalTests.Journeys;

/// <summary>Personal data in full: by approval as a workbook, or one value for a reason; the auditor sees both.</summary>
[Collection(PortalCollection.Name)]
public sealed class CareJourney(RunningPortal portal)
{
    private const string Purpose = "与公安机关核对户籍信息";

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_clerk_asks_a_leader_approves_and_the_clerk_downloads_once(bool scripts)
    {
        await using var clerk = await portal.As("clerk", scripts);
        await clerk.Go("/projects/households?signed=yes");
        var families = await clerk.Count();
        await clerk.Main.GetByRole(AriaRole.Link, new() { Name = "申请未脱敏导出" }).ClickAsync();
        await clerk.Sees("申请未脱敏导出");
        await Press(clerk, "提交审批");
        await Assertions.Expect(clerk.Main.Locator("#f-reason-e")).ToContainTextAsync("5 到 200 字");
        await Sound(clerk, scripts, "ask");
        await clerk.Main.GetByLabel("用途").FillAsync(Purpose);
        await Press(clerk, "提交审批");
        await clerk.Sees($"未脱敏导出被征收户 {families:N0} 户");
        (await clerk.Main.GetByRole(AriaRole.Button, new() { Name = "同意", Exact = true }).CountAsync()).ShouldBe(0, "nobody approves his own");
        await Sound(clerk, scripts, "asked");
        var path = new Uri(clerk.Page.Url).AbsolutePath;

        await using (var leader = await portal.As("leader", scripts))
        {
            await leader.Go("/");
            await leader.Main.Locator($"a[href='{path}']").First.ClickAsync();
            await leader.Sees("未脱敏导出被征收户");
            await Sound(leader, scripts, "decide");
            await Press(leader, "不同意");
            await Assertions.Expect(leader.Main.Locator("#f-opinion-e")).ToContainTextAsync("写明原因");
            await leader.Main.GetByLabel("审批意见").FillAsync("同意，用完即删");
            await Press(leader, "同意");
            await leader.Sees("已同意");
            leader.Faults.ShouldBeEmpty();
        }

        await clerk.Go(path);
        var download = await clerk.Page.RunAndWaitForDownloadAsync(() => Press(clerk, "下载（只能下载一次）"));
        download.SuggestedFilename.ShouldEndWith(".xlsx");
        using (var zip = await ZipFile.OpenReadAsync((await download.PathAsync())!))
        {
            var note = await new StreamReader(zip.GetEntry("xl/worksheets/sheet2.xml")!.Open()).ReadToEndAsync();
            foreach (var word in new[] { Purpose, $"{families:N0}", "（clerk）", "（leader）" }) note.ShouldContain(word);
        }
        await clerk.Go(path);
        await clerk.Sees("已使用");
        (await clerk.Main.GetByRole(AriaRole.Button).CountAsync()).ShouldBe(0, "once");
        clerk.Faults.ShouldBeEmpty();

        await using var auditor = await portal.As("auditor", scripts);
        await auditor.Go("/reveals?way=Exported");
        await Assertions.Expect(auditor.Main.Locator("tbody tr").First).ToContainTextAsync(Purpose);
        await Sound(auditor, scripts, "reveals");
        auditor.Faults.ShouldBeEmpty();
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_number_is_shown_for_a_reason_and_the_auditor_sees_it(bool scripts)
    {
        await using var clerk = await portal.As("clerk", scripts);
        await clerk.Go("/projects/households");
        await clerk.Main.Locator("table.data tbody th a").First.ClickAsync();
        await clerk.Main.Locator("a.reveal").First.ClickAsync();
        await clerk.Sees("查看完整号码");
        await Press(clerk, "查看");
        await Assertions.Expect(clerk.Main.Locator("#f-ground-e")).ToContainTextAsync("请选择理由");
        await Sound(clerk, scripts, "reveal");
        await clerk.Main.Locator("#f-ground").SelectOptionAsync("核对补偿协议和身份");
        var why = "旅程" + (scripts ? "有脚本" : "无脚本");
        await clerk.Main.GetByLabel("补充说明").FillAsync(why);
        await Press(clerk, "查看");
        var value = await clerk.Main.Locator(".revealed").InnerTextAsync();
        value.Length.ShouldBe(18);
        await Sound(clerk, scripts, "revealed");
        await clerk.Main.GetByRole(AriaRole.Link, new() { Name = "看完了，返回" }).ClickAsync();
        await Assertions.Expect(clerk.Main.Locator("a.reveal").First).ToBeVisibleAsync();
        (await clerk.Page.ContentAsync()).ShouldNotContain(value);
        clerk.Faults.ShouldBeEmpty();

        await using var auditor = await portal.As("auditor", scripts);
        await auditor.Go("/reveals?way=Shown&q=" + Uri.EscapeDataString(why));
        await Assertions.Expect(auditor.Main.Locator("tbody tr").First).ToContainTextAsync("核对补偿协议和身份：" + why);
        (await auditor.Page.ContentAsync()).ShouldNotContain(value);
    }

    private static Task Press(Visit visit, string button) => visit.Main.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    // A picture for whoever looks; axe needs scripts of its own.
    private static async Task Sound(Visit visit, bool scripts, string name)
    {
        await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Folders.Made, "care", name + ".png"), FullPage = true });
        if (scripts) (await visit.Page.RunAxe()).Violations.Select(v => $"{visit.Page.Url} {v.Id}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}").ShouldBeEmpty();
    }
}
