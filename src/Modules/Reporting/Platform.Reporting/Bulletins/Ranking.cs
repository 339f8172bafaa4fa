using Platform.Reporting.Indicators;
using Platform.Reporting.Measures;

namespace Platform.Reporting.Bulletins;

/// <summary>Ranks counties by 项目整改率, then by 户数整改率. Knows no database and no clock.</summary>
internal static class Ranking
{
    /// <summary>The codes of the two rates.</summary>
    public const string ProjectRate = "projectRate", HouseholdRate = "householdRate";

    /// <summary>A line for each county: ranked ones first, by place; those without a rate after them.</summary>
    /// <param name="areaId">The city, which owns the lines.</param>
    /// <param name="bulletinId">Their bulletin.</param>
    /// <param name="counties">What the counties' indicators read.</param>
    /// <param name="before">The lines of the bulletin before.</param>
    public static IReadOnlyList<BulletinLine> Of(int areaId, Guid bulletinId, IEnumerable<CountyIndicators> counties, IReadOnlyList<BulletinLine> before)
    {
        var lines = counties.Select(c => Line(areaId, bulletinId, c, before.FirstOrDefault(b => b.CountyId == c.AreaId))).ToList();
        foreach (var line in lines.Where(HasRates)) line.Rank = 1 + lines.Count(other => HasRates(other) && IsBefore(other, line));
        return [.. lines.OrderBy(l => l.Rank == 0).ThenBy(l => l.Rank)];
    }

    private static BulletinLine Line(int areaId, Guid bulletinId, CountyIndicators county, BulletinLine? before)
    {
        var (projects, households) = (county.Of(ProjectRate), county.Of(HouseholdRate));
        return new()
        {
            AreaId = areaId,
            BulletinId = bulletinId,
            CountyId = county.AreaId,
            County = county.Name,
            ProjectRate = projects?.Value,
            HouseholdRate = households?.Value,
            ProjectRateBefore = before?.ProjectRate,
            HouseholdRateBefore = before?.HouseholdRate,
            RankBefore = before?.Rank ?? 0,
            IsOff = projects?.Basis == Basis.Off || households?.Basis == Basis.Off,
            Explanation = string.Join(' ', new[] { projects?.Explanation, households?.Explanation }.OfType<string>()),
        };
    }

    private static bool HasRates(BulletinLine line) => line.ProjectRate is not null && line.HouseholdRate is not null;

    private static bool IsBefore(BulletinLine one, BulletinLine other) =>
        one.ProjectRate > other.ProjectRate || (one.ProjectRate == other.ProjectRate && one.HouseholdRate > other.HouseholdRate);
}
