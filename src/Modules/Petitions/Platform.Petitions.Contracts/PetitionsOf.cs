using Platform.Kernel.Contracts;

namespace Platform.Petitions.Contracts;

/// <summary>The petitions of an area that are about a project.</summary>
/// <param name="AreaId">The area.</param>
public sealed record PetitionsOf(int AreaId) : IQuestion<IReadOnlyList<PetitionFact>>;

/// <summary>What others may know of a petition.</summary>
/// <param name="ProjectId">The project that it is about.</param>
/// <param name="RegisteredOn">The day of its registration.</param>
public sealed record PetitionFact(Guid ProjectId, DateOnly RegisteredOn);
