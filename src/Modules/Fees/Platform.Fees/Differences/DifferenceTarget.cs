using System.Globalization;

namespace Platform.Fees.Differences;

/// <summary>A project that a list changes.</summary>
/// <param name="ProjectId">The project.</param>
/// <param name="Through">What was due by then is in the list.</param>
/// <param name="Rules">The versions to be taken up.</param>
internal sealed record DifferenceTarget(Guid ProjectId, DateOnly Through, string Rules)
{
    private const string Day = "yyyyMMdd";

    /// <summary>As they are stored: project=day=version,version;…</summary>
    public static string Write(IEnumerable<DifferenceTarget> targets) =>
        string.Join(';', targets.Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.ProjectId:N}={t.Through:yyyyMMdd}={t.Rules}")));

    /// <summary>What was stored.</summary>
    public static IReadOnlyList<DifferenceTarget> Read(string targets) =>
        [.. targets.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(t => t.Split('=')).Select(t => new DifferenceTarget(Guid.Parse(t[0]), DateOnly.ParseExact(t[1], Day, CultureInfo.InvariantCulture), t[2]))];
}
