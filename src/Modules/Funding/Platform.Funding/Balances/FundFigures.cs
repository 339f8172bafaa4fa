using System.Globalization;
using Platform.Funding.Data;
using Platform.Kernel.Figures;

namespace Platform.Funding.Balances;

/// <summary>投入征收补偿资金 and 补偿资金缺口 of the survey, in the group <c>fundsWan</c>.</summary>
internal sealed class FundFigures(FundingDb db) : IFigures
{
    public async Task<IReadOnlyList<Figure>> Read(int areaId, DateOnly asOf, CancellationToken ct) =>
        Of(await db.Balances(areaId, asOf, ct), await db.Totals(areaId, ct), asOf);

    internal static IReadOnlyList<Figure> Of(IReadOnlyList<Balance> balances, IReadOnlyDictionary<string, long> totals, DateOnly asOf)
    {
        var day = asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var (projects, funds) = ($"/funding/projects?asOf={day}", $"/funding?until={day}");

        // Where the projects' rows state funds and no row of 补偿资金 came, nothing is known of what arrived; a nought would be a lie.
        var any = balances.Count == 0 || balances.Any(b => b.Reported);
        long? needed = any ? balances.Sum(b => b.EstimateFen ?? 0) : null;
        long? arrived = any ? balances.Sum(b => b.ArrivedFen) : null;
        long? paid = any ? balances.Sum(b => b.PaidFen) : null;
        var rows = balances.Where(b => b.Stated is not null).Select(b => b.Stated!).ToList();
        long? listed = rows.Count == 0 ? null : rows.Sum(s => s.ArrivedFen ?? 0);
        long? listedGap = rows.Count == 0 ? null : rows.Sum(s => (s.NeededFen ?? 0) - (s.ArrivedFen ?? 0));
        var (statedArrived, statedGap) = (totals.Stated("arrived", balances, s => s.ArrivedFen), totals.Stated("gap", balances, s => s.GapFen));
        return
        [
            Wan("needed", "征收补偿概算", needed, totals.Stated("needed", balances, s => s.NeededFen), projects),
            Wan("arrived", "投入征收补偿资金（到位）", arrived, statedArrived, funds),
            Wan("paid", "已支付补偿资金", paid, totals.Stated("paid", balances, s => s.PaidFen), funds),
            Wan("gap", "补偿资金缺口", needed - arrived, statedGap, projects),
            Wan("arrivedInProjects", "项目表所列到位资金", listed, statedArrived, projects),
            Wan("gapInProjects", "项目表所列资金缺口", listedGap, statedGap, projects),
        ];
    }

    private static Figure Wan(string name, string title, long? computed, long? stated, string rows) =>
        new("fundsWan", name, title, FigureUnit.Wan, computed, stated, rows);
}
