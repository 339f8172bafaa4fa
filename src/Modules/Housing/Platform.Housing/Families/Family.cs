using Platform.Projects.Contracts;

namespace Platform.Housing.Families;

/// <summary>A family that is owed a flat or was given one, as of a day.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Household">What Projects knows of it.</param>
/// <param name="Due">应安置套数.</param>
/// <param name="Allocated">Flats allocated to it by the day.</param>
/// <param name="Estate">安置小区, as stated.</param>
/// <param name="Flats">安置房号, as stated.</param>
/// <param name="MovedOn">When it gave up the old house; null while it has not by the day.</param>
/// <param name="TermEndsOn">The last day of the agreed transition; null where it has not moved or no term was agreed.</param>
/// <param name="HandedOverOn">The first handover; null while there was none by the day.</param>
internal sealed record Family(
    int AreaId, HouseholdFact Household, int Due, int Allocated, string Estate, string Flats,
    DateOnly? MovedOn, DateOnly? TermEndsOn, DateOnly? HandedOverOn)
{
    /// <summary>Flats that it is owed and was not allocated.</summary>
    public int Short => Math.Max(0, Due - Allocated);

    /// <summary>It is owed a flat and none was handed over.</summary>
    public bool IsWaiting => Due > 0 && HandedOverOn is null;

    /// <summary>It is owed a flat and was given one.</summary>
    public bool IsSettled => Due > 0 && HandedOverOn is not null;

    /// <summary>It has left the old house, the agreed term has passed, and no flat was handed over: demolished, not resettled.</summary>
    public bool IsUnsettled(DateOnly asOf) => IsWaiting && TermEndsOn is { } end && end < asOf;

    /// <summary>Days after the term; 0 within it.</summary>
    public int OverdueDays(DateOnly asOf) => IsUnsettled(asOf) ? asOf.DayNumber - TermEndsOn!.Value.DayNumber : 0;
}
