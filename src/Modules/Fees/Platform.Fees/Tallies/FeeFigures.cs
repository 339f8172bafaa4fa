using System.Globalization;
using MediatR;
using Platform.Fees.Data;
using Platform.Fees.Stated;
using Platform.Kernel.Figures;

namespace Platform.Fees.Tallies;

/// <summary>
/// The figures of 过渡安置费发放. Only what was paid can be added up; due, arrears, credit and ageing are what the county
/// states, or unknown, until rules say what is due.
/// </summary>
internal sealed class FeeFigures(FeesDb db, IMediator mediator) : IFigures
{
    public async Task<IReadOnlyList<Figure>> Read(int areaId, DateOnly asOf, CancellationToken ct)
    {
        var projects = await ProjectFee.Read(db, mediator, areaId, asOf, ct);
        var day = "asOf=" + asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var byProject = $"/fees/projects?{day}";
        var figures = new List<Figure>
        {
            Money("dueFen", "应发过渡安置费", null, byProject, Sum(projects, s => s.DueFen)),
            Money("paidFen", "已发过渡安置费", projects.Sum(p => p.PaidFen), $"/fees?{day}", Sum(projects, s => s.PaidFen)),
            Money("arrearsFen", "拖欠过渡安置费", null, byProject, Sum(projects, s => s.OwedFen)),
            Money("overdueDueFen", "其中逾期过渡应发", null, byProject),
            Money("creditFen", "多付", null, byProject),
            new("fee", "householdsInArrears", "拖欠户数", FigureUnit.Count, null, Rows: byProject),
            Money("ageing.m1_3", "欠 1–3 个月", null, byProject),
            Money("ageing.m4_6", "欠 4–6 个月", null, byProject),
            Money("ageing.m7_12", "欠 7–12 个月", null, byProject),
            Money("ageing.m13_", "欠 13 个月及以上", null, byProject),
        };
        var names = ProjectNumbers.Of(projects.Select(p => p.Project.Code));
        foreach (var project in projects.Where(p => names.ContainsKey(p.Project.Code)))
            figures.AddRange(Of(project, "byProject." + names[project.Project.Code], day));
        return figures;
    }

    private static IEnumerable<Figure> Of(ProjectFee fee, string name, string day)
    {
        var (title, rows) = (fee.Project.Name + "：", $"/fees/projects?project={fee.Project.Id}&{day}");
        yield return Money(name + ".dueFen", title + "应发", null, rows, fee.Stated?.DueFen);
        yield return Money(name + ".paidFen", title + "已发", fee.PaidFen, $"/fees?project={fee.Project.Id}&{day}", fee.Stated?.PaidFen);
        yield return Money(name + ".arrearsFen", title + "拖欠", null, rows, fee.Stated?.OwedFen);
        yield return Money(name + ".creditFen", title + "多付", null, rows);
    }

    private static long? Sum(List<ProjectFee> projects, Func<StatedFees, long?> column) =>
        projects.Any(p => p.Stated is not null && column(p.Stated) is not null)
            ? projects.Sum(p => p.Stated is null ? 0 : column(p.Stated) ?? 0)
            : null;

    private static Figure Money(string name, string title, long? computed, string rows, long? stated = null) =>
        new("fee", name, title, FigureUnit.Fen, computed, stated, rows);
}
