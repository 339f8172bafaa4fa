using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Contracts;
using Platform.Kernel.Personal;
using Platform.Kernel.Sheets;
using Platform.Kernel.Uploads;
using Platform.Kernel.Web;
using Platform.Projects.Contracts;
using Platform.Projects.Data;
using Platform.Projects.Households;
using Platform.Projects.Inventory;

namespace Platform.Projects.Intake;

/// <summary>Takes the sheet 被征收户: a household is known by its number within the area.</summary>
internal sealed class TakeHouseholds(ProjectsDb db, IPersonalVault vault) : ISheetTaker
{
    private readonly Dictionary<string, Project> made = new(StringComparer.Ordinal);

    public string Kind => SurveyKinds.Households;

    public int Order => 0;

    public async Task Take(SheetTake take, CancellationToken ct)
    {
        made.Clear();
        var projectOf = await Projects(take.AreaId, ct);
        var alone = !take.File.Has(SurveyKinds.Projects);
        var stored = await db.Households.Where(h => h.AreaId == take.AreaId).ToListAsync(ct);
        var byCode = stored.GroupBy(h => h.Code).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var fill = new FillHousehold(vault);
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        var added = new List<Household>();
        foreach (var row in take.Rows)
        {
            var name = row.Text(SurveyKeys.Project)!;
            if (projectOf(name) is not { } projectId)
            {
                if (!alone)
                {
                    missing.Add(name);
                    continue;
                }
                projectId = Made(take.AreaId, name);
            }

            var code = row.CodeOf(SurveyKeys.Household);
            if (!byCode.TryGetValue(code, out var household))
            {
                household = byCode[code] = new() { AreaId = take.AreaId, Code = code };
                added.Add(household);
            }

            household.ProjectId = projectId;
            fill.From(household, row);
        }

        if (missing.Count > 0) throw NoProject(missing);
        db.Households.AddRange(added);
        if (!db.ChangeTracker.HasChanges()) return;
        db.Publish(new FiguresChanged(take.AreaId, db.Word));

        // Those who take their own columns of these rows ask for them in the same transaction.
        await db.SaveChangesAsync(ct);
    }

    private async Task<Func<string, Guid?>> Projects(int areaId, CancellationToken ct)
    {
        var stored = await db.Projects.AsNoTracking().Where(p => p.AreaId == areaId).OrderBy(p => p.Id)
            .Select(p => new { p.Id, p.Code, p.Name }).ToListAsync(ct);
        var names = new NameIndex(stored.Select(p => (p.Name, p.Code.Length > 0 ? p.Code : null)));
        var ids = stored.DistinctBy(p => p.Name).ToDictionary(p => p.Name, p => p.Id, StringComparer.Ordinal);
        return written => names.Find(written) is { } name ? ids[name] : null;
    }

    // A file of households alone makes the projects that it names; the sheet of projects fills them in by name later.
    private Guid Made(int areaId, string name)
    {
        var folded = Fold.Name(name);
        if (made.TryGetValue(folded, out var project)) return project.Id;
        made[folded] = project = new()
        {
            AreaId = areaId,
            Name = name.Trim(),
            NameFolded = RowWords.Folded(name),
            State = ProjectState.Running,
            Remark = "由被征收户台账自动建立，待补充项目信息",
        };
        db.Projects.Add(project);
        return project.Id;
    }

    private static ProblemException NoProject(SortedSet<string> missing) => new(
        409,
        "project-not-stored",
        $"请先提交“{SurveyKinds.Projects}”表：{string.Join('、', missing.Take(5))}{(missing.Count > 5 ? $"等 {missing.Count} 个项目" : "")}还没有入库。"
        + "如果那张表里这些项目被退回，请改正后重新上传。");
}
