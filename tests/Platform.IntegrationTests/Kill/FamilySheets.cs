using System.Globalization;
using Platform.Kernel.Sheets;

namespace Platform.IntegrationTests.Kill;

/// <summary>A workbook of made-up projects and families, each number different and with its right check digit.</summary>
internal static class FamilySheets
{
    public const int Projects = 30, Families = 3_000;

    /// <summary>The number of a family.</summary>
    public static string Code(int n) => string.Create(CultureInfo.InvariantCulture, $"K{n:000000}");

    /// <summary>One of several workbooks that have nothing in common.</summary>
    public static byte[] Write(int number)
    {
        using var content = new MemoryStream();
        using (var writer = new SheetWriter(content))
        {
            writer.Sheet<int>("征收项目", [Text("项目名称", Project), Text("项目状态", _ => "征收中"), Text("启动日期", _ => "2019-01-02"), Text("户数", _ => $"{Families / Projects}")], Enumerable.Range(number * Projects, Projects));
            writer.Sheet<int>(
                "被征收户",
                [
                    Text("项目名称", n => Project(n / (Families / Projects))), Text("户编号", Code), Text("被征收人", n => $"虚构{n}"), Text("身份证号码", IdNumber),
                    Text("联系电话", n => $"139{n:00000000}"), Text("房屋坐落", n => $"演示路{n}号"), Text("征收面积（㎡）", n => $"{60 + n % 90}.50"),
                    Text("签约状态", _ => "已签约"), Text("签约日期", _ => "2019-05-06"), Text("补偿方式", _ => "货币补偿"), Text("补偿金额（元）", n => $"{300_000 + n}.07"),
                ],
                Enumerable.Range(number * Families, Families));
        }
        return content.ToArray();
    }

    private static ExportColumn<int> Text(string title, Func<int, string> value) => new(title, ExportKind.Text, n => value(n));

    private static string Project(int n) => $"演示片区{n:0000}号改造项目";

    private static string IdNumber(int n)
    {
        var head = string.Create(CultureInfo.InvariantCulture, $"411221{new DateOnly(1940, 1, 1).AddDays(n / 900):yyyyMMdd}{n % 900 + 100}");
        return head + CheckDigits.IdCheck(head);
    }
}
