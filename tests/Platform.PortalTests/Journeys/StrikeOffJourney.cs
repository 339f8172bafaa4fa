using System.Globalization;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Platform.PortalTests.Ground;

namespace Platform.PortalTests.Journeys;

/// <summary>
/// Three people and one problem: the clerk plans, acts and applies, and is refused while the project still owes fees; she pays by a batch and applies
/// again; the leader signs; the city returns it once, then verifies; next month the number is red again, and the problem is back on the hook.
/// </summary>
[Collection(PortalCollection.Name)]
public sealed class StrikeOffJourney(RunningPortal portal)
{
    // Its families go on waiting for their flats, so that each month more is due.
    private const string StillDue = "滨河路棚户区改造项目";

    private static readonly string[] Evidence = ["资金到位凭证", "发放凭证"];

    [SkippableFact]
    public async Task A_problem_is_planned_refused_paid_signed_returned_verified_and_comes_back()
    {
        await using (await portal.Visit())
        {
        }
        await using var host = await HostProcess.Start();
        var problem = "";
        await using (var clerk = await portal.As(host, "clerk"))
        {
            await Accrue(clerk);
            await clerk.Go("/rectification?class=feeArrears");
            problem = (await clerk.Main.Locator("tbody tr", new() { HasText = StillDue }).Locator("a[href^='/rectification/0']").First.GetAttributeAsync("href"))!;
            await Plan(clerk, problem);
            await Step(clerk, problem, "start", "确定方案");
            foreach (var kind in Evidence) await Attach(clerk, problem, kind);
            await Try(clerk, problem, "apply", "申请销号");
            await Assertions.Expect(clerk.Main.Locator(".form-errors")).ToContainTextAsync("数字还没有恢复正常，不能按“已解决”销号");
            await Sound(clerk, "refused");
            await Pay(clerk, host);
            await clerk.Go(problem + "/checks");
            await Has(clerk, "数字都已恢复正常，可以申请销号");
            await Step(clerk, problem, "apply", "申请销号");
        }
        await Checked(host, problem, 9);
        await using (var city = await portal.As(host, "city"))
        {
            await Step(city, problem, "refuseVerify", "复核退回", "发放凭证缺一页");
            await Sound(city, "returned");
        }
        await using (var clerk = await portal.As(host, "clerk")) await Step(clerk, problem, "apply", "申请销号");
        await Checked(host, problem, 18);
        await using (var city = await portal.As(host, "city"))
        {
            await Step(city, problem, "verify", "复核通过");
            await Step(city, problem, "file", "备案销号");
            await Has(city, "已销号");
            await Sound(city, "closed");
        }

        await host.GoAhead(50);
        await using (var clerk = await portal.As(host, "clerk"))
        {
            await Accrue(clerk);
            await Until(clerk, problem, "重新挂号");
            await Has(clerk, "数字再次超出界限");
            await Has(clerk, "待定措施");
            await Sound(clerk, "back");
            clerk.Faults.ShouldBeEmpty();
        }
    }

    // Posts what is due until today.
    private static async Task Accrue(Visit clerk)
    {
        await clerk.Go("/fees/accruals");
        var through = await clerk.Main.Locator("[name='Through']").InputValueAsync();
        await Press(clerk, "开始记账");
        await Until(clerk, "/fees/accruals", "已记账至 " + through);
    }

    private static async Task Plan(Visit clerk, string problem)
    {
        await clerk.Go(problem + "/plan");
        await Fill(clerk, "Causes", "补偿资金没有按时到位 60\n过渡期延长没有追加预算 40");
        await Fill(clerk, "Milestones", "2030-10-31 资金到位\n2030-11-30 补发完毕");
        foreach (var (field, value) in new[] { ("Leader", "演示·王县长"), ("Department", "县住建局"), ("Officer", "演示·李科长"), ("Deadline", ""), ("WorkingDays", "20") }) await Fill(clerk, field, value);
        await Sound(clerk, "plan");
        await Press(clerk, "保存");
        await Has(clerk, "已保存。");
        await Has(clerk, "补发完毕");
        await Sound(clerk, "planned");
    }

    private static async Task Attach(Visit clerk, string problem, string kind)
    {
        await clerk.Go(problem + "/evidence");
        await clerk.Main.Locator("[name='Type']").SelectOptionAsync(kind);
        await clerk.Main.Locator("[name='file']").SetInputFilesAsync(new FilePayload { Name = kind + ".pdf", MimeType = "application/pdf", Buffer = "%PDF-1.7"u8.ToArray() });
        await Press(clerk, "上传");
        await Has(clerk, "已保存。");
        await Has(clerk, kind + ".pdf");
    }

