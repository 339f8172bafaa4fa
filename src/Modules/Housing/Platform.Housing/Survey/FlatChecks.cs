using System.Globalization;
using Platform.Kernel.Sheets;
using Platform.Projects.Contracts;

namespace Platform.Housing.Survey;

internal static class FlatChecks
{
    /// <summary>A resettlement flat is neither smaller nor larger than these, in 0.01 ㎡.</summary>
    private const long Smallest = 15_00;
    private const long Largest = 400_00;

    public static void Area(SheetRow row)
    {
        if (row.Dm2(SurveyKeys.Area) is { } area and >= 0 && area is < Smallest or > Largest)
        {
            row.Warn(SurveyKeys.Area, "area-implausible", $"建筑面积为{(row.Dm2(SurveyKeys.Area)!.Value / 100m).ToString("0.##", CultureInfo.InvariantCulture)}，不合常理，请核对");
        }
    }

    public static void Project(SheetRow row, SurveyFile file, ISurveyKnown known)
    {
        if (row.Text(SurveyKeys.Project) is not { } name || !file.Has(SurveyKinds.Projects))
        {
            return;
        }

        if (file.Names(SurveyKinds.Projects, SurveyKeys.Project, SurveyKeys.ProjectCode).Find(name, known) is { } usual)
        {
            row.Replace(SurveyKeys.Project, usual);
        }
        else
        {
            row.Warn(SurveyKeys.Project, "project-unknown", $"征收项目表中没有这个项目：{name}，按未定向计");
            row.Clear(SurveyKeys.Project);
        }
    }

    public static void Household(SheetRow row, SurveyFile file, ISurveyKnown known)
    {
        var families = Families.Of(file, known);
        if (row.Text(SurveyKeys.Household) is { } code && families.Judge && families.Find(code) is null)
        {
            row.Warn(SurveyKeys.Household, "household-unknown", $"被征收户表中没有这个户编号（{code}），按未分配计");
            row.Clear(SurveyKeys.Household);
        }

        if (row.Date("handover") is { } handover && row.Date("built") is { } built && Days.Before(handover, row.MonthOnly("handover"), built, row.MonthOnly("built")))
        {
            row.Warn("handover", "date-order", "交房日期早于竣工日期，请核对");
        }
    }

    /// <summary>The same flat on two rows: given to two families, or simply written twice.</summary>
    public static void Twice(SheetRows rows)
    {
        var first = new Dictionary<string, SheetRow>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (row.Text("estate") is not { } estate || row.Text("building") is null || row.Text("number") is null)
            {
                continue;
            }

            var key = FlatWords.Key(estate, row.Text("building"), row.Text("unit"), row.Text("number"));
            if (first.TryAdd(key, row))
            {
                continue;
            }

            var flat = estate + row.Text("building") + row.Text("unit") + row.Text("number");
            var (one, two) = (first[key].Text(SurveyKeys.Household), row.Text(SurveyKeys.Household));
            if (one is not null && two is not null && Fold.Code(one) != Fold.Code(two))
            {
                row.Reject(SurveyKeys.Household, "flat-allocated-twice", $"同一套房（{flat}）已分配给{one}（{Place.Of(first[key], row)}），请核对归哪一户");
            }
            else
            {
                row.Reject("number", "duplicate-flat", $"与{Place.Of(first[key], row)}为同一套房（{flat}），请只留一行");
            }
        }
    }

    /// <summary>More flats than the family is owed; those that the family's own row does not speak of are the surplus.</summary>
    public static void Surplus(SheetRows rows, Families families)
    {
        foreach (var group in Allocated(rows))
        {
            if (families.Find(group.Key) is not { Stated: true } family)
            {
                continue;
            }

            var due = family.FlatsDue ?? 0;
            var place = 0;
            foreach (var row in group.OrderByDescending(r => Fit(r, family)).ThenBy(r => r.Date("chosen") ?? DateOnly.MaxValue).ThenBy(r => r.Number))
            {
                if (++place > due)
                {
                    row.Warn(SurveyKeys.Household, "household-two-flats", $"该户应安置{due}套，此处为第{place}套，请核对");
                }
            }
        }
    }

    /// <summary>The family's row states the earliest handover; a second flat handed over later is no mismatch.</summary>
    public static void Handover(SheetRows rows, Families families)
    {
        foreach (var group in Allocated(rows))
        {
            var earliest = group.Where(r => r.Date("handover") is not null && !r.Faulty("handover")).MinBy(r => r.Date("handover"));
            if (earliest?.Date("handover") is { } day && families.Find(group.Key) is { Handover: { } stated } family
                && Days.Differ(day, earliest.MonthOnly("handover"), stated, family.MonthOnly))
            {
                earliest.Warn("handover", "handover-mismatch",
                    $"与被征收户表的交房日期（{stated.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}）不一致，过渡费以被征收户表为准");
            }
        }
    }

    private static IEnumerable<IGrouping<string, SheetRow>> Allocated(SheetRows rows) =>
        rows.Usable.Where(r => r.Text(SurveyKeys.Household) is not null).GroupBy(r => Fold.Code(r.Text(SurveyKeys.Household)!), StringComparer.Ordinal);

    private static int Fit(SheetRow row, Family family)
    {
        var fit = 0;
        if (family.Flats is { } flats && row.Text("number") is { } number)
        {
            var written = Fold.Name(flats);
            var place = Fold.Name($"{row.Text("building")}{row.Text("unit")}{number}");
            fit += written.Contains(place, StringComparison.Ordinal) ? 8 : 0;
        }

        fit += family.Estate is { } estate && row.Text("estate") is { } own && Fold.Name(estate) == Fold.Name(own) ? 4 : 0;
        fit += family.Project is { } project && row.Text(SurveyKeys.Project) is { } meant && Fold.Name(project) == Fold.Name(meant) ? 2 : 0;
        return fit;
    }
}
