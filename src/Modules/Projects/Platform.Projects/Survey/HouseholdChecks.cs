using System.Globalization;
using Platform.Kernel.Sheets;
using Platform.Projects.Contracts;

namespace Platform.Projects.Survey;

internal static class HouseholdChecks
{
    /// <summary>Rounding that two measured areas and their sum may show, in 0.01 ㎡.</summary>
    private const long Rounding = 1;

    /// <summary>The largest house, factories too, in 0.01 ㎡: above it stands a quarter, or a slipped unit.</summary>
    private const long Largest = 50_000_00;

    public static void Duplicates(SheetRows rows)
    {
        foreach (var (row, other) in rows.Twins(SurveyKeys.Household))
        {
            var same = row.Text("idNumber") is { } id && id == other.Text("idNumber") ? "户编号、身份证号" : "户编号";
            row.Reject(SurveyKeys.Household, "duplicate-household", $"与{Place.Of(other, row)}为同一户（{same}相同），请核对后只留一行");
        }
    }

    /// <summary>Judged only where the file lists its projects; a list of families alone makes its projects known.</summary>
    public static void Projects(SheetRows rows, SurveyFile file, ISurveyKnown known)
    {
        if (!file.Has(SurveyKinds.Projects))
        {
            return;
        }

        var projects = file.Names(SurveyKinds.Projects, SurveyKeys.Project, SurveyKeys.ProjectCode);
        foreach (var row in rows)
        {
            if (row.Text(SurveyKeys.Project) is not { } name)
            {
                continue;
            }

            if (projects.Find(name, known) is { } usual)
            {
                row.Replace(SurveyKeys.Project, usual);
            }
            else
            {
                row.Reject(SurveyKeys.Project, "project-unknown", $"征收项目表中没有这个项目：{name}");
            }
        }
    }

    public static void Areas(SheetRow row)
    {
        if (row.Dm2(SurveyKeys.Area) is 0 or > Largest)
        {
            row.Warn(SurveyKeys.Area, "area-implausible", $"面积为{row.Printed(SurveyKeys.Area)}，不合常理，请核对数字和单位");
        }

        if (row.Dm2(SurveyKeys.Area) is not { } area || (row.Dm2("certifiedArea") is null && row.Dm2("unregisteredArea") is null)
            || !row.Matched("certifiedArea") || !row.Matched("unregisteredArea") || row.Faulty("certifiedArea") || row.Faulty("unregisteredArea"))
        {
            return;
        }

        var sum = (row.Dm2("certifiedArea") ?? 0) + (row.Dm2("unregisteredArea") ?? 0);
        if (Math.Abs(area - sum) > Rounding)
        {
            row.Warn(SurveyKeys.Area, "area-sum-mismatch", $"征收面积不等于有证面积与未登记合法面积之和（{sum / 100m:0.##}）", (sum / 100m).ToString("0.##", CultureInfo.InvariantCulture));
        }
    }

    /// <summary>A family of another county in a list that is otherwise one county's.</summary>
    public static void Counties(SheetRows rows)
    {
        var counts = rows.Where(r => r.Text("county") is not null).GroupBy(r => County(r.Text("county")!), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var usual = counts.OrderByDescending(c => c.Value).FirstOrDefault();
        if (counts.Count < 2 || usual.Value * 10 < counts.Values.Sum() * 9)
        {
            return;
        }

        foreach (var row in rows)
        {
            if (row.Text("county") is { } county && County(county) != usual.Key)
            {
                row.Warn("county", "county-mismatch", $"本表多为{usual.Key}，此行为{county}，请核对是否误填");
            }
        }
    }

    private static string County(string printed) => Fold.Name(printed) is { Length: > 2 } name ? name.TrimEnd('县', '市', '区') : Fold.Name(printed);
}
