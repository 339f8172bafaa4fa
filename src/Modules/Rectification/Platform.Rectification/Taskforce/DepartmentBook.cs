using Microsoft.EntityFrameworkCore;
using Platform.Rectification.Data;
using Platform.Rectification.Problems;
using Platform.Rectification.Rules;

namespace Platform.Rectification.Taskforce;

/// <summary>
/// Which department answers for a problem on a day: those of the county's 专班 that the class belongs to; where it names none,
/// what the county's sheet states for the project; else nobody, which has to be said.
/// </summary>
internal sealed class DepartmentBook
{
    /// <summary>The filter's word for problems that no department answers for.</summary>
    public const string Nobody = "-";

    private readonly RectificationDb db;
    private readonly List<DepartmentDuty> duties;

    private DepartmentBook(RectificationDb db, List<DepartmentDuty> duties) => (this.db, this.duties) = (db, duties);

    /// <summary>The duties of the caller's areas that hold on a day: a body has a dozen or so.</summary>
    public static async Task<DepartmentBook> Read(RectificationDb db, DateOnly day, CancellationToken ct) =>
        new(db, await db.Rows<DepartmentDuty>().Where(d => d.From <= day && (d.Until == null || d.Until >= day)).OrderBy(d => d.From).ThenBy(d => d.Id).ToListAsync(ct));

    /// <summary>The departments that the area's 专班 names for a class; none where it names nobody.</summary>
    public IReadOnlyList<string> Of(int areaId, ProblemClass kind) =>
        [.. duties.Where(d => d.AreaId == areaId && d.Covers(kind)).Select(d => d.Department).Distinct()];

    /// <summary>The problems that a department answers for; <see cref="Nobody"/> for those that none does.</summary>
    public IQueryable<Problem> Narrow(IQueryable<Problem> rows, string department)
    {
        var (fee, flat, late, early) = (Areas(ProblemClass.FeeArrears), Areas(ProblemClass.NotResettled), Areas(ProblemClass.FlatsLate), Areas(ProblemClass.EarlySigns));
        var unnamed = rows.Where(p => !((p.Class == ProblemClass.FeeArrears && fee.Contains(p.AreaId)) || (p.Class == ProblemClass.NotResettled && flat.Contains(p.AreaId))
            || (p.Class == ProblemClass.FlatsLate && late.Contains(p.AreaId)) || (p.Class == ProblemClass.EarlySigns && early.Contains(p.AreaId))));
        if (department == Nobody)
            return unnamed.Where(p => !db.Duties.Any(d => d.AreaId == p.AreaId && d.ProjectId == p.ProjectId && d.Department != ""));
        var (ownFee, ownFlat, ownLate, ownEarly) = (Areas(ProblemClass.FeeArrears, department), Areas(ProblemClass.NotResettled, department),
            Areas(ProblemClass.FlatsLate, department), Areas(ProblemClass.EarlySigns, department));
        return rows.Where(p =>
            (p.Class == ProblemClass.FeeArrears && ownFee.Contains(p.AreaId)) || (p.Class == ProblemClass.NotResettled && ownFlat.Contains(p.AreaId))
            || (p.Class == ProblemClass.FlatsLate && ownLate.Contains(p.AreaId)) || (p.Class == ProblemClass.EarlySigns && ownEarly.Contains(p.AreaId))
            || (unnamed.Any(u => u.AreaId == p.AreaId && u.Id == p.Id)
                && db.Duties.Any(d => d.AreaId == p.AreaId && d.ProjectId == p.ProjectId && d.Department == department)));
    }

    private int[] Areas(ProblemClass kind, string? department = null) =>
        [.. duties.Where(d => d.Covers(kind) && (department is null || d.Department == department)).Select(d => d.AreaId).Distinct()];
}
