using Platform.Kernel.Sheets;
using Platform.Projects.Contracts;

namespace Platform.Projects.Survey;

/// <summary>征收项目: one row per project. Money of other modules' columns on it is in 万元 unless the sheet says otherwise.</summary>
internal sealed class ProjectSheet : SheetDefinition
{
    private static readonly string[] Houses = ["被征收房屋", "征收房屋", "被征收房屋情况", "征收规模", "房屋征收"];
    private static readonly string[] Decision = ["征收决定", "房屋征收决定", "征收决定情况"];
    private static readonly string[] Modes = ["安置方式", "补偿方式", "补偿安置方式"];

    public override string Kind => SurveyKinds.Projects;

    public override string Word => "projects";

    public override int Order => 10;

    public override IReadOnlyList<string> Hints => ["项目排查", "项目汇总", "项目情况", "征收项目"];

    public override IReadOnlyList<SheetColumn> Columns { get; } =
    [
        new("ordinal", "序号", ColumnType.Ordinal, "编号", "No", "行号"),
        new(SurveyKeys.Project, "项目名称", ColumnType.Text, "征收项目名称", "征收项目", "项目", "工程名称", "项目全称") { Tidy = true, Required = true, Grave = true, Limit = 200 },
        new(SurveyKeys.ProjectCode, "项目编号", ColumnType.Code, "项目代码", "项目编码", "项目号") { Limit = 60 },
        new("decisionNo", "文号", ColumnType.Text, "征收决定文号", "决定文号", "征收决定文件号", "征收决定书文号", "决定书文号") { Groups = Decision, Limit = 100 },
        new("decided", "作出日期", ColumnType.Date, "征收决定日期", "决定日期", "征收决定作出日期", "作出征收决定日期", "作出时间", "决定时间", "公告日期", "征收决定时间") { Groups = Decision, Grave = true, Past = true },
        new("ground", "公益类别", ColumnType.Choice, "公共利益类别", "公共利益情形", "征收事由", "公益情形", "公共利益", "征收类别", "项目类别", "项目类型") { Words = SurveyWords.Ground, Usual = ["国防和外交", "能源交通水利等基础设施", "科教文卫体等公共事业", "保障性安居工程", "旧城区改建", "其他公共利益"] },
        new("started", "启动日期", ColumnType.Date, "启动时间", "项目启动日期", "征收启动日期", "开始日期", "征收启动时间", "实施日期", "项目启动时间") { Grave = true, Past = true },
        new("state", "项目状态", ColumnType.Choice, "状态", "项目进展", "完成情况", "进展情况", "项目进度", "实施状态", "是否完成") { Required = true, Grave = true, Words = SurveyWords.State, Usual = ["计划征收", "征求意见", "已评估", "已决定", "已决定未启动", "已公告", "征收中", "已完成", "停工"] },
        new("completed", "完成日期", ColumnType.Date, "完成时间", "项目完成日期", "征收完成日期", "完结日期", "征收完成时间") { Grave = true, Past = true },
        new(SurveyKeys.Area, "面积", ColumnType.Area, "征收面积", "被征收房屋面积", "房屋面积", "征收房屋面积", "被征收面积", "建筑面积", "总面积") { Groups = Houses, Grave = true, Called = "面积" },
        new("households", "户数", ColumnType.Integer, "征收户数", "被征收户数", "总户数", "涉及户数", "被征收房屋户数") { Groups = Houses, Grave = true, Called = "户数" },
        new("residential", "其中住宅户数", ColumnType.Integer, "住宅户数", "住宅", "其中住宅", "其中：住宅户数") { Groups = Houses },
        new("exchangeHouseholds", "产权调换户数", ColumnType.Integer, "产权调换", "房屋安置户数", "实物安置户数") { Groups = Modes },
        new("cashHouseholds", "货币补偿户数", ColumnType.Integer, "货币补偿", "货币安置户数", "货币化安置户数", "货币安置") { Groups = Modes },
        new("voucherHouseholds", "房票户数", ColumnType.Integer, "房票", "房票安置户数", "房票安置") { Groups = Modes },
        new("remark", "备注", ColumnType.Text, "说明", "附注", "其他说明"),
    ];

    public override void CheckRows(SheetRows rows, SurveyFile file, ISurveyKnown known)
    {
        var seen = new Dictionary<string, SheetRow>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (row.Text(SurveyKeys.Project) is { } name && !seen.TryAdd(Fold.Name(name), row))
            {
                row.Reject(SurveyKeys.Project, "duplicate-project", $"与{Place.Of(seen[Fold.Name(name)], row)}为同一项目，请并成一行");
            }

            Later(row, "started", "decided", "启动日期早于征收决定作出日期");
            Later(row, "completed", "started", "完成日期早于启动日期");
        }
    }

    /// <summary>A project's area in 万㎡ under a title in ㎡ shows against the sum of its families'.</summary>
    public override void Compare(SheetRows rows, SurveyFile file, ISurveyKnown known)
    {
        var sums = AreaSums(file);
        foreach (var row in rows)
        {
            if (row.Text(SurveyKeys.Project) is { } name && row.Dm2(SurveyKeys.Area) is { } area and > 0)
            {
                UnitSuspect.Judge(row, area, sums.GetValueOrDefault(Fold.Name(name)));
            }
        }
    }

    private static Dictionary<string, long> AreaSums(SurveyFile file)
    {
        var sums = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var household in file.All(SurveyKinds.Households))
        {
            if (household.Text(SurveyKeys.Project) is { } name && household.Dm2(SurveyKeys.Area) is { } area and > 0)
            {
                var folded = Fold.Name(name);
                sums[folded] = sums.GetValueOrDefault(folded) + area;
            }
        }

        return sums;
    }

    private static void Later(SheetRow row, string later, string earlier, string message)
    {
        if (row.Date(later) is { } b && row.Date(earlier) is { } a && Days.Before(b, row.MonthOnly(later), a, row.MonthOnly(earlier)))
        {
            row.Warn(later, "date-order", message + "，请核对");
        }
    }
}
