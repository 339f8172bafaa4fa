namespace Platform.Kernel.Quality;

/// <summary>One thing that a kind of record is held to.</summary>
/// <param name="Key">Names it everywhere: word, kind of record, check (<c>projects.household.phone</c>).</param>
/// <param name="Title">What is wrong where it fails, on the screen.</param>
/// <param name="Class">What kind of fault it is.</param>
/// <param name="Grave">Whether figures that people act upon are wrong while it stands.</param>
/// <param name="Mend">How it is mended, in one sentence.</param>
/// <param name="Field">The field's title where the check asks whether a field is filled in; null for any other.</param>
/// <param name="Counts">False for a field that may be left empty: it is shown, and is nobody's fault.</param>
public sealed record QualityCheck(
    string Key, string Title, QualityClass Class, bool Grave, string Mend, string? Field = null, bool Counts = true);

/// <summary>How many records a check found in an area.</summary>
/// <param name="Check">The check.</param>
/// <param name="Found">Records that fail it.</param>
/// <param name="Of">Records that it concerns.</param>
public sealed record QualityCount(QualityCheck Check, long Found, long Of)
{
    /// <summary>Records that are right; of a field, those where it is filled in.</summary>
    public long Right => Of - Found;
}

/// <summary>A record that fails a check.</summary>
/// <param name="AreaId">Its area.</param>
/// <param name="Check">The check.</param>
/// <param name="Kind">The kind of record, on the screen.</param>
/// <param name="Label">What it is known by: number, name.</param>
/// <param name="Detail">The values that are wrong; empty where the check's title says it all.</param>
/// <param name="Href">Where it is looked at.</param>
public sealed record QualityRow(int AreaId, QualityCheck Check, string Kind, string Label, string Detail, string Href);
