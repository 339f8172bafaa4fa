namespace Platform.Rectification.Taskforce;

/// <summary>Who answers for a problem, in words: the same on pages and exports.</summary>
internal static class DepartmentWords
{
    /// <summary>The departments of the 专班, else the one stated in the sheet, else 未明确.</summary>
    public static string Of(IReadOnlyList<string> named, string? stated) =>
        named.Count > 0 ? string.Join('、', named) : string.IsNullOrEmpty(stated) ? Texts.T("未明确") : stated;

    /// <summary>Where that stands; empty where nowhere.</summary>
    public static string Source(IReadOnlyList<string> named, string? stated) =>
        named.Count > 0 ? Texts.T("专班分工") : string.IsNullOrEmpty(stated) ? "" : Texts.T("征收项目表");
}
