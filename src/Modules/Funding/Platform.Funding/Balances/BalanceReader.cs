using Microsoft.EntityFrameworkCore;
using Platform.Funding.Data;
using Platform.Funding.Stated;

namespace Platform.Funding.Balances;

/// <summary>Reads the balances of an area, or of one project of it.</summary>
internal static class BalanceReader
{
    public static async Task<IReadOnlyList<Balance>> Balances(this FundingDb db, int areaId, DateOnly asOf, CancellationToken ct, Guid? projectId = null)
    {
        var funds = await db.Funds.AsNoTracking()
            .Where(f => f.AreaId == areaId && (projectId == null || f.ProjectId == projectId)).ToListAsync(ct);
        var stated = await db.Projects.AsNoTracking()
            .Where(p => p.AreaId == areaId && (projectId == null || p.ProjectId == projectId)).ToListAsync(ct);
        return Balance.Of(funds, stated, asOf);
    }

    /// <summary>The 合计 row of 征收项目 by column key, 分.</summary>
    public static async Task<IReadOnlyDictionary<string, long>> Totals(this FundingDb db, int areaId, CancellationToken ct) =>
        await db.StatedTotals.AsNoTracking().Where(t => t.AreaId == areaId).ToDictionaryAsync(t => t.Column, t => t.Fen, ct);

    /// <summary>The stated total of a column: of the 合计 row, else the sum of the projects' rows; null where nobody stated one.</summary>
    public static long? Stated(
        this IReadOnlyDictionary<string, long> totals, string column, IReadOnlyList<Balance> balances, Func<ProjectFunding, long?> value)
    {
        if (totals.TryGetValue(column, out var total)) return total;
        long[] values = [.. balances.Select(b => b.Stated is { } s ? value(s) : null).OfType<long>()];
        return values.Length == 0 ? null : values.Sum();
    }
}
