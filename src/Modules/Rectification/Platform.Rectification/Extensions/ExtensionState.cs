using Platform.Portal;

namespace Platform.Rectification.Extensions;

/// <summary>How a request for a later deadline stands.</summary>
internal enum ExtensionState
{
    /// <summary>待市级审批.</summary>
    Waiting = 0,

    /// <summary>已同意; the deadline is the later one.</summary>
    Granted = 1,

    /// <summary>未同意.</summary>
    Declined = 2,

    /// <summary>已撤回.</summary>
    Withdrawn = 3,

    /// <summary>已过期: nobody decided it in time; reckoned by the day, never stored.</summary>
    Expired = 4,
}

/// <summary>The states in words.</summary>
internal static class ExtensionStates
{
    /// <summary>On the screen.</summary>
    public static string Title(this ExtensionState state) => state switch
    {
        ExtensionState.Waiting => "待市级审批",
        ExtensionState.Granted => "已同意",
        ExtensionState.Declined => "未同意",
        ExtensionState.Withdrawn => "已撤回",
        _ => "已过期",
    };

    /// <summary>Its colour.</summary>
    public static Tone Tone(this ExtensionState state) => state switch
    {
        ExtensionState.Waiting => Portal.Tone.Warn,
        ExtensionState.Granted => Portal.Tone.Good,
        ExtensionState.Declined => Portal.Tone.Bad,
        _ => Portal.Tone.Plain,
    };
}
