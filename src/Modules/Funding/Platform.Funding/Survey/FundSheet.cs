using System.Globalization;
using Platform.Kernel.Sheets;
using Platform.Projects.Contracts;

namespace Platform.Funding.Survey;

/// <summary>补偿资金: one row per source of a project's compensation fund; in 万元 unless the sheet says otherwise.</summary>
internal sealed class FundSheet : SheetDefinition
{
    public override string Kind => SurveyKinds.Funds;

    public override string Word => "funding";

    public override int Order => 50;

    public override IReadOnlyList<string> Hints => ["补偿资金", "资金筹集", "资金使用", "征收资金", "资金情况", "资金到位"];

    public override IReadOnlyList<SheetColumn> Columns { get; } =
    [
        new("ordinal", "序号", ColumnType.Ordinal, "编号", "No", "行号"),
        new(SurveyKeys.Project, "项目名称", ColumnType.Text, "所属项目", "征收项目名称", "征收项目", "项目", "涉及项目", "工程名称") { Tidy = true, Required = true, Grave = true, Repeats = true, Limit = 200 },
        new("source", "资金来源", ColumnType.Text, "来源", "资金渠道", "筹资渠道", "资金类别", "资金性质", "筹集渠道") { Limit = 200 },
        new("documentNo", "文号", ColumnType.Text, "资金文号", "下达文号", "批复文号", "拨款文号", "指标文号") { Limit = 100 },
        new("estimate", "项目概算", ColumnType.Money, "概算", "概算金额", "补偿概算", "资金概算", "征收补偿概算", "预算", "预算金额", "概算总额") { Unit = SheetUnit.TenThousand, Grave = true },
        new("arrived", "到位金额", ColumnType.Money, "到位", "到位资金", "已到位", "到账金额", "资金到位", "已到位金额", "到位额", "已到位资金") { Required = true, Grave = true, Unit = SheetUnit.TenThousand },
        new("arrivedOn", "到位日期", ColumnType.Date, "到账日期", "到位时间", "到账时间", "资金到位日期", "拨入日期", "资金到位时间") { Grave = true, Past = true },
        new("account", "专户账号", ColumnType.Code, "专户", "资金专户", "专户帐号", "专户存储账号", "账户", "账号", "银行账号", "专用账户") { Limit = 60 },
        new("paid", "支付金额", ColumnType.Money, "支付", "已支付", "支出金额", "已支付金额", "支付资金", "支出", "累计支付", "累计支付金额", "已支付资金") { Grave = true, Unit = SheetUnit.TenThousand },
        new("paidUntil", "支付截至", ColumnType.Date, "支付截止", "支付截止日期", "支付截至日期", "支付日期", "截至日期", "支付时间", "支付截止时间"),
        new("balance", "结余", ColumnType.Money, "结余金额", "余额", "结余资金", "资金结余", "剩余资金") { Signed = true, Unit = SheetUnit.TenThousand },
        new("remark", "备注", ColumnType.Text, "说明", "附注", "其他说明"),
    ];

    public override void CheckRows(SheetRows rows, SurveyFile file, ISurveyKnown known)
    {
        foreach (var row in rows)
        {
            FundProjects.Tie(row, file, known);
            var (arrived, paid) = (row.Fen("arrived"), row.Fen("paid"));
            if (arrived is { } a && paid is { } p && p > a)
            {
                row.Warn("paid", "paid-over-arrived", $"支付大于到位（到位{Wan(a)}万元，支付{Wan(p)}万元），请核对");
            }

            if (arrived is { } all && paid is { } spent && row.Fen("balance") is { } balance && Math.Abs(all - spent - balance) > FundProjects.RoundingFen)
            {
                row.Warn("balance", "balance-mismatch", $"结余不等于到位减支付（应为{Wan(all - spent)}万元）", Wan(all - spent));
                row.Propose("balance", all - spent);
            }
        }
    }

    private static string Wan(long fen) => (fen / 1_000_000m).ToString("0.######", CultureInfo.InvariantCulture);
}
