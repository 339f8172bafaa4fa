using Platform.Portal;

namespace Platform.Petitions.Register;

/// <summary>How a petition stands, in words: the same on pages, exports and prints.</summary>
internal static class StandingWords
{
    // 信访工作条例, articles 22 and 23: fifteen days to tell the petitioner whether it is accepted.
    private const int AcceptDays = 15;

    public static Standing On(this Petition petition, DateOnly day) => Standings.On(day, petition.AcceptedOn, petition.DeadlineOn, petition.RepliedOn);

    public static (Light Light, string Words) Light(this Petition petition, DateOnly day)
    {
        var waiting = day.DayNumber - petition.RegisteredOn.DayNumber;
        int? left = petition.DeadlineOn is { } last ? last.DayNumber - day.DayNumber : null;
        return petition.On(day) switch
        {
            Standing.Replied => (Portal.Light.Green, Texts.T("已答复")),
            Standing.NotAccepted => (waiting > AcceptDays ? Portal.Light.Yellow : Portal.Light.None, Texts.T("未受理，已登记 {0} 天", Formats.Count(waiting))),
            _ => (Lights.Of(left, PetitionFilter.WarnDays), Lights.Words(left)),
        };
    }
}
