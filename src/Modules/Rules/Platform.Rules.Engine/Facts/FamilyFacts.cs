namespace Platform.Rules.Engine;

/// <summary>A story laid over memory of the caller's, for runs over many households; its meaning is that of <see cref="Story"/>.</summary>
public readonly struct FamilyFacts
{
    /// <summary>Facts of one household.</summary>
    public FamilyFacts() => Households = 1;

    /// <inheritdoc cref="Story.Mode"/>
    public Mode Mode { get; init; }

    /// <inheritdoc cref="Story.Spaces"/>
    public ReadOnlyMemory<Space> Spaces { get; init; }

    /// <summary>What happened, by day.</summary>
    public ReadOnlyMemory<StoryEvent> Events { get; init; }

    /// <inheritdoc cref="Story.Groups"/>
    public ReadOnlyMemory<Group> Groups { get; init; }

    /// <inheritdoc cref="Story.Persons"/>
    public int? Persons { get; init; }

    /// <inheritdoc cref="Story.Rooms"/>
    public int? Rooms { get; init; }

    /// <inheritdoc cref="Story.Households"/>
    public int Households { get; init; }

    /// <inheritdoc cref="Story.LandGrade"/>
    public int? LandGrade { get; init; }

    /// <inheritdoc cref="Story.HouseForm"/>
    public HouseForm HouseForm { get; init; }

    /// <inheritdoc cref="Story.NewForm"/>
    public BuildingForm NewForm { get; init; }

    /// <inheritdoc cref="Story.NewFloors"/>
    public int? NewFloors { get; init; }

    /// <inheritdoc cref="Story.MovedOut"/>
    public DateOnly? MovedOut { get; init; }

    /// <inheritdoc cref="Story.ProjectEnd"/>
    public DateOnly? ProjectEnd { get; init; }

    /// <inheritdoc cref="Story.TurnoverFlat"/>
    public bool TurnoverFlat { get; init; }

    /// <inheritdoc cref="Story.Flats"/>
    public int? Flats { get; init; }

    /// <inheritdoc cref="Story.Tenant"/>
    public bool Tenant { get; init; }

    /// <inheritdoc cref="Story.ForcedRemoval"/>
    public bool ForcedRemoval { get; init; }

    /// <inheritdoc cref="Story.Agreement"/>
    public Agreement Agreement { get; init; }
}
