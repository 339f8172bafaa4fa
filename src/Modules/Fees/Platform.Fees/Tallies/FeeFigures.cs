using System.Globalization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Fees.Arrears;
using Platform.Fees.Books;
using Platform.Fees.Data;
using Platform.Fees.Stated;
using Platform.Kernel.Figures;

namespace Platform.Fees.Tallies;

/// <summary>
/// The figures of 过渡安置费发放, from the books. What is due is known where all that fell due by the day is posted; else only what
/// was paid can be added up, and the rest is what the county states.
/// </summary>
internal sealed class FeeFigures(FeesDb db, IMediator mediator, Balances balances) : IFigures
{
    public async Task<IReadOnlyList<Figure>> Read(int areaId, DateOnly asOf, CancellationToken ct)
    {
        var projects = await ProjectFee.Read(db, mediator, areaId, asOf, ct);
        var posted = await balances.Posted(areaId, asOf, ct);
        var books = await balances.Projects(areaId, asOf).ToDictionaryAsync(p => p.ProjectId, ct);
        var known = projects.Where(p => p.Payments > 0 || posted.Contains(p.Project.Id)).ToList();
        var all = posted.Count > 0 && known.TrueForAll(p => posted.Contains(p.Project.Id)) ? new ArrearsView([.. books.Values], 0, [], 0).All : null;
        var day = "asOf=" + asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var owed = $"/fees/arrears?{day}";
        var figures = new List<Figure>
        {
            Money("dueFen", "应发过渡安置费", all?.DueFen, owed, Sum(projects, s => s.DueFen)),
            Money("paidFen", "已发过渡安置费", projects.Sum(p => p.PaidFen), $"/fees?{day}", Sum(projects, s => s.PaidFen)),
            Money("arrearsFen", "拖欠过渡安置费", all?.ArrearsFen, owed, Sum(projects, s => s.OwedFen)),
            Money("overdueDueFen", "其中逾期过渡应发", all?.OverdueFen, owed),
            Money("creditFen", "多付", all?.CreditFen, owed),
            new("fee", "householdsInArrears", "拖欠户数", FigureUnit.Count, all?.Behind, Rows: owed),
            Money("ageing.m1_3", "欠 1–3 个月", all?.Ages[0], owed),
            Money("ageing.m4_6", "欠 4–6 个月", all?.Ages[1], owed),
            Money("ageing.m7_12", "欠 7–12 个月", all?.Ages[2], owed),
            Money("ageing.m13_", "欠 13 个月及以上", all?.Ages[3], owed),
        };
        var names = ProjectNumbers.Of(projects.Select(p => p.Project.Code));
        foreach (var project in projects.Where(p => names.ContainsKey(p.Project.Code)))
            figures.AddRange(Of(project, all is null ? null : books.GetValueOrDefault(project.Project.Id) ?? new(), "byProject." + names[project.Project.Code], day));
        return figures;
    }

    private static IEnumerable<Figure> Of(ProjectFee fee, ProjectBalance? books, string name, string day)
    {
        var (title, rows) = (fee.Project.Name + "：", $"/fees/arrears?project={fee.Project.Id}&{day}");
        yield return Money(name + ".dueFen", title + "应发", books?.DueFen, rows, fee.Stated?.DueFen);
        yield return Money(name + ".paidFen", title + "已发", fee.PaidFen, $"/fees?project={fee.Project.Id}&{day}", fee.Stated?.PaidFen);
        yield return Money(name + ".arrearsFen", title + "拖欠", books?.ArrearsFen, rows, fee.Stated?.OwedFen);
        yield return Money(name + ".creditFen", title + "多付", books?.CreditFen, rows);
    }

    private static long? Sum(List<ProjectFee> projects, Func<StatedFees, long?> column) =>
        projects.Any(p => p.Stated is not null && column(p.Stated) is not null)
            ? projects.Sum(p => p.Stated is null ? 0 : column(p.Stated) ?? 0)
            : null;

    private static Figure Money(string name, string title, long? computed, string rows, long? stated = null) =>
        new("fee", name, title, FigureUnit.Fen, computed, stated, rows);
}
