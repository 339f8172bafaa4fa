using System.IO.Compression;
using System.Xml.Linq;
using Microsoft.Playwright;
using Platform.PortalTests.Ground;

namespace Platform.PortalTests.Journeys;

/// <summary>A list leaves the portal as a workbook and on paper, as filtered.</summary>
[Collection(PortalCollection.Name)]
public sealed class PaperJourney(RunningPortal portal)
{
    [SkippableTheory]
    [InlineData("/projects")]
    [InlineData("/projects?state=incomplete")]
    public async Task The_workbook_has_the_rows_that_the_list_counts(string list)
    {
        await using var clerk = await portal.As("clerk");
        await clerk.Go(list);
        var count = await clerk.Count();
        var download = await clerk.Page.RunAndWaitForDownloadAsync(
            () => clerk.Main.GetByRole(AriaRole.Link, new() { Name = "导出 Excel" }).ClickAsync());
        download.SuggestedFilename.ShouldEndWith(".xlsx");
        (await CodesIn(await download.PathAsync())).ShouldBe(count);
        clerk.Faults.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task The_paper_says_title_unit_and_who_printed_it()
    {
        await using var clerk = await portal.As("clerk");
        await clerk.Go("/projects");
        var count = await clerk.Count();
        await clerk.Go("/projects?print=1");
        var paper = await clerk.Main.InnerTextAsync();
        paper.ShouldContain("国有土地上房屋征收项目清单");
        paper.ShouldContain("单位：渑池县");
        paper.ShouldContain("打印人：演示·李敏");
        paper.ShouldContain("打印时间：");
        (await clerk.Main.Locator("tbody tr").CountAsync()).ShouldBe((int)count);
        (await clerk.Page.Locator("nav.side").CountAsync()).ShouldBe(0);
        clerk.Faults.ShouldBeEmpty();
    }

    /// <summary>Rows of the first sheet below its header.</summary>
    private static async Task<long> CodesIn(string path)
    {
        await using var file = File.OpenRead(path);
        await using var zip = new ZipArchive(file);
        await using var sheet = await zip.Entries.First(e => e.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal)).OpenAsync();
        var rows = (await XDocument.LoadAsync(sheet, LoadOptions.None, default)).Descendants().Where(e => e.Name.LocalName == "row");
        return rows.Count() - 1;
    }
}
