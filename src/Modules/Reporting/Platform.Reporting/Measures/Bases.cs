namespace Platform.Reporting.Measures;

/// <summary>Where a number comes from, in words.</summary>
internal static class Bases
{
    /// <summary>On the screen.</summary>
    public static string? Title(Basis basis) => basis switch
    {
        Basis.Computed => "逐行汇总",
        Basis.Stated => "县区填报",
        Basis.Unknown => "无数",
        Basis.Off => "未启用",
        _ => null,
    };
}
