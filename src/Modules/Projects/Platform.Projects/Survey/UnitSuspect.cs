using System.Globalization;
using Platform.Kernel.Sheets;
using Platform.Projects.Contracts;

namespace Platform.Projects.Survey;

/// <summary>Tells an area entered in 万㎡ where ㎡ was asked for.</summary>
internal static class UnitSuspect
{
    private const long TenThousand = 10_000;

    /// <summary>A whole project below this has slipped its unit: 30 ㎡ for each of its families, in 0.01 ㎡.</summary>
    private const long LeastPerHousehold = 300;

    /// <param name="row">The project.</param>
    /// <param name="area">As printed, 0.01 ㎡.</param>
    /// <param name="sum">Of its families in the file, 0.01 ㎡; 0 when there are none.</param>
    public static void Judge(SheetRow row, long area, long sum)
    {
        var scaled = area * TenThousand;
        var (tenfold, why) = sum > 0
            ? (scaled >= sum * 8 / 10 && scaled <= sum * 12 / 10, $"（该项目各户面积合计{Text(sum)}㎡）")
            : (row.Int("households") is { } families and > 0 && area < families * LeastPerHousehold, $"（该项目{row.Int("households")}户）");
        if (tenfold)
        {
            row.Warn(SurveyKeys.Area, "unit-suspect", $"表头单位为㎡，此处填{row.Printed(SurveyKeys.Area)}，疑为万㎡{why}，请核对", Text(scaled));
            row.Propose(SurveyKeys.Area, scaled);
        }
    }

    private static string Text(long dm2) => (dm2 / 100m).ToString("0.##", CultureInfo.InvariantCulture);
}
