using System.Linq.Expressions;
using Platform.Funding.Data;
using Platform.Funding.Funds;
using Platform.Kernel.Quality;
using Platform.Portal;
using static Platform.Kernel.Quality.QualityClass;

namespace Platform.Funding.Quality;

/// <summary>What compensation funds are held to.</summary>
internal sealed class FundQuality(FundingDb db, TimeProvider clock) : Quality<Fund>(db)
{
    // Printed in 万元 with two decimals: half of the last digit on each side is no difference.
    private const long Rounding = 100_00;

    public override string Title => "补偿资金";

    protected override string Kind => "fund";

    protected override string Mend => "在“补偿资金”表中改正后重新导入。";

    protected override Expression<Func<Fund, string>> Label => f => f.ProjectName + " " + f.Source;

    protected override Expression<Func<Fund, Guid>> At => f => f.ProjectId;

    protected override string Href(Guid at) => $"/funding?project={at}";

    protected override IReadOnlyList<QualityRule<Fund>> Rules
    {
        get
        {
            var today = Formats.DayOf(clock.GetUtcNow());
            return
            [
                Field("documentNo", "文号", f => f.DocumentNo != ""),
                Field("arrivedOn", "到位日期", f => f.ArrivedOn != null, f => f.ArrivedFen > 0, "已到位的资金", grave: true),
                Field("account", "专户账号", f => f.Account != ""),
                Field("paidUntil", "支付截至日期", f => f.PaidUntil != null, f => f.PaidFen > 0, "已支付的资金"),
                Check("overpaid", "支付多于到位", Contradictory, f => f.PaidFen != null, f => f.PaidFen > f.ArrivedFen,
                    f => $"到位 {Formats.Wan(f.ArrivedFen)} 万元，支付 {Formats.Wan(f.PaidFen)} 万元", grave: true),
                Check("balance", "结余不等于到位减支付", Contradictory, f => f.BalanceFen != null && f.PaidFen != null,
                    f => f.BalanceFen - f.ArrivedFen + f.PaidFen >= 2 * Rounding || f.ArrivedFen - f.PaidFen - f.BalanceFen >= 2 * Rounding,
                    f => $"到位 {Formats.Wan(f.ArrivedFen)}，支付 {Formats.Wan(f.PaidFen)}，结余 {Formats.Wan(f.BalanceFen)}（万元）"),
                Check("ahead", "到位日期晚于今天", Doubtful, f => f.ArrivedOn != null, f => f.ArrivedOn > today, f => $"到位 {Formats.Date(f.ArrivedOn)}"),
            ];
        }
    }
}
