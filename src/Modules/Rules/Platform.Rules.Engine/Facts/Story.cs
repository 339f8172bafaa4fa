namespace Platform.Rules.Engine;

/// <summary>A space of the old house.</summary>
/// <param name="Use">Its use.</param>
/// <param name="Area">1/10000 ㎡.</param>
/// <param name="Certified">Certified, or held to be lawful.</param>
/// <param name="ValueFen">Appraised value in 分; null when it is not known.</param>
/// <param name="Certificate">Which certificate it stands in, numbered within the household; null when not known.</param>
public readonly record struct Space(Use Use, long Area, bool Certified = false, long? ValueFen = null, int? Certificate = null);

/// <summary>A group that a household belongs to, for uplifts.</summary>
/// <param name="Category">类别.</param>
/// <param name="Grade">等级; null when the category has none.</param>
public readonly record struct Group(string Category, string? Grade = null);

/// <summary>Something that happened to the household.</summary>
/// <param name="Kind">What.</param>
/// <param name="Date">When.</param>
/// <param name="Value">As <see cref="EventKind"/> says; 0 where it says nothing.</param>
public readonly record struct StoryEvent(EventKind Kind, DateOnly Date, long Value = 0);

/// <summary>What the household agreed.</summary>
/// <param name="Signed">Day of signing.</param>
/// <param name="From">First day of the transition.</param>
/// <param name="To">Last day in time.</param>
/// <param name="Months">Months of transition.</param>
/// <param name="MonthlyFen">Agreed monthly sum in 分.</param>
/// <param name="Rate">Agreed rate, 1/10000 元 per unit and month.</param>
public readonly record struct Agreement(DateOnly? Signed = null, DateOnly? From = null, DateOnly? To = null, int? Months = null, long? MonthlyFen = null, long? Rate = null);

/// <summary>One household's own story: what it had, what it agreed, and what happened since, each with its day.</summary>
public sealed record Story
{
    /// <summary>How it is resettled; a switch to money is an event.</summary>
    public Mode Mode { get; init; } = Mode.Exchange;

    /// <summary>The spaces of its old house.</summary>
    public IReadOnlyList<Space> Spaces { get; init; } = [];

    /// <summary>What happened, in any order; events of one day in the order in which they happened.</summary>
    public IReadOnlyList<StoryEvent> Events { get; init; } = [];

    /// <summary>The groups that it belongs to.</summary>
    public IReadOnlyList<Group> Groups { get; init; } = [];

    /// <summary>Persons counted at the start.</summary>
    public int? Persons { get; init; }

    /// <summary>Main rooms.</summary>
    public int? Rooms { get; init; }

    /// <summary>Households that the story stands for.</summary>
    public int Households { get; init; } = 1;

    /// <summary>Land grade.</summary>
    public int? LandGrade { get; init; }

    /// <summary>Structure of the old house.</summary>
    public HouseForm HouseForm { get; init; }

    /// <summary>Form of the new building.</summary>
    public BuildingForm NewForm { get; init; }

    /// <summary>Floors of the new building.</summary>
    public int? NewFloors { get; init; }

    /// <summary>Day of moving out.</summary>
    public DateOnly? MovedOut { get; init; }

    /// <summary>Day on which all of the project had moved.</summary>
    public DateOnly? ProjectEnd { get; init; }

    /// <summary>In a turnover flat from the start.</summary>
    public bool TurnoverFlat { get; init; }

    /// <summary>Flats to be handed over to it.</summary>
    public int? Flats { get; init; }

    /// <summary>It has a tenant who shares the fee.</summary>
    public bool Tenant { get; init; }

    /// <summary>It was removed by force.</summary>
    public bool ForcedRemoval { get; init; }

    /// <summary>What it agreed.</summary>
    public Agreement Agreement { get; init; }

    /// <summary>The day whose rule holds for it: of the agreement, else of moving out, else the one given.</summary>
    public DateOnly RuleDay(DateOnly otherwise) => Agreement.Signed ?? MovedOut ?? otherwise;

    /// <summary>The story as the engine walks it.</summary>
    public FamilyFacts ToFacts() => new()
    {
        Mode = Mode,
        Spaces = Spaces as Space[] ?? [.. Spaces],
        Events = Events.Count == 0 ? default(ReadOnlyMemory<StoryEvent>) : Events.OrderBy(e => e.Date).ToArray(),
        Groups = Groups.Count == 0 ? default(ReadOnlyMemory<Group>) : Groups.ToArray(),
        Persons = Persons,
        Rooms = Rooms,
        Households = Households,
        LandGrade = LandGrade,
        HouseForm = HouseForm,
        NewForm = NewForm,
        NewFloors = NewFloors,
        MovedOut = MovedOut,
        ProjectEnd = ProjectEnd,
        TurnoverFlat = TurnoverFlat,
        Flats = Flats,
        Tenant = Tenant,
        ForcedRemoval = ForcedRemoval,
        Agreement = Agreement,
    };
}
