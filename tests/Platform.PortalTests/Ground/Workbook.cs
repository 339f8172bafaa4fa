using System.Text.Json;
using Microsoft.Playwright;

namespace Platform.PortalTests.Ground;

/// <summary>渑池县's workbook, what it must give, and the steps that bring it in.</summary>
internal static class Workbook
{
    /// <summary>The file's name.</summary>
    public const string Name = "渑池县排查台账.xlsx";

    /// <summary>The day of its tallies.</summary>
    public const string AsOf = "2022-08-31";

    /// <summary>What it must give.</summary>
    public static JsonElement Expected { get; } =
        JsonDocument.Parse(File.ReadAllText(Folders.Survey("渑池县排查台账.expected.json"))).RootElement;

    /// <summary>Uploads it; ends on the preview.</summary>
    public static async Task Upload(Visit clerk)
    {
        await clerk.Go("/uploads");
        await clerk.Page.GetByLabel("台账文件").SetInputFilesAsync(Folders.Survey(Name));
        await clerk.Page.GetByRole(AriaRole.Button, new() { Name = "上传并预览" }).ClickAsync();
        await clerk.Sees(Name);
    }

    /// <summary>Commits what the preview shows; ends on the preview, where every sheet is taken.</summary>
    public static async Task Commit(Visit clerk)
    {
        await clerk.Main.GetByLabel("提示行的说明").FillAsync("已与档案核对");
        await clerk.Page.GetByRole(AriaRole.Button, new() { Name = "提交全部正常行和提示行" }).ClickAsync();
        var refused = clerk.Main.Locator(".notice.tone-bad");
        await Assertions.Expect(clerk.Main.GetByText("已提交").Or(refused).First).ToBeVisibleAsync();
        (await refused.AllInnerTextsAsync()).ShouldBeEmpty();
        await Assertions.Expect(clerk.Main.GetByText("已提交")).ToHaveCountAsync(Expected.GetProperty("sheets").EnumerateObject().Count());
    }

    /// <summary>A number of its totals.</summary>
    public static long Total(string group, string name) => Expected.GetProperty("totals").GetProperty(group).GetProperty(name).GetInt64();

    /// <summary>A sum or an area of its totals, as pages write it.</summary>
    public static string Amount(string group, string name) =>
        Numbers.Written(Expected.GetProperty("totals").GetProperty(group).GetProperty(name).GetString()!);
}
