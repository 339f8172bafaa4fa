using System.IO.Compression;
using System.Xml.Linq;
using Microsoft.Playwright;
using Platform.PortalTests.Ground;

namespace Platform.PortalTests.Journeys;

/// <summary>A clerk takes the stored records home, changes them in Excel, and sends them back after somebody else has changed the same.</summary>
[Collection(PortalCollection.Name)]
public sealed class RoundTripJourney(RunningPortal portal)
{
    private const string Title = "房屋坐落";
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [SkippableFact]
    public async Task A_clerk_exports_changes_meets_a_conflict_chooses_and_commits()
    {
        await using var clerk = await portal.As("clerk");
        await clerk.Go("/uploads");
        var download = await clerk.Page.RunAndWaitForDownloadAsync(() => clerk.Main.GetByRole(AriaRole.Link, new() { Name = "导出底数离线修改" }).ClickAsync());
        var copy = await File.ReadAllBytesAsync(await download.PathAsync());

        await Send(clerk, Changed(copy, "别人先改的地址"));
        await Commit(clerk);
        await Send(clerk, Changed(copy, "我在离线工作表里改的地址"));
        var card = clerk.Main.Locator("#conflicts");
        await Assertions.Expect(card).ToContainTextAsync("别人先改的地址");
        await Assertions.Expect(card).ToContainTextAsync("我在离线工作表里改的地址");
        await card.Locator("select").SelectOptionAsync(new SelectOptionValue { Label = "采用表中的值" });
        await card.GetByRole(AriaRole.Button, new() { Name = "保存选择" }).ClickAsync();
        await Assertions.Expect(clerk.Main.GetByText("共 1 行；退回的 0 行不写入")).ToBeVisibleAsync();
        await Commit(clerk);

        await clerk.Go("/uploads");
        var again = await clerk.Page.RunAndWaitForDownloadAsync(() => clerk.Main.GetByRole(AriaRole.Link, new() { Name = "导出底数离线修改" }).ClickAsync());
        Address(Sheet(await File.ReadAllBytesAsync(await again.PathAsync()))).Value.ShouldBe("我在离线工作表里改的地址");
        clerk.Faults.ShouldBeEmpty();
    }

    private static async Task Send(Visit clerk, byte[] content)
    {
        await clerk.Go("/uploads");
        await clerk.Page.GetByLabel("台账文件").SetInputFilesAsync(new FilePayload { Name = "离线工作表.xlsx", MimeType = "application/octet-stream", Buffer = content });
        await clerk.Page.GetByRole(AriaRole.Button, new() { Name = "上传并预览" }).ClickAsync();
        await clerk.Sees("离线工作表.xlsx");
        await clerk.Main.GetByRole(AriaRole.Link, new() { Name = "被征收户" }).First.ClickAsync();
    }

    private static async Task Commit(Visit clerk)
    {
        var reason = clerk.Main.GetByLabel("提示行的说明");
        if (await reason.CountAsync() > 0) await reason.FillAsync("已与档案核对");
        await clerk.Page.GetByRole(AriaRole.Button, new() { Name = "提交全部正常行和提示行" }).ClickAsync();
        await Assertions.Expect(clerk.Main.GetByText("已提交").First).ToBeVisibleAsync();
    }

    private static XDocument Sheet(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        using var part = zip.GetEntry("xl/worksheets/sheet2.xml")!.Open();
        return XDocument.Load(part);
    }

    // The text of the first family's address.
    private static XElement Address(XDocument sheet)
    {
        var rows = sheet.Descendants(Main + "row").Take(2).Select(r => r.Elements(Main + "c").ToList()).ToList();
        return rows[1][rows[0].FindIndex(c => c.Value == Title)].Descendants(Main + "t").Single();
    }

    private static byte[] Changed(byte[] workbook, string address)
    {
        var sheet = Sheet(workbook);
        Address(sheet).Value = address;
        using var content = new MemoryStream();
        content.Write(workbook);
        using (var zip = new ZipArchive(content, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("xl/worksheets/sheet2.xml")!.Delete();
            using var part = zip.CreateEntry("xl/worksheets/sheet2.xml").Open();
            sheet.Save(part);
        }
        return content.ToArray();
    }
}
