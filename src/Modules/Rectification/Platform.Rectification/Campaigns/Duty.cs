using Platform.Kernel.Data;
using Platform.Portal;

namespace Platform.Rectification.Campaigns;

/// <summary>Something that areas have to do by a day: a campaign's task, or a meeting's decision.</summary>
internal interface IDuty : IPublishedDown
{
    Guid Id { get; }

    Guid CampaignId { get; }

    /// <summary>What has to be done.</summary>
    string Title { get; }

    /// <summary>By which day.</summary>
    DateOnly Due { get; }

    /// <summary>Who does it; <see cref="Everybody"/> for each area below the campaign's own.</summary>
    int DoerAreaId { get; }

    /// <summary>Each area below.</summary>
    const int Everybody = 0;
}

/// <summary>How an area stands to a duty on a day.</summary>
/// <param name="Due">By which day.</param>
/// <param name="Done">That it was done; null while it was not.</param>
/// <param name="Today">The day.</param>
internal sealed record DutyState(DateOnly Due, Completion? Done, DateOnly Today)
{
    /// <summary>Days left; below zero it is late. Null once it is done.</summary>
    public int? DaysLeft => Done is null ? Due.DayNumber - Today.DayNumber : null;

    /// <summary>Not done, and its day is past.</summary>
    public bool IsLate => DaysLeft < 0;

    /// <summary>How many days it was done after its day; 0 where it was done in time or is not done.</summary>
    public int DoneLate => Done is null ? 0 : Math.Max(0, Done.DoneOn.DayNumber - Due.DayNumber);

    /// <summary>In words: 2022-02-18 办结, 超期 12 天, 剩 3 天.</summary>
    public string Words => Done is null ? Lights.Words(DaysLeft)
        : DoneLate > 0 ? Texts.T("{0} 办结，晚 {1} 天", Formats.Date(Done.DoneOn), DoneLate)
        : Texts.T("{0} 办结", Formats.Date(Done.DoneOn));

    /// <summary>The same in a narrow column: 已办结, 晚 3 天, 超期 12 天.</summary>
    public string Short => Done is null ? Lights.Words(DaysLeft) : DoneLate > 0 ? Texts.T("晚 {0} 天", DoneLate) : Texts.T("已办结");
}
