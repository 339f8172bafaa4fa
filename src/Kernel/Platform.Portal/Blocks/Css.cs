namespace Platform.Portal;

internal static class Css
{
    /// <summary>The class of a tone, such as tone-warn.</summary>
    public static string Of(Tone tone) => tone switch
    {
        Tone.Info => "tone-info",
        Tone.Good => "tone-good",
        Tone.Warn => "tone-warn",
        Tone.Bad => "tone-bad",
        _ => "tone-plain",
    };
}
