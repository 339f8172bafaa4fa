using Platform.Kernel.Sheets;
using Platform.Projects.Contracts;

namespace Platform.Housing.Survey;

/// <summary>The 安置房（套） columns of 征收项目.</summary>
internal sealed class ProjectFlats : SheetExtension
{
    private static readonly string[] Group = ["安置房", "安置房套数", "安置房建设", "安置住房", "安置房情况"];

    public override string Kind => SurveyKinds.Projects;

    public override string Word => "housing";

    public override IReadOnlyList<SheetColumn> Columns { get; } =
    [
        Count("flatsDue", "应安置", "应安置套数", "应安置房", "需安置", "需安置套数", "应安置房屋"),
        Count("flatsBuilt", "已建成", "已建成套数", "建成套数", "建成", "已建"),
        Count("flatsAllocated", "已分配", "已分配套数", "分配套数", "已安置", "分配"),
        Count("flatsGap", "缺口", "安置房缺口", "缺口套数", "安置缺口") with { Signed = true },
    ];

    private static SheetColumn Count(string key, string title, params string[] synonyms) =>
        new(key, title, ColumnType.Integer, synonyms) { Groups = Group, Grave = true, Called = "安置房" + title };
}
