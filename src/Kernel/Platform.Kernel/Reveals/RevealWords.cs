namespace Platform.Kernel.Reveals;

/// <summary>Reveals in words.</summary>
public static class RevealWords
{
    /// <summary>The reasons to choose from; the last wants to be told.</summary>
    public static IReadOnlyList<string> Grounds { get; } = ["核对补偿协议和身份", "联系被征收人办理手续", "核对过渡费发放账户", "答复信访或复议诉讼", Other];

    /// <summary>The ground that has to be told in one's own words.</summary>
    public const string Other = "其他（请写明）";

    /// <summary>A way on the screen.</summary>
    public static string Title(RevealWay way) => way switch
    {
        RevealWay.Shown => "查看",
        RevealWay.Exported => "导出",
        _ => "超限拒绝",
    };
}
