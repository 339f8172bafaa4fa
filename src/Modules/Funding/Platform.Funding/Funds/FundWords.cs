namespace Platform.Funding.Funds;

/// <summary>What somebody should look at in a fund.</summary>
internal static class FundWords
{
    public static IEnumerable<string> Of(Fund fund)
    {
        if (fund.PaidFen > fund.ArrivedFen) yield return "支付大于到位";
        if (fund.Account.Length == 0) yield return "未填专户";
        if (fund.BalanceFen is { } stated && Math.Abs(stated - (fund.ArrivedFen - (fund.PaidFen ?? 0))) > Rounding) yield return "结余不符";
    }

    // Two figures rounded to 0.01 万元 and their difference may show this much, 分.
    private const long Rounding = 20_000;
}
