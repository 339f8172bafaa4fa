using Platform.Projects.Contracts;

namespace Platform.Fees.Payments;

/// <summary>A family with months of its transition that no payment covers.</summary>
/// <param name="Household">The household.</param>
/// <param name="Since">The first month not paid, as its first day.</param>
/// <param name="InTransition">It still waits for its flat; otherwise it has one, and months before that are not paid.</param>
internal sealed record Owed(HouseholdFact Household, DateOnly Since, bool InTransition)
{
    /// <summary>
    /// Judges a family as of a day. Only families that wait for a flat to be built and find their own lodging are paid
    /// by the month, from the month of moving to the month of the handover (590 号条例第二十二条); null where nothing is owed.
    /// </summary>
    public static Owed? Of(HouseholdFact household, DateOnly? paidUntil, DateOnly? handedOver, DateOnly asOf)
    {
        if (household is not { Mode: CompensationMode.Exchange, Turnover: false, MovedOn: { } moved } || moved > asOf) return null;
        var waits = handedOver is null || handedOver > asOf;
        var end = Month(waits ? asOf : handedOver!.Value);
        var since = paidUntil is { } until ? Month(until).AddMonths(1) : Month(moved);
        return since <= end ? new(household, since, waits) : null;
    }

    private static DateOnly Month(DateOnly day) => new(day.Year, day.Month, 1);
}
