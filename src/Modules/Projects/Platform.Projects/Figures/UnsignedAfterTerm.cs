using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Figures;
using Platform.Projects.Contracts;
using Platform.Projects.Data;
using Platform.Projects.Households;

namespace Platform.Projects.Figures;

/// <summary>
/// Families that have not signed though the project's signing term is over (条例 590, article 26 calls for a decision then).
/// How many days are too many is the rule's own data: the reading tells since when.
/// </summary>
internal sealed class UnsignedAfterTerm(ProjectsDb db) : IIndicator
{
    private static readonly ProjectState[] Signing =
        [ProjectState.Decided, ProjectState.Announced, ProjectState.DecidedNotStarted, ProjectState.Running];

    public string Code => "projects.unsigned";

    public string Title => "签约期限届满未签约";

    public string Unit => "户";

    public async Task<IReadOnlyList<Reading>> Read(int areaId, DateOnly asOf, CancellationToken ct)
    {
        var projects = await db.Projects.AsNoTracking()
            .Where(p => p.AreaId == areaId && Signing.Contains(p.State) && p.SigningEndsOn < asOf)
            .Select(p => new { p.Id, Ends = p.SigningEndsOn!.Value }).ToListAsync(ct);
        if (projects.Count == 0) return [];

        var ids = projects.Select(p => p.Id).ToList();
        var unsigned = await db.Households.AsNoTracking()
            .Where(h => h.AreaId == areaId && ids.Contains(h.ProjectId)).Where(HouseholdsAsOf.Unsigned(asOf))
            .OrderBy(h => h.Code).Select(h => new { h.ProjectId, h.Id }).ToListAsync(ct);
        var byProject = unsigned.ToLookup(h => h.ProjectId, h => h.Id);
        return [.. projects.Where(p => byProject.Contains(p.Id)).Select(p => Of(p.Id, p.Ends, [.. byProject[p.Id]], asOf))];
    }

    private static Reading Of(Guid project, DateOnly ends, Guid[] families, DateOnly asOf) => new(
        project, families.Length, ends, 0, families,
        string.Create(CultureInfo.InvariantCulture, $"签约期限 {ends:yyyy-MM-dd} 届满，至 {asOf:yyyy-MM-dd} 已过 {asOf.DayNumber - ends.DayNumber} 天，仍有 {families.Length} 户未签约。"),
        $"/projects/households?project={project}&signed=no");
}
