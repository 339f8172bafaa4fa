using Platform.Portal;

namespace Platform.Rectification.Lifecycle;

/// <summary>Where a problem stands between being put on the hook (挂号) and being struck off (销号). See <see cref="Lifecycles"/>.</summary>
public enum ProblemState
{
    /// <summary>待定措施: in the ledger, without a plan.</summary>
    Registered = 0,

    /// <summary>整改中: planned, and acted on.</summary>
    Acting = 1,

    /// <summary>待县级验收: the county's clerk has applied for strike-off.</summary>
    Applied = 2,

    /// <summary>公示中: shown to the families of the area, who may object.</summary>
    Notice = 3,

    /// <summary>待领导审签.</summary>
    SignOff = 4,

    /// <summary>待市级复核.</summary>
    Review = 5,

    /// <summary>待备案: verified, and not yet on record.</summary>
    Filing = 6,

    /// <summary>已销号.</summary>
    Closed = 7,

    /// <summary>已并入 another problem, which carries its families on.</summary>
    Merged = 8,
}

/// <summary>The states in words.</summary>
internal static class ProblemStates
{
    /// <summary>The states in which a problem is nobody's work any more.</summary>
    public static bool IsOver(this ProblemState state) => state is ProblemState.Closed or ProblemState.Merged;

    /// <summary>On the screen.</summary>
    public static string Title(this ProblemState state) => state switch
    {
        ProblemState.Registered => "待定措施",
        ProblemState.Acting => "整改中",
        ProblemState.Applied => "待县级验收",
        ProblemState.Notice => "公示中",
        ProblemState.SignOff => "待领导审签",
        ProblemState.Review => "待市级复核",
        ProblemState.Filing => "待备案",
        ProblemState.Closed => "已销号",
        _ => "已并入",
    };

    /// <summary>Its colour.</summary>
    public static Tone Tone(this ProblemState state) => state switch
    {
        ProblemState.Registered => Portal.Tone.Bad,
        ProblemState.Acting => Portal.Tone.Warn,
        ProblemState.Closed => Portal.Tone.Good,
        ProblemState.Merged => Portal.Tone.Plain,
        _ => Portal.Tone.Info,
    };

    /// <summary>Its machine word in addresses and the API.</summary>
    public static string Key(this ProblemState state) => Words.Key(state);

    /// <summary>The state of a machine word; null where there is none.</summary>
    public static ProblemState? Read(string? key) => Words.Read<ProblemState>(key);
}
