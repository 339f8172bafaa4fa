using Platform.Kernel.Sheets;
using Platform.Projects.Contracts;

namespace Platform.Petitions.Survey;

/// <summary>信访事项: one row per petition.</summary>
internal sealed class PetitionSheet : SheetDefinition
{
    public override string Kind => SurveyKinds.Petitions;

    public override string Word => "petitions";

    public override int Order => 60;

    public override IReadOnlyList<string> Hints => ["信访", "投诉", "来访", "诉求"];

    public override IReadOnlyList<SheetColumn> Columns { get; } =
    [
        new("ordinal", "序号", ColumnType.Ordinal, "编号", "No", "行号"),
        new("registered", "登记日期", ColumnType.Date, "登记时间", "信访日期", "来访日期", "信访时间", "收件日期", "来信日期", "反映日期", "登记") { Required = true, Grave = true, Past = true },
        new(SurveyKeys.Person, "信访人", ColumnType.Text, "信访人姓名", "来访人", "反映人", "投诉人", "姓名", "信访人员", "上访人") { Limit = 200 },
        new("persons", "信访人数", ColumnType.Integer, "人数", "来访人数", "涉及人数", "信访人次"),
        new("form", "信访形式", ColumnType.Text, "形式", "信访方式", "来访形式", "信访渠道", "反映渠道") { Limit = 100 },
        new("county", "问题属地", ColumnType.Text, "属地", "县（市、区）", "县区", "县市区", "问题所在地") { Limit = 100 },
        new(SurveyKeys.Project, "涉及项目", ColumnType.Text, "项目名称", "所属项目", "征收项目", "涉及征收项目", "征收项目名称", "项目") { Tidy = true, Limit = 200 },
        new("category", "内容分类", ColumnType.Text, "问题分类", "问题类别", "信访类别", "内容类别", "诉求类别", "问题类型", "分类") { Limit = 100 },
        new("appeal", "主要诉求", ColumnType.Text, "诉求", "信访诉求", "反映问题", "主要内容", "信访内容", "反映内容", "诉求内容"),
        new("referred", "转送日期", ColumnType.Date, "转送时间", "转办日期", "交办日期", "转交日期", "转送交办日期") { Past = true },
        new("accepted", "受理日期", ColumnType.Date, "受理时间", "受理告知日期", "受理") { Grave = true, Past = true },
        new("due", "办理期限", ColumnType.Date, "办结期限", "办理时限", "应办结日期", "办结时限", "到期日", "应答复日期", "办理截止日期"),
        new("extended", "延期至", ColumnType.Date, "延期", "延期日期", "延长至", "延期办理至", "延期到"),
        new("replied", "答复意见书日期", ColumnType.Date, "答复日期", "答复时间", "办结日期", "答复意见日期", "答复意见书时间", "出具答复意见书日期", "答复意见书出具日期") { Grave = true, Past = true, Called = "答复意见书日期" },
        new("finding", "核查结论", ColumnType.Text, "核查情况", "调查结论", "是否属实", "核查结果") { Limit = 500 },
        new("opinion", "处理意见", ColumnType.Text, "处理结果", "办理意见", "答复意见"),
        new("status", "办理状态", ColumnType.Text, "状态", "办理情况", "办理进度", "办理结果") { Limit = 100 },
        new("satisfaction", "满意度", ColumnType.Text, "满意情况", "群众满意度", "评价", "是否满意", "满意度评价") { Limit = 100 },
        new("responsible", "责任单位", ColumnType.Text, "办理单位", "承办单位", "责任部门", "有权处理单位") { Limit = 200 },
        new("remark", "备注", ColumnType.Text, "说明", "附注", "其他说明"),
    ];

    public override void CheckRows(SheetRows rows, SurveyFile file, ISurveyKnown known)
    {
        foreach (var row in rows)
        {
            Tie(row, file, known);
            NotBefore(row, "replied", "accepted", "答复日期早于受理日期");
            NotBefore(row, "accepted", "registered", "受理日期早于登记日期");
        }
    }

    private static void NotBefore(SheetRow row, string later, string earlier, string message)
    {
        if (row.Date(later) is { } b && row.Date(earlier) is { } a && Days.Before(b, row.MonthOnly(later), a, row.MonthOnly(earlier)))
        {
            row.Reject(later, "date-order", message + "，请核对");
        }
    }

    /// <summary>A petition may concern no project; one that it names must be one of the file, or of the county where the file lists none.</summary>
    private static void Tie(SheetRow row, SurveyFile file, ISurveyKnown known)
    {
        var listed = file.Has(SurveyKinds.Projects);
        if (row.Text(SurveyKeys.Project) is not { } name || (!listed && !known.HasProjects))
        {
            return;
        }

        if (file.Names(SurveyKinds.Projects, SurveyKeys.Project, SurveyKeys.ProjectCode).Find(name, known) is { } usual)
        {
            row.Replace(SurveyKeys.Project, usual);
        }
        else
        {
            row.Reject(SurveyKeys.Project, "project-unknown", $"征收项目表中没有这个项目：{name}");
        }
    }
}
