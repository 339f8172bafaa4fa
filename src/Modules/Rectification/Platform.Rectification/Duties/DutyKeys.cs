namespace Platform.Rectification.Duties;

/// <summary>Column keys that the module adds to the sheet of projects.</summary>
internal static class DutyKeys
{
    /// <summary>主要问题.</summary>
    public const string MainProblem = "problem";

    /// <summary>责任领导.</summary>
    public const string Leader = "leader";

    /// <summary>责任部门.</summary>
    public const string Department = "department";

    /// <summary>责任人.</summary>
    public const string Officer = "officer";

    /// <summary>化解时限.</summary>
    public const string Deadline = "deadline";

    public static readonly IReadOnlyList<string> All = [MainProblem, Leader, Department, Officer, Deadline];
}
