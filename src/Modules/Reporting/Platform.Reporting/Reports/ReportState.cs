using Platform.Portal;

namespace Platform.Reporting.Reports;

/// <summary>Where an edition of a report stands.</summary>
internal enum ReportState
{
    /// <summary>Being written; its figures are today's view of the day.</summary>
    Draft = 0,

    /// <summary>Its figures are fixed with the rows under them; its words are still written.</summary>
    Frozen = 1,

    /// <summary>Signed and sent; nothing of it changes any more.</summary>
    Submitted = 2,

    /// <summary>Taken by the city.</summary>
    Received = 3,

    /// <summary>Sent back with reasons; the county writes the next edition.</summary>
    Returned = 4,
}

/// <summary>The states in words.</summary>
internal static class ReportStates
{
    /// <summary>On the screen.</summary>
    public static string? Title(ReportState state) => state switch
    {
        ReportState.Draft => "撰写中",
        ReportState.Frozen => "数据已冻结",
        ReportState.Submitted => "已报送",
        ReportState.Received => "已接收",
        ReportState.Returned => "已退回",
        _ => null,
    };

    /// <summary>Its colour.</summary>
    public static Tone Tone(ReportState state) => state switch
    {
        ReportState.Received => Portal.Tone.Good,
        ReportState.Returned => Portal.Tone.Warn,
        ReportState.Draft => Portal.Tone.Plain,
        _ => Portal.Tone.Info,
    };
}
