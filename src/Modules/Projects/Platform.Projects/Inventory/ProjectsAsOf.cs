using System.Linq.Expressions;
using Platform.Projects.Contracts;

namespace Platform.Projects.Inventory;

/// <summary>
/// The three classes that 三建〔2022〕61号 counts projects in, as of a day. They do not overlap and add up to all:
/// what is neither completed nor decided-and-not-started is not completed.
/// </summary>
internal static class ProjectsAsOf
{
    /// <summary>Projects of which anything had begun: a project whose earliest known day comes later was not there yet.</summary>
    public static IQueryable<Project> Begun(this IQueryable<Project> projects, DateOnly day) =>
        projects.Where(p => (p.DecidedOn == null && p.StartedOn == null) || p.DecidedOn <= day || p.StartedOn <= day);

    /// <summary>One class of them.</summary>
    public static IQueryable<Project> Of(this IQueryable<Project> projects, ProjectClass kind, DateOnly day) =>
        kind == ProjectClass.All ? projects : projects.Where(In(kind, day));

    public static Expression<Func<Project, bool>> In(ProjectClass kind, DateOnly day) => kind switch
    {
        ProjectClass.Completed => p => p.State == ProjectState.Completed && (p.CompletedOn == null || p.CompletedOn <= day),
        ProjectClass.DecidedNotStarted => p => p.State == ProjectState.DecidedNotStarted,
        ProjectClass.Incomplete => p => p.State != ProjectState.DecidedNotStarted
            && (p.State != ProjectState.Completed || p.CompletedOn > day),
        _ => p => true,
    };
}

/// <summary>A class of projects in the tallies.</summary>
internal enum ProjectClass
{
    /// <summary>全部.</summary>
    All = 0,

    /// <summary>未完成.</summary>
    Incomplete = 1,

    /// <summary>已完成.</summary>
    Completed = 2,

    /// <summary>已决定未启动.</summary>
    DecidedNotStarted = 3,
}
