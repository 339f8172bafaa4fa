namespace Platform.Kernel.Sheets;

/// <summary>
/// What a county has stored already, loaded beforehand by the caller, so that a file with one sheet can be judged.
/// Names and codes are asked for folded (<see cref="Fold.Name"/>, <see cref="Fold.Code"/>). A sheet in the file wins over it.
/// </summary>
public interface ISurveyKnown
{
    /// <summary>Any project is stored.</summary>
    bool HasProjects { get; }

    /// <summary>Any household is stored.</summary>
    bool HasHouseholds { get; }

    /// <summary>A project by its folded name or code; null when absent.</summary>
    KnownProject? Project(string folded);

    /// <summary>A household by its folded code; null when absent.</summary>
    KnownHousehold? Household(string folded);

    /// <summary>A flat by its folded key (estate|building|unit|number); null when absent.</summary>
    KnownFlat? Flat(string key);

    /// <summary>Payments stored for a household, by its folded code; empty when none.</summary>
    IReadOnlyList<KnownPayment> Payments(string folded);
}

/// <summary>A stored project.</summary>
/// <param name="Name">As stored.</param>
/// <param name="Decided">Day of the expropriation decision.</param>
/// <param name="Completed">Day of completion.</param>
/// <param name="Code">Its number, folded; empty for none. A file that gives the number another name renames the project.</param>
public sealed record KnownProject(string Name, DateOnly? Decided = null, DateOnly? Completed = null, string Code = "");

/// <summary>A stored household.</summary>
/// <param name="Code">As stored.</param>
/// <param name="Name">The expropriated person, or null when masked.</param>
/// <param name="Project">Its project's name.</param>
/// <param name="Mode">Machine value of the compensation mode.</param>
/// <param name="FlatsDue">Flats owed.</param>
/// <param name="Handover">Earliest handover of a flat.</param>
/// <param name="IdHash">Keyed hash of the identity number; opaque here.</param>
public sealed record KnownHousehold(
    string Code, string? Name, string? Project, string? Mode = null, int? FlatsDue = null, DateOnly? Handover = null, string? IdHash = null);

/// <summary>A stored flat and the code of the household it is allocated to.</summary>
public sealed record KnownFlat(string Key, string? Household);

/// <summary>A stored payment of the transition fee; months are first days, money is 分.</summary>
public sealed record KnownPayment(DateOnly? From, DateOnly? To, long PaidFen, DateOnly? PaidOn);

/// <summary>A county with nothing stored.</summary>
public sealed class NothingKnown : ISurveyKnown
{
    /// <summary>The only one needed.</summary>
    public static readonly NothingKnown Instance = new();

    /// <inheritdoc/>
    public bool HasProjects => false;

    /// <inheritdoc/>
    public bool HasHouseholds => false;

    /// <inheritdoc/>
    public KnownProject? Project(string folded) => null;

    /// <inheritdoc/>
    public KnownHousehold? Household(string folded) => null;

    /// <inheritdoc/>
    public KnownFlat? Flat(string key) => null;

    /// <inheritdoc/>
    public IReadOnlyList<KnownPayment> Payments(string folded) => [];
}
