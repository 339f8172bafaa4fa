using Platform.Kernel.Web;

namespace Platform.Kernel.Access;

/// <summary>Everybody keeps what is his own area's (专班, campaigns, terms, reports): the city sees the counties' and writes nothing in their name.</summary>
public static class OwnArea
{
    /// <summary>Whether the caller works for the area itself: a person of it, a system bound to it, or the house.</summary>
    public static bool Is(Caller caller, int areaId) =>
        caller.IsSystem || (caller.HomeAreaId > 0 ? caller.HomeAreaId == areaId : caller.Areas.Contains(areaId));

    /// <summary>Refuses another area's.</summary>
    /// <exception cref="ProblemException"><c>not-found</c>: another area's.</exception>
    public static void Check(Caller caller, int areaId)
    {
        if (!Is(caller, areaId)) throw Problem.NotFound();
    }
}
