namespace Platform.Rectification.Lifecycle;

/// <summary>How a problem ended: struck off is not the same as solved.</summary>
public enum Outcome
{
    /// <summary>已解决: every number that made it a problem is right. The only one that counts as 整改.</summary>
    Resolved = 1,

    /// <summary>部分解决.</summary>
    Partly = 2,

    /// <summary>无法解决.</summary>
    Unresolvable = 3,

    /// <summary>不属于问题.</summary>
    NotAProblem = 4,

    /// <summary>并入其他问题.</summary>
    Merged = 5,
}

/// <summary>The outcomes in words.</summary>
internal static class Outcomes
{
    /// <summary>Those that a county applies with; merging has an act of its own.</summary>
    public static IReadOnlyList<Outcome> Applied { get; } = [Outcome.Resolved, Outcome.Partly, Outcome.Unresolvable, Outcome.NotAProblem];

    /// <summary>On the screen.</summary>
    public static string Title(this Outcome outcome) => outcome switch
    {
        Outcome.Resolved => "已解决",
        Outcome.Partly => "部分解决",
        Outcome.Unresolvable => "无法解决",
        Outcome.NotAProblem => "不属于问题",
        _ => "并入其他问题",
    };

    /// <summary>Its machine word.</summary>
    public static string Key(this Outcome outcome) => Words.Key(outcome);
}
