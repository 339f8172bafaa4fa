using Platform.Kernel.Access;
using Platform.Kernel.Web;

namespace Platform.Rectification.Taskforce;

/// <summary>Everybody keeps his own area's 专班: the city sees the counties' and changes none of them.</summary>
internal static class OwnBody
{
    /// <exception cref="ProblemException"><c>not-found</c>: another area's.</exception>
    public static void Check(Caller caller, int areaId)
    {
        if (!caller.IsSystem && caller.HomeAreaId != areaId) throw Problem.NotFound();
    }
}
