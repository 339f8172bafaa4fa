using Platform.Kernel.Data;
using Platform.Kernel.Personal;

namespace Platform.Rectification.Help;

/// <summary>A county asks the city for help with a problem (提请协调), and what the city answered and settled.</summary>
[Title("提请协调")]
internal sealed class HelpRequest : Owned
{
    [Title("问题")]
    public Guid ProblemId { get; set; }

    /// <summary>From 1 within the problem.</summary>
    [Title("次数")]
    public int Number { get; set; }

    [Title("提请日期")]
    public DateOnly AskedOn { get; set; }

    [Title("提请人")]
    public string AskedBy { get; set; } = "";

    [Title("提请内容")]
    [FreeText]
    public string Text { get; set; } = "";

    /// <summary>By when the county hopes for an answer.</summary>
    [Title("希望答复日期")]
    public DateOnly WantedBy { get; set; }

    /// <summary>Null while the city has said nothing.</summary>
    [Title("答复日期")]
    public DateOnly? AnsweredOn { get; set; }

    [Title("答复人")]
    public string AnsweredBy { get; set; } = "";

    [Title("指导意见")]
    [FreeText]
    public string Guidance { get; set; } = "";

    /// <summary>The day of the meeting on it; null for none.</summary>
    [Title("协调会议日期")]
    public DateOnly? MeetingOn { get; set; }

    [Title("协调结果")]
    [FreeText]
    public string Settled { get; set; } = "";

    /// <summary>Null while nothing is settled.</summary>
    [Title("协调办结日期")]
    public DateOnly? SettledOn { get; set; }

    /// <summary>When the county took note of the city's last word; null while it has not.</summary>
    [Title("县区确认日期")]
    public DateOnly? ConfirmedOn { get; set; }

    [Title("确认人")]
    public string ConfirmedBy { get; set; } = "";

    /// <summary>Where it stands.</summary>
    public HelpState State => SettledOn is not null ? HelpState.Settled : AnsweredOn is not null ? HelpState.Answered : HelpState.Open;

    /// <summary>The day by which the city owes its next word: the wanted answer, then the meeting; null where it owes none.</summary>
    public DateOnly? DueOn => State switch { HelpState.Open => WantedBy, HelpState.Answered => MeetingOn ?? WantedBy, _ => null };
}
