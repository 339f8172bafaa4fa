using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Platform.PortalTests.Ground;

/// <summary>The page of the tallies of one county, and what 渑池县's workbook must show on it.</summary>
internal static class TallyPage
{
    /// <summary>Title of a figure and the number as written, in the order of the founding document.</summary>
    public static IEnumerable<(string Title, string Written)> Expected =>
    [
        ("征收项目数量", Of("projects", "total")), ("已完成项目", Of("projects", "completed")),
        ("未完成项目", Of("projects", "incomplete")), ("已决定未启动项目", Of("projects", "decidedNotStarted")),
        ("被征收房屋面积（各户之和）", Workbook.Amount("areaM2", "fromHouseholds")),
        ("被征收房屋面积（项目表原样相加）", Workbook.Amount("areaM2", "fromProjectsAsPrinted")),
        ("被征收房屋面积（疑为万㎡的改正后）", Workbook.Amount("areaM2", "fromProjectsCorrected")),
        ("征收户数（户表）", Of("households", "fromHouseholds")), ("征收户数（项目表各行之和）", Of("households", "fromProjects")),
        ("已签约户数", Of("households", "signed")), ("未签约户数", Of("households", "unsigned")),
        ("应安置、一套未分到的户数", Of("households", "withoutFlatYet")),
        ("安置房源总套数", Of("flats", "planned")), ("已建成（竣工）", Of("flats", "built")),
        ("已分配到户", Of("flats", "allocated")), ("应安置套数", Of("flats", "entitled")),
        ("缺口：应安置减已建成", Of("flats", "gapBuilt")), ("缺口：应安置减已分配", Of("flats", "gapAllocated")),
        ("已发过渡安置费", Paid()), ("信访事项", Of("petitions", "total")), ("超期未答复", Of("petitions", "openOverdue")),
    ];

    /// <summary>The row of a figure.</summary>
    public static ILocator Row(Visit visit, string title) =>
        visit.Main.Locator("tr", new() { Has = visit.Page.Locator("th", new() { HasTextRegex = new($"^\\s*{Regex.Escape(title)}\\s*$") }) }).First;

    /// <summary>The number that the rows add up to.</summary>
    public static ILocator Cell(Visit visit, string title) => Row(visit, title).Locator("td").First;

    /// <summary>Every figure that counts the rows of the list that it links to.</summary>
    public static async Task<IReadOnlyList<(string Title, string Href, long Number)>> Links(Visit visit)
    {
        var found = new List<(string, string, long)>();
        foreach (var row in await visit.Main.Locator("tbody tr").AllAsync())
        {
            var link = row.Locator("td a");
            if (await link.CountAsync() == 0) continue;
            var (title, unit) = (await row.Locator("th").InnerTextAsync(), await row.Locator("td").Last.InnerTextAsync());
            if (unit is "元" or "万元" or "㎡" || SumsOfRows.Contains(title)) continue;
            found.Add((title, (await link.First.GetAttributeAsync("href"))!, Numbers.First(await link.First.InnerTextAsync())));
        }
        return found;
    }

    /// <summary>Sums of a column of the list, not the number of its rows.</summary>
    private static readonly string[] SumsOfRows =
        ["征收户数（项目表各行之和）", "征收户数（项目表合计行）", "应安置套数", "缺口：应安置减已建成", "缺口：应安置减已分配", "缺口：应安置减全部定向房源", "问题涉及户数"];

    private static string Of(string group, string name) => Numbers.Written(Workbook.Total(group, name));

    private static string Paid() =>
        Numbers.Written((Workbook.Total("fee", "paidFen") / 100m).ToString(System.Globalization.CultureInfo.InvariantCulture));
}
