using Platform.Kernel.Contracts;

namespace Platform.Projects.Contracts;

/// <summary>The projects of an area, all of them.</summary>
/// <param name="AreaId">The area.</param>
public sealed record ProjectsOf(int AreaId) : IQuestion<IReadOnlyList<ProjectFact>>;

/// <summary>What others may know of a project.</summary>
/// <param name="Id">The project.</param>
/// <param name="Code">The project number.</param>
/// <param name="Name">The name.</param>
/// <param name="State">Where it stands in the sequence of 条例 590.</param>
/// <param name="DecidedOn">The day of the expropriation decision.</param>
/// <param name="StartedOn">The day it started.</param>
public sealed record ProjectFact(Guid Id, string Code, string Name, ProjectState State, DateOnly? DecidedOn, DateOnly? StartedOn);
