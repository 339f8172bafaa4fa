using Platform.Projects.Contracts;
using static Platform.Projects.Contracts.ProjectState;

namespace Platform.Projects.Inventory;

/// <summary>
/// The sequence of 条例 590: plan, comment (art. 10), risk assessment (art. 12), decision (art. 8), announcement (art. 13),
/// carrying out, completion; to stop is possible until completion. Plain rules, without database or clock.
/// </summary>
internal static class StateSteps
{
    /// <summary>Days for which a draft plan is open to comment (article 10), at least.</summary>
    public const int CommentDays = 30;

    /// <summary>Where a project may go next. A stopped one goes back to where its days show that it had been.</summary>
    public static IReadOnlyList<ProjectState> After(ProjectState state, DateOnly? decidedOn, DateOnly? startedOn) => state switch
    {
        Planned => [Comment, Stopped],
        Comment => [Assessed, Planned, Stopped],
        Assessed => [Decided, Comment, Stopped],
        Decided => [Announced, DecidedNotStarted, Stopped],
        Announced => [Running, DecidedNotStarted, Stopped],
        DecidedNotStarted => [Announced, Running, Stopped],
        Running => [Completed, Stopped],
        Completed => [Running],
        Stopped when startedOn is not null => [Running],
        Stopped when decidedOn is not null => [DecidedNotStarted],
        _ => [Planned],
    };

    /// <summary>Whether the step has to be explained: to stop, to go back, to open again.</summary>
    public static bool NeedsReason(ProjectState from, ProjectState to) =>
        to == Stopped || from is Completed or Stopped || (from, to) is (Comment, Planned) or (Assessed, Comment);

    /// <summary>Why a step cannot be taken, in Chinese with what to do; null where it can.</summary>
    public static string? Refuse(Project project, ProjectState to, DateOnly on, string reason)
    {
        var next = After(project.State, project.DecidedOn, project.StartedOn);
        if (!next.Contains(to))
            return $"“{StateWords.Of(project.State)}”的项目不能直接变为“{StateWords.Of(to)}”，下一步只能是：{string.Join('、', next.Select(StateWords.Of))}。";
        if (NeedsReason(project.State, to) && string.IsNullOrWhiteSpace(reason))
            return $"从“{StateWords.Of(project.State)}”变为“{StateWords.Of(to)}”须说明原因。";
        if (project.StateSince is { } since && on < since)
            return $"日期不能早于上一步的日期（{since:yyyy-MM-dd}）。";
        if (to == Assessed && project.StateSince is { } opened && on.DayNumber - opened.DayNumber < CommentDays)
            return $"征求意见期限不得少于{CommentDays}日（条例第十条）：自 {opened:yyyy-MM-dd} 起，最早 {opened.AddDays(CommentDays):yyyy-MM-dd}。";
        return Early(project, to, on);
    }

    private static string? Early(Project project, ProjectState to, DateOnly on) => to switch
    {
        Announced or Running when on < project.DecidedOn => $"日期不能早于征收决定日期（{project.DecidedOn:yyyy-MM-dd}）。",
        Completed when on < project.StartedOn => $"完成日期不能早于启动日期（{project.StartedOn:yyyy-MM-dd}）。",
        _ => null,
    };
}
