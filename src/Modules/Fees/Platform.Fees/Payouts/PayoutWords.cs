using System.Text.Json;
using Platform.Portal;

namespace Platform.Fees.Payouts;

/// <summary>Batches and their lines in words and colours.</summary>
internal static class PayoutWords
{
    public static readonly IReadOnlyList<PayoutState> States = Enum.GetValues<PayoutState>();

    /// <summary>The state in an address and for other systems.</summary>
    public static string Key(PayoutState state) => JsonNamingPolicy.CamelCase.ConvertName(state.ToString());

    public static string Title(PayoutState state) => state switch
    {
        PayoutState.Draft => "编制中",
        PayoutState.Waiting => "待审批",
        PayoutState.Approved => "待送银行",
        PayoutState.Sent => "待回盘",
        PayoutState.Closed => "已办结",
        _ => "已作废",
    };

    public static Tone Tone(PayoutState state) => state switch
    {
        PayoutState.Draft or PayoutState.Sent => Portal.Tone.Info,
        PayoutState.Waiting or PayoutState.Approved => Portal.Tone.Warn,
        PayoutState.Closed => Portal.Tone.Good,
        _ => Portal.Tone.Plain,
    };

    public static string Title(LineState state) => state switch
    {
        LineState.Waiting => "待发放",
        LineState.Paid => "成功",
        LineState.Returned => "退票",
        LineState.Unknown => "处理中",
        _ => "未列入",
    };

    public static Tone Tone(LineState state) => state switch
    {
        LineState.Paid => Portal.Tone.Good,
        LineState.Returned => Portal.Tone.Bad,
        LineState.Unknown => Portal.Tone.Warn,
        LineState.Waiting => Portal.Tone.Info,
        _ => Portal.Tone.Plain,
    };
}
