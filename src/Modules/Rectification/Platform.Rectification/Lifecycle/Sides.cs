using Platform.Kernel.Access;
using Platform.Kernel.Web;

namespace Platform.Rectification.Lifecycle;

/// <summary>What only the city does, and what only the county does. Another system works for the county's clerk.</summary>
internal static class Sides
{
    /// <summary>Whether the caller is the city's.</summary>
    public static bool IsCity(this Caller caller) => caller.Role == Roles.CitySupervisor;

    /// <exception cref="ProblemException"><c>city-only</c>.</exception>
    public static void CityOnly(this Caller caller, string what)
    {
        if (!caller.IsCity()) throw new ProblemException(403, "city-only", $"{what}由市级督导办理。");
    }

    /// <exception cref="ProblemException"><c>county-only</c>.</exception>
    public static void CountyOnly(this Caller caller, string what)
    {
        if (caller.IsCity()) throw new ProblemException(403, "county-only", $"{what}由县区办理。");
    }
}
