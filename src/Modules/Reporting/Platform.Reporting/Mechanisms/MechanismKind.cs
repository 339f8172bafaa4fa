namespace Platform.Reporting.Mechanisms;

/// <summary>The six long-term mechanisms that 三建〔2022〕61号 二（三） wants built.</summary>
internal enum MechanismKind
{
    /// <summary>征收计划制订.</summary>
    Planning = 0,

    /// <summary>决策组织实施.</summary>
    Deciding = 1,

    /// <summary>社会风险评估.</summary>
    RiskAssessment = 2,

    /// <summary>矛盾问题化解.</summary>
    Resolving = 3,

    /// <summary>应急处置防范.</summary>
    Emergency = 4,

    /// <summary>投诉信访反馈.</summary>
    Petitions = 5,
}

/// <summary>The mechanisms in words.</summary>
internal static class MechanismKinds
{
    /// <summary>All of them, in the document's order.</summary>
    public static IReadOnlyList<MechanismKind> All { get; } = Enum.GetValues<MechanismKind>();

    /// <summary>On the screen.</summary>
    public static string? Title(MechanismKind kind) => kind switch
    {
        MechanismKind.Planning => "征收计划制订",
        MechanismKind.Deciding => "决策组织实施",
        MechanismKind.RiskAssessment => "社会风险评估",
        MechanismKind.Resolving => "矛盾问题化解",
        MechanismKind.Emergency => "应急处置防范",
        MechanismKind.Petitions => "投诉信访反馈",
        _ => null,
    };
}
