namespace Platform.Rectification.Inspections;

/// <summary>What a sample is drawn from.</summary>
public enum InspectionKind
{
    /// <summary>抽查: struck-off problems, looked at on the spot.</summary>
    Closed = 0,

    /// <summary>复核抽样: problems that wait for the city's verification.</summary>
    Review = 1,
}

/// <summary>What the city found of a drawn problem.</summary>
public enum InspectionResult
{
    /// <summary>合格, or 复核通过.</summary>
    Passed = 1,

    /// <summary>不合格, or 复核退回.</summary>
    Failed = 2,
}

/// <summary>Kinds and results in words.</summary>
internal static class InspectionWords
{
    /// <summary>The kind on the screen.</summary>
    public static string Title(this InspectionKind kind) => kind == InspectionKind.Closed ? "销号抽查" : "复核抽样";

    /// <summary>The result on the screen.</summary>
    public static string Title(this InspectionResult result) => result == InspectionResult.Passed ? "合格" : "不合格";

    /// <summary>The result of a kind; null says that there is none yet.</summary>
    public static string Title(this InspectionKind kind, InspectionResult? result) => (kind, result) switch
    {
        (InspectionKind.Closed, null) => "待核查",
        (InspectionKind.Closed, { } known) => known.Title(),
        (_, null) => "待复核",
        (_, InspectionResult.Passed) => "复核通过",
        _ => "复核退回",
    };
}
