namespace Platform.Fees.Differences;

/// <summary>States in the words of the screen.</summary>
internal static class DifferenceStates
{
    public static string Title(DifferenceState state) => state switch
    {
        DifferenceState.Draft => "待报批",
        DifferenceState.Waiting => "待审批",
        DifferenceState.Approved => "已批准，待记账",
        DifferenceState.Posted => "已记账",
        DifferenceState.Partly => "部分已入账",
        _ => "已作废",
    };
}
