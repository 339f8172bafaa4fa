using Platform.Kernel.Sheets;
using Platform.Projects.Contracts;

namespace Platform.Fees.Survey;

/// <summary>What 被征收户 says of a family's fee: 元 per ㎡ and month, and where it is paid.</summary>
internal sealed class HouseholdFees : SheetExtension
{
    public override string Kind => SurveyKinds.Households;

    public override string Word => "fees";

    public override IReadOnlyList<SheetColumn> Columns { get; } =
    [
        new("rate", "过渡费标准", ColumnType.Money, "月过渡费单价", "过渡费单价", "临时安置费标准", "过渡安置费标准", "单价", "安置费标准", "过渡费月标准", "过渡补助标准", "月单价") { OwnUnit = true, Grave = true, Called = "过渡费标准" },
        new("bank", "开户银行", ColumnType.Text, "开户行", "银行", "收款银行", "开户行名称", "开户银行名称") { Limit = 200 },
        new("card", "银行账号", ColumnType.BankCard, "卡号", "收款账户", "银行卡号", "账号", "收款账号", "银行帐号", "一卡通账号", "银行账户", "帐号", "账户"),
    ];
}
