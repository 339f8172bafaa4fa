using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Figures;
using Platform.Rectification.Data;
using Platform.Rectification.Lifecycle;
using Platform.Rectification.Rules;

namespace Platform.Rectification.Ledger;

/// <summary>How many problems stand open, by class, with the families and the money they concern.</summary>
internal sealed class ProblemFigures(RectificationDb db) : IFigures
{
    private const string Group = "problems";

    public async Task<IReadOnlyList<Figure>> Read(int areaId, DateOnly asOf, CancellationToken ct)
    {
        var rows = db.Problems.AsNoTracking().Where(p => p.AreaId == areaId && p.State < ProblemState.Closed && p.OpenedOn <= asOf);
        var classes = await rows.GroupBy(p => p.Class).Select(g => new
        {
            g.Key,
            Count = g.Count(),
            Healthy = g.Count(p => p.HealthySince != null && p.State < ProblemState.Applied),
            MoneyFen = g.Sum(p => p.MoneyFen),
        }).ToListAsync(ct);
        var families = await db.Households.AsNoTracking().Where(h => h.AreaId == areaId && rows.Any(p => p.Id == h.ProblemId))
            .Select(h => h.HouseholdId).Distinct().LongCountAsync(ct);
        var day = "asOf=" + asOf.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var overdue = await rows.LongCountAsync(p => p.Since < asOf, ct);
        return
        [
            new(Group, "open", "未销号问题", FigureUnit.Count, classes.Sum(c => c.Count), Rows: "/rectification?" + day),
            .. ProblemClasses.WithOwn.Select(c => new Figure(
                Group, "byClass." + c.Key, c.Short, FigureUnit.Count, classes.Find(k => k.Key == c.Class)?.Count ?? 0, Rows: "/rectification?class=" + c.Key + "&" + day)),
            new(Group, "overdue", "已超期问题", FigureUnit.Count, overdue, Rows: "/rectification?overdue=yes" + "&" + day),
            new(Group, "healthy", "数字已恢复正常，待申请销号", FigureUnit.Count, classes.Sum(c => c.Healthy), Rows: "/rectification?state=healthy" + "&" + day),
            new(Group, "households", "问题涉及户数", FigureUnit.Count, families, Rows: "/rectification?" + day),
            new(Group, "moneyFen", "问题涉及金额", FigureUnit.Fen, classes.Sum(c => c.MoneyFen), Rows: "/rectification?" + day),
        ];
    }
}