    // A batch of all that is owed, approved by the leader, sent, and paid by the bank's answer.
    private async Task Pay(Visit clerk, HostProcess host)
    {
        await clerk.Go("/fees/payouts/new");
        await Press(clerk, "编制");
        await Has(clerk, "提交审批");
        var batch = new Uri(clerk.Page.Url).AbsolutePath;
        await clerk.Main.GetByLabel("发放事由").FillAsync("补发拖欠的过渡安置费");
        await Press(clerk, "提交审批");
        await Has(clerk, "正在等待审批");
        await using (var leader = await portal.As(host, "leader"))
        {
            await leader.Go("/approvals?box=todo");
            await leader.Main.Locator("tbody tr a").First.ClickAsync();
            await Press(leader, "同意");
            await Has(leader, "已同意");
        }
        await clerk.Go(batch);
        await clerk.Main.Locator("[name='Layout']").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await Press(clerk, "生成银行文件");
        await Has(clerk, "待回盘");
        var count = int.Parse(Regex.Match(await clerk.Main.InnerTextAsync(), "共 (\\d+) 条").Groups[1].Value, CultureInfo.InvariantCulture);
        var answer = "序号,结果\r\n" + string.Concat(Enumerable.Range(1, count).Select(i => $"{i},成功\r\n"));
        await clerk.Go(batch + "/answer");
        await clerk.Main.Locator("[name='file']").SetInputFilesAsync(new FilePayload { Name = "回盘.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(answer) });
        await Press(clerk, "导入回盘");
        await Has(clerk, $"成功 {count} 笔");
    }

    // The leader checks, the notice runs its term, and he signs.
    private async Task Checked(HostProcess host, string problem, int daysAhead)
    {
        await using (var leader = await portal.As(host, "leader"))
        {
            await leader.Go(problem + "/step?act=check");
            await Fill(leader, "Place", "项目部公示栏");
            await Press(leader, "验收通过，开始公示");
            await Has(leader, "公示中");
        }
        await host.GoAhead(daysAhead);
        await using (var clerk = await portal.As(host, "clerk"))
        {
            await Accrue(clerk);
            await clerk.Go(problem + "/checks");
            // Where a month has begun meanwhile, its fee is owed before the leader can sign.
            if (!(await clerk.Main.InnerTextAsync()).Contains("数字都已恢复正常", StringComparison.Ordinal)) await Pay(clerk, host);
        }
        await using (var leader = await portal.As(host, "leader"))
        {
            await Step(leader, problem, "endNotice", "公示结束，报领导审签");
            await Step(leader, problem, "sign", "审签同意，报市复核");
            await Has(leader, "待市级复核");
        }
    }

    private static async Task Step(Visit visit, string problem, string act, string title, string opinion = "同意")
    {
        await Try(visit, problem, act, title, opinion);
        await Assertions.Expect(visit.Main.GetByText("已保存。")).ToBeVisibleAsync();
    }

    private static async Task Try(Visit visit, string problem, string act, string title, string opinion = "同意")
    {
        await visit.Go($"{problem}/step?act={act}");
        await Fill(visit, "Opinion", opinion);
        await Press(visit, title);
    }

    // A short run is over when the page comes; a long one is looked at again.
    private static async Task Until(Visit visit, string path, string words)
    {
        for (var until = DateTime.UtcNow.AddMinutes(2); DateTime.UtcNow < until && !(await visit.Main.InnerTextAsync()).Contains(words, StringComparison.Ordinal);) await visit.Go(path);
        await Has(visit, words);
    }

    private static Task Fill(Visit visit, string field, string value) => visit.Main.Locator($"[name='{field}']").FillAsync(value);

    private static Task Has(Visit visit, string words) => Assertions.Expect(visit.Main).ToContainTextAsync(words, new() { Timeout = 30_000 });

    private static Task Press(Visit visit, string button) => visit.Main.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private static async Task Sound(Visit visit, string name)
    {
        await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Folders.Made, "strike-off", name + ".png"), FullPage = true });
        (await visit.Page.RunAxe()).Violations.Select(v => $"{visit.Page.Url} {v.Id}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}").ShouldBeEmpty();
    }
}
