using Platform.Portal;

namespace Platform.Rules.Trials;

/// <summary>What the trial's address asks for; page and export read it alike.</summary>
internal static class TrialAsked
{
    public static RunTrial Of(UrlQuery url, Guid policyId, int home, DateOnly today) => new(
        url.Number("area", home), policyId,
        Entry.TryDay(url["from"], out var from) && from is { Year: >= 1990 and <= 2100 } day ? day : new(today.Year, today.Month, 1),
        Math.Min(60, url.Number("months", 12)));
}
