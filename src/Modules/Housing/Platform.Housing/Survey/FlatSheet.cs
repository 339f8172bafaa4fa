using Platform.Kernel.Sheets;
using Platform.Projects.Contracts;

namespace Platform.Housing.Survey;

/// <summary>安置房源: one row per flat, with its building's milestones repeated on each.</summary>
internal sealed class FlatSheet : SheetDefinition
{
    public override string Kind => SurveyKinds.Flats;

    public override string Word => "housing";

    public override int Order => 30;

    public override IReadOnlyList<string> Hints => ["安置房源", "房源", "安置房建设", "安置房分配", "回迁房"];

    public override IReadOnlyList<SheetColumn> Columns { get; } =
    [
        new("ordinal", "序号", ColumnType.Ordinal, "编号", "No", "行号"),
        new("estate", "安置小区", ColumnType.Text, "小区名称", "小区", "安置房小区", "安置小区名称", "安置地点", "楼盘", "安置房项目", "回迁小区") { Tidy = true, Required = true, Grave = true, Repeats = true, Limit = 200 },
        new("building", "楼栋", ColumnType.Text, "楼号", "栋号", "幢号", "楼幢", "栋", "楼栋号", "幢") { Required = true, Grave = true, Repeats = true, Limit = 60 },
        new("unit", "单元", ColumnType.Text, "单元号") { Limit = 60 },
        new("number", "房号", ColumnType.Code, "房间号", "室号", "门牌", "房屋号", "户号", "房屋编号", "室") { Required = true, Grave = true, Limit = 60 },
        new("layout", "户型", ColumnType.Text, "房型", "套型", "户型结构") { Limit = 100 },
        new(SurveyKeys.Area, "建筑面积", ColumnType.Area, "面积", "房屋面积", "套内面积", "房屋建筑面积", "户型面积") { Required = true, Called = "建筑面积" },
        new("floors", "总层数", ColumnType.Integer, "层数", "总楼层", "楼层数"),
        Plan("plannedStart", "计划开工", "计划开工日期", "计划开工时间", "应开工日期"),
        Fact("started", "实际开工", "实际开工日期", "开工日期", "实际开工时间", "开工时间"),
        Plan("plannedTop", "计划封顶", "计划封顶日期", "计划封顶时间"),
        Fact("topped", "实际封顶", "实际封顶日期", "封顶日期", "实际封顶时间", "封顶时间"),
        Plan("plannedBuilt", "计划竣工", "计划竣工日期", "计划竣工时间", "计划建成日期"),
        Fact("built", "实际竣工", "实际竣工日期", "竣工日期", "实际竣工时间", "竣工时间", "建成日期"),
        Plan("plannedDelivery", "计划交付", "计划交付日期", "计划交付时间", "应交付日期", "约定交付日期", "承诺交付日期"),
        Fact("delivered", "实际交付", "实际交付日期", "交付日期", "实际交付时间", "交付时间"),
        new("progress", "建设进度", ColumnType.Text, "进度", "工程进度", "形象进度", "建设状态", "建设情况") { Limit = 200 },
        new(SurveyKeys.Project, "定向项目", ColumnType.Text, "对应项目", "对应征收项目", "安置项目", "项目名称", "征收项目", "所属项目", "定向征收项目", "定向安置项目") { Tidy = true, Repeats = true, Limit = 200 },
        new("allocation", "分配状态", ColumnType.Choice, "是否分配", "分配情况", "状态", "房源状态") { Words = FlatWords.Allocation, Usual = ["已分配", "未分配"] },
        new(SurveyKeys.Household, "安置户编号", ColumnType.Code, "户编号", "被征收户编号", "安置户号", "分配户编号", "安置户编码", "户编码", "分配户号") { Limit = 60 },
        new(SurveyKeys.Person, "安置人", ColumnType.Text, "被安置人", "安置户主", "安置人姓名", "被征收人", "户主", "选房人", "安置户") { Limit = 100 },
        new("chosen", "选房日期", ColumnType.Date, "选房时间", "分配日期", "摇号日期", "抽签日期", "分配时间") { Past = true },
        new("handover", "交房日期", ColumnType.Date, "交房时间", "钥匙交付日期", "入住日期", "交钥匙日期", "交房") { Grave = true, Past = true },
        new("remark", "备注", ColumnType.Text, "说明", "附注", "其他说明"),
    ];

    public override void CheckRows(SheetRows rows, SurveyFile file, ISurveyKnown known)
    {
        foreach (var row in rows)
        {
            FlatChecks.Project(row, file, known);
            FlatChecks.Area(row);
            FlatChecks.Household(row, file, known);
        }

        FlatChecks.Twice(rows);
        var families = Families.Of(file, known);
        FlatChecks.Surplus(rows, families);
        FlatChecks.Handover(rows, families);
    }

    private static SheetColumn Plan(string key, string title, params string[] synonyms) =>
        new(key, title, ColumnType.Date, synonyms) { Repeats = false };

    private static SheetColumn Fact(string key, string title, params string[] synonyms) =>
        new(key, title, ColumnType.Date, synonyms) { Grave = true, Past = true };
}
