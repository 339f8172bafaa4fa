using System.Linq.Expressions;
using Platform.Projects.Contracts;

namespace Platform.Projects.Households;

/// <summary>Signing and mode of households as of a day; lists and tallies count by the same words.</summary>
internal static class HouseholdsAsOf
{
    /// <summary>Signed on or before the day, or on a day that nobody wrote down.</summary>
    public static Expression<Func<Household, bool>> Signed(DateOnly day) => h => h.Signed && (h.SignedOn == null || h.SignedOn <= day);

    /// <summary>Not signed by then.</summary>
    public static Expression<Func<Household, bool>> Unsigned(DateOnly day) => h => !h.Signed || h.SignedOn > day;

    /// <summary>Signed in that mode; for <see cref="CompensationMode.None"/> not signed, or signed without a mode.</summary>
    public static Expression<Func<Household, bool>> Of(CompensationMode mode, DateOnly day) => mode == CompensationMode.None
        ? h => !h.Signed || h.SignedOn > day || h.Mode == CompensationMode.None
        : h => h.Signed && (h.SignedOn == null || h.SignedOn <= day) && h.Mode == mode;
}
