using Platform.Portal;

namespace Platform.Rectification.Problems;

/// <summary>How an open problem stands.</summary>
public enum ProblemState
{
    /// <summary>A number of it is a problem now.</summary>
    Open = 0,

    /// <summary>Its numbers are healthy again; it stands until somebody strikes it off.</summary>
    Healthy = 1,
}

/// <summary>The states in words.</summary>
internal static class ProblemStates
{
    /// <summary>On the screen.</summary>
    public static string Title(this ProblemState state) => state == ProblemState.Healthy ? "数字已恢复正常，待销号" : "待化解";

    /// <summary>Its colour.</summary>
    public static Tone Tone(this ProblemState state) => state == ProblemState.Healthy ? Portal.Tone.Good : Portal.Tone.Warn;

    /// <summary>Its machine word in addresses and the API.</summary>
    public static string Key(this ProblemState state) => state == ProblemState.Healthy ? "healthy" : "open";
}
