using Platform.Kernel.Sheets;
using Platform.Projects.Contracts;

namespace Platform.Fees.Survey;

/// <summary>The 过渡安置费 columns of 征收项目.</summary>
internal sealed class ProjectFees : SheetExtension
{
    private static readonly string[] Group = ["过渡安置费", "过渡费", "临时安置费", "过渡安置费用", "临时安置补助费", "过渡费发放"];

    public override string Kind => SurveyKinds.Projects;

    public override string Word => "fees";

    public override IReadOnlyList<SheetColumn> Columns { get; } =
    [
        Money("feeDue", "应发", "应发金额", "应付", "应发放", "应发放金额"),
        Money("feePaid", "已发", "已发金额", "实发", "已付", "已发放", "已发放金额"),
        Money("feeOwed", "拖欠", "拖欠金额", "欠发", "欠付", "未发", "未发放", "拖欠过渡费"),
    ];

    private static SheetColumn Money(string key, string title, params string[] synonyms) =>
        new(key, title, ColumnType.Money, synonyms) { Groups = Group, Grave = true, Unit = SheetUnit.TenThousand, Called = "过渡安置费" + title };
}
