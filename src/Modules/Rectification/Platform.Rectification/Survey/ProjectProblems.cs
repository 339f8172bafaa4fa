using Platform.Kernel.Sheets;
using Platform.Projects.Contracts;

namespace Platform.Rectification.Survey;

/// <summary>The columns of 征收项目 that say what is wrong and who mends it by when.</summary>
internal sealed class ProjectProblems : SheetExtension
{
    public override string Kind => SurveyKinds.Projects;

    public override string Word => "rectification";

    public override IReadOnlyList<SheetColumn> Columns { get; } =
    [
        new("problem", "主要问题", ColumnType.Text, "存在问题", "存在的主要问题", "问题", "问题描述", "主要存在问题"),
        new("leader", "责任领导", ColumnType.Text, "包案领导", "分管领导", "牵头领导", "县级责任领导") { Limit = 100 },
        new("department", "责任部门", ColumnType.Text, "责任单位", "牵头部门", "牵头单位") { Limit = 200 },
        new("officer", "责任人", ColumnType.Text, "具体责任人", "经办人", "直接责任人") { Limit = 100 },
        new("deadline", "化解时限", ColumnType.Date, "整改时限", "完成时限", "化解期限", "整改期限", "办结时限", "工作时限"),
    ];
}
