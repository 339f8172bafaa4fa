using System.Linq.Expressions;
using Platform.Portal;
using Platform.Rectification.Lifecycle;

namespace Platform.Rectification.Help;

/// <summary>Where a request for help stands.</summary>
internal enum HelpState
{
    /// <summary>待市级答复.</summary>
    Open,

    /// <summary>协调中: the city has given guidance, and nothing is settled yet.</summary>
    Answered,

    /// <summary>已有协调结果.</summary>
    Settled,
}

/// <summary>The states of help in words, and as conditions on rows.</summary>
internal static class HelpStates
{
    /// <summary>The word for requests whose answer the county has not taken note of.</summary>
    public const string ToConfirm = "toConfirm";

    /// <summary>On the screen.</summary>
    public static string Title(this HelpState state) => state switch { HelpState.Open => "待市级答复", HelpState.Answered => "协调中", _ => "已有协调结果" };

    /// <summary>Its colour.</summary>
    public static Tone Tone(this HelpState state) => state switch { HelpState.Open => Portal.Tone.Warn, HelpState.Answered => Portal.Tone.Info, _ => Portal.Tone.Good };

    /// <summary>The words of the tabs.</summary>
    public static IReadOnlyList<(string Key, string Title)> Tabs { get; } =
        [.. Enum.GetValues<HelpState>().Select(s => (Words.Key(s), s.Title())), (ToConfirm, "待县区确认")];

    /// <summary>The requests of a tab; null for all.</summary>
    public static Expression<Func<HelpRequest, bool>>? Of(string tab) => tab switch
    {
        "open" => h => h.AnsweredOn == null,
        "answered" => h => h.AnsweredOn != null && h.SettledOn == null,
        "settled" => h => h.SettledOn != null,
        ToConfirm => h => h.AnsweredOn != null && h.ConfirmedOn == null,
        _ => null,
    };
}
