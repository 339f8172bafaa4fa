using Platform.Kernel.Data;
using Platform.Kernel.Personal;

namespace Platform.Rectification.Duties;

/// <summary>Who answers for a project's problems and by when, as the county stated it on its sheet of projects.</summary>
[Title("包案责任")]
internal sealed class ProjectDuty : Owned
{
    [Title("项目")]
    public Guid ProjectId { get; set; }

    /// <summary>主要问题, in the county's own words.</summary>
    [Title("主要问题")]
    [FreeText]
    public string MainProblem { get; set; } = "";

    /// <summary>责任领导.</summary>
    [Title("责任领导")]
    public string Leader { get; set; } = "";

    /// <summary>责任部门.</summary>
    [Title("责任部门")]
    public string Department { get; set; } = "";

    /// <summary>责任人.</summary>
    [Title("责任人")]
    public string Officer { get; set; } = "";

    /// <summary>化解时限.</summary>
    [Title("化解时限")]
    public DateOnly? Deadline { get; set; }
}
