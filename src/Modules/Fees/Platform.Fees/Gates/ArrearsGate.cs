using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Platform.Fees.Accruals;
using Platform.Fees.Books;
using Platform.Fees.Data;
using Platform.Kernel.Gates;
using Platform.Portal;

namespace Platform.Fees.Gates;

/// <summary>
/// A problem of 拖欠过渡安置费 is not struck off while a family of its project is owed anything, or while the books do not reach today:
/// a number that is not known does not prove that it is zero.
/// </summary>
internal sealed class ArrearsGate(FeesDb db, Balances balances, TimeProvider clock) : IGate
{
    public string Code => "fees.arrears";

    public string Title => "过渡安置费已发清";

    public string Subject => "problem.feeArrears";

    public string Transition => "strike-off";

    public async Task<GateAnswer?> Ask(GateQuestion question, CancellationToken ct)
    {
        var (area, project) = (question.AreaId, question.SubjectId);
        var today = Formats.DayOf(clock.GetUtcNow());
        var rows = string.Create(CultureInfo.InvariantCulture, $"/fees/arrears?project={project}&asOf={today:yyyy-MM-dd}");
        var accrued = await db.Rows<Accrued>(area).FirstOrDefaultAsync(a => a.Id == project, ct);
        if (accrued is null || accrued.Through < today) return new(false, $"过渡安置费{(accrued is null ? "还没有记账" : $"只记账至 {accrued.Through:yyyy-MM-dd}")}，不能证明没有拖欠。", "/fees/accruals");
        if (accrued.Refused > 0) return new(false, $"有 {accrued.Refused} 户缺少资料，算不出应发多少。", $"/fees/refused?project={project}&area={area}");
        var behind = await balances.Families(area, today, project).Where(f => f.ArrearsFen > 0).ToListAsync(ct);
        if (question.Households is { } only) behind.RemoveAll(f => !only.Contains(f.HouseholdId));
        return behind.Count == 0 ? new(true, $"截至 {today:yyyy-MM-dd} 各户应发的过渡安置费都已发清。", rows)
            : new(false, string.Create(CultureInfo.InvariantCulture, $"截至 {today:yyyy-MM-dd} 仍有 {behind.Count} 户被拖欠 {behind.Sum(f => f.ArrearsFen) / 100m:N2} 元（这些户应发 {behind.Sum(f => f.DueFen) / 100m:N2}，已发 {behind.Sum(f => f.PaidFen) / 100m:N2}）。"), rows);
    }
}
