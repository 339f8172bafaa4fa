using Platform.Kernel.Data;

namespace Platform.Rectification.Duties;

/// <summary>Who answers for a project's problems and by when, as the county stated it on its sheet of projects.</summary>
[Title("包案责任")]
internal sealed class ProjectDuty : Owned
{
    public Guid ProjectId { get; set; }

    /// <summary>主要问题, in the county's own words.</summary>
    public string MainProblem { get; set; } = "";

    /// <summary>责任领导.</summary>
    public string Leader { get; set; } = "";

    /// <summary>责任部门.</summary>
    public string Department { get; set; } = "";

    /// <summary>责任人.</summary>
    public string Officer { get; set; } = "";

    /// <summary>化解时限.</summary>
    public DateOnly? Deadline { get; set; }
}
