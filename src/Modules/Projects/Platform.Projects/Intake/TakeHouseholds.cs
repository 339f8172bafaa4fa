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
    private readonly FillHousehold fill = new(vault);
    private readonly Dictionary<string, Project> made = new(StringComparer.Ordinal);

    public string Kind => SurveyKinds.Households;

    public int Order => 0;

    public async Task Take(SheetTake take, CancellationToken ct)
    {
        made.Clear();
        var projectOf = await Projects(take, ct);
        var renamed = take.Rows.Where(r => r.RecordId is not null && r.Matched(SurveyKeys.Household)).Select(r => r.RecordId!.Value).ToHashSet();
        var changed = false;
        foreach (var rows in take.Parts)
        {
            changed |= await Take(take, rows, projectOf, renamed, ct);
            db.ChangeTracker.Clear();
        }
        if (changed) db.Publish(new FiguresChanged(take.AreaId, db.Word));
    }

    private async Task<bool> Take(SheetTake take, SheetRow[] rows, Func<string, Guid> projectOf, HashSet<Guid> renamed, CancellationToken ct)
    {
        var areaId = take.AreaId;
        var codes = rows.Select(r => r.CodeOf(SurveyKeys.Household)).ToList();
        var byCode = (await db.Households.IgnoreQueryFilters(["removed"]).Where(h => h.AreaId == areaId && EF.Parameter(codes).Contains(h.Code)).ToListAsync(ct))
            .GroupBy(h => h.Code).ToDictionary(g => g.Key, g => g.OrderBy(h => h.Removed).First(), StringComparer.Ordinal);
        var ids = rows.Select(r => r.RecordId).OfType<Guid>().ToList();
        var byId = ids.Count == 0 ? [] : await db.Households.Where(h => h.AreaId == areaId && EF.Parameter(ids).Contains(h.Id)).ToDictionaryAsync(h => h.Id, ct);
        var added = new List<(Household Of, SheetRow Row)>();
        foreach (var (row, code) in rows.Zip(codes))
        {
            var coded = byCode.GetValueOrDefault(code);
            var household = row.RecordId is { } id ? byId[id] : coded;
            if (coded is not null && (row.RecordId is null ? renamed.Contains(coded.Id) : coded != household))
                throw SheetTake.KeyTaken(row, SurveyKeys.Household); // a number just given up would make one family of two
            var isNew = household is null;
            if (household is null)
            {
                household = byCode[code] = new() { AreaId = areaId, Code = code };
                added.Add((household, row));
            }

            if (row.Matched(SurveyKeys.Household)) (household.Code, byCode[code]) = (code, household);
            if (row.Matched(SurveyKeys.Project)) household.ProjectId = projectOf(row.Text(SurveyKeys.Project)!);
            household.Removed = false;
            if (!isNew) fill.From(household, row);
            take.Took(household.Id, isNew);
        }

        var changed = added.Count > 0 || db.ChangeTracker.HasChanges();
        await db.SaveChangesAsync(ct); // those who take their own columns of these rows ask for them in the same transaction
        await db.AddMany(added.Select(Filled), ct);
        return changed;
    }

    private Household Filled((Household Of, SheetRow Row) added)
    {
        fill.From(added.Of, added.Row);
        return added.Of;
    }

    // The stored project of a written name. A file of households alone makes those that nobody knows.
    private async Task<Func<string, Guid>> Projects(SheetTake take, CancellationToken ct)
    {
        var stored = await db.Projects.AsNoTracking().Where(p => p.AreaId == take.AreaId).OrderBy(p => p.Id)
            .Select(p => new { p.Id, p.Code, p.Name }).ToListAsync(ct);
        var names = new NameIndex(stored.Select(p => (p.Name, p.Code.Length > 0 ? p.Code : null)));
        var ids = stored.DistinctBy(p => p.Name).ToDictionary(p => p.Name, p => p.Id, StringComparer.Ordinal);
        var found = take.Rows.Select(r => r.Text(SurveyKeys.Project)!).Distinct(StringComparer.Ordinal)
            .ToDictionary(w => w, w => names.Find(w) is { } name ? ids[name] : (Guid?)null, StringComparer.Ordinal);
        if (take.File.Has(SurveyKinds.Projects) && found.Any(f => f.Value is null))
            throw NoProject([.. found.Where(f => f.Value is null).Select(f => f.Key).Order(StringComparer.Ordinal)]);
        return written => found[written] ??= Made(take.AreaId, written);
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

    private static ProblemException NoProject(List<string> missing) => new(
        409,
        "project-not-stored",
        $"请先提交“{SurveyKinds.Projects}”表：{string.Join('、', missing.Take(5))}{(missing.Count > 5 ? $"等 {missing.Count} 个项目" : "")}还没有入库。"
        + "如果那张表里这些项目被退回，请改正后重新上传。");
}
