using System.Globalization;
using Platform.Kernel.Sheets;
using Platform.Projects.Contracts;

namespace Platform.Funding.Survey;

/// <summary>The 补偿资金 columns of 征收项目.</summary>
internal sealed class ProjectFunds : SheetExtension
{
    private static readonly string[] Group = ["补偿资金", "征收补偿资金", "资金", "资金情况", "补偿资金情况", "征收补偿费用"];

    public override string Kind => SurveyKinds.Projects;

    public override string Word => "funding";

    public override IReadOnlyList<SheetColumn> Columns { get; } =
    [
        Money("needed", "概算", "概算金额", "概算资金", "总概算", "项目概算", "补偿概算", "资金概算", "需要资金"),
        Money("arrived", "到位", "到位金额", "到位资金", "已到位", "资金到位", "已到位资金"),
        Money("paid", "支付", "支付金额", "已支付", "支出", "已支付资金", "已支付金额"),
        Money("gap", "缺口", "资金缺口", "缺口金额", "补偿资金缺口", "缺口资金") with { Signed = true },
    ];

    public override void CheckRows(SheetRows rows, SurveyFile file, ISurveyKnown known)
    {
        foreach (var row in rows)
        {
            if (row.Fen("needed") is not { } needed || row.Fen("arrived") is not { } arrived || row.Fen("gap") is not { } gap)
            {
                continue;
            }

            var right = needed - arrived;
            if (Math.Abs(gap - right) > FundProjects.RoundingFen && Math.Abs(gap - Math.Max(0, right)) > FundProjects.RoundingFen)
            {
                var proposal = (right / 1_000_000m).ToString("0.######", CultureInfo.InvariantCulture);
                row.Warn("gap", "gap-mismatch", $"缺口不等于概算减到位（应为{proposal}），请核对", proposal);
                row.Propose("gap", right);
            }
        }
    }

    private static SheetColumn Money(string key, string title, params string[] synonyms) =>
        new(key, title, ColumnType.Money, synonyms) { Groups = Group, Grave = true, Unit = SheetUnit.TenThousand, Called = "补偿资金" + title };
}
