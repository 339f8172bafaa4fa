namespace Platform.Rectification.Offline;

/// <summary>Column keys of the ledger's sheet; those of the plan are the names by which its form tells errors.</summary>
internal static class LedgerKeys
{
    public const string Number = "number";

    public const string Class = "class";

    public const string State = "state";

    public const string Description = "description";

    public const string Causes = "causes";

    public const string Measures = "measures";

    public const string Milestones = "milestones";

    public const string Leader = "leader";

    public const string Department = "department";

    public const string Officer = "officer";

    public const string Deadline = "deadline";

    public const string Important = "important";

    public const string Hard = "hard";

    public const string Progress = "progress";

    /// <summary>The columns that make up the plan.</summary>
    public static readonly IReadOnlyList<string> Plan = [Description, Causes, Measures, Milestones, Leader, Department, Officer, Deadline, Important, Hard];

    /// <summary>Reads 是 and 否.</summary>
    public static string? Mark(string word) => word switch
    {
        "是" or "√" or "Y" or "YES" => "yes",
        "否" or "×" or "N" or "NO" => "no",
        _ => null,
    };
}
