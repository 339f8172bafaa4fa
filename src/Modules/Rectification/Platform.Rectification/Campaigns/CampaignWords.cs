using Platform.Portal;

namespace Platform.Rectification.Campaigns;

/// <summary>Words that several pages of campaigns say.</summary>
internal static class CampaignWords
{
    /// <summary>未开始, 进行中, 已到期 or 已办结.</summary>
    public static (string Text, Tone Tone) State(CampaignView view) =>
        view.Row.EndedOn is not null ? ("已办结", Tone.Good)
        : view.Today < view.Row.From ? ("未开始", Tone.Plain)
        : view.Today > view.Row.To ? ("已到期，未办结", Tone.Warn)
        : ("进行中", Tone.Info);

    /// <summary>2022-02-10 至 2022-02-20.</summary>
    public static string Days(DateOnly from, DateOnly to) => Texts.T("{0} 至 {1}", Formats.Date(from), Formats.Date(to));

    /// <summary>5 / 7.</summary>
    public static string Share(IEnumerable<DutyState> states)
    {
        var all = states.ToList();
        return $"{Formats.Count(all.Count(s => s.Done is not null))} / {Formats.Count(all.Count)}";
    }

    /// <summary>Who may be given a duty of an area: each area below, the area itself, or one of those below.</summary>
    public static IEnumerable<Choice> Doers(CampaignView view) =>
    [
        new($"{IDuty.Everybody}", Texts.T("各县（市、区）")), .. view.Areas.All(a => a.Id != view.Row.AreaId) ? [new($"{view.Row.AreaId}", view.Owner)] : Array.Empty<Choice>(),
        .. view.Areas.Select(a => new Choice($"{a.Id}", a.Name)),
    ];
}
