using System.Text;
using Platform.Tests.Sheets;

namespace Platform.Tests.Hostile;

/// <summary>One file that somebody sends in place of a survey.</summary>
/// <param name="Kind">What is wrong with it.</param>
/// <param name="Name">The name it is sent under.</param>
/// <param name="Make">Its bytes, made when they are needed.</param>
/// <param name="MayRead">What is wrong does no harm here, or leaves the sheet whole: a reading is honest too.</param>
internal sealed record HostileFile(string Kind, string Name, Func<byte[]> Make, bool MayRead = false)
{
    private const string Household = "序号,项目名称,被征收人姓名,身份证号,联系电话,补偿方式,签约日期,搬迁日期,被征收房屋面积（㎡）";

    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static readonly string[] Header = Household.Split(',');

    /// <summary>The parts of a sound workbook of three families.</summary>
    public static Dictionary<string, string> Parts(string? rows = null)
    {
        using var zip = new System.IO.Compression.ZipArchive(Made.Workbook(rows ?? Rows(3)));
        return zip.Entries.ToDictionary(e => e.FullName, e => new StreamReader(e.Open()).ReadToEnd());
    }

    /// <summary>The sound workbook with some of its parts replaced, added or (null) taken away.</summary>
    public static byte[] Book(params (string Part, string? Xml)[] changes)
    {
        var parts = Parts();
        foreach (var (part, xml) in changes)
        {
            if (xml is null) parts.Remove(part);
            else parts[part] = xml;
        }

        return Made.Zip([.. parts.Select(p => (p.Key, p.Value))]).ToArray();
    }

    public static byte[] Sheet(string sheetData, string after = "") => Book(("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{sheetData}</sheetData>{after}</worksheet>"));

    public static string Rows(int count) => Made.Row(1, "", "", Header)
        + string.Concat(Enumerable.Range(2, count).Select(r => Made.Row(r, "", "", $"{r - 1}", "样例一号项目", "张样例", "11010519491231002X", "13800000000", "货币补偿", "2020-05-01", "2020-06-01", "88.5")));

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Csv(string rows) => Utf8(Household + "\n" + rows);

    public override string ToString() => $"{Kind} {Name}";
}
