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
    public string Subject => "fees.arrears";

    public string Transition => "strike-off";

    /// <param name="areaId">The area.</param>
    /// <param name="subjectId">The project that the problem is about.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<GateAnswer?> Ask(int areaId, Guid subjectId, CancellationToken ct)
    {
        var today = Formats.DayOf(clock.GetUtcNow());
        var rows = string.Create(CultureInfo.InvariantCulture, $"/fees/arrears?project={subjectId}&asOf={today:yyyy-MM-dd}");
        var accrued = await db.Rows<Accrued>(areaId).FirstOrDefaultAsync(a => a.Id == subjectId, ct);
        if (accrued is null || accrued.Through < today) return new(false, $"过渡安置费{(accrued is null ? "还没有记账" : $"只记账至 {accrued.Through:yyyy-MM-dd}")}，不能证明没有拖欠。", "/fees/accruals");
        if (accrued.Refused > 0) return new(false, $"有 {accrued.Refused} 户缺少资料，算不出应发多少。", $"/fees/refused?project={subjectId}&area={areaId}");
        var project = await balances.Projects(areaId, today, subjectId).FirstOrDefaultAsync(ct);
        return project is null || project.ArrearsFen == 0 ? new(true, $"截至 {today:yyyy-MM-dd} 各户应发的过渡安置费都已发清。", rows)
            : new(false, string.Create(CultureInfo.InvariantCulture, $"截至 {today:yyyy-MM-dd} 仍有 {project.Behind} 户被拖欠 {project.ArrearsFen / 100m:N2} 元（应发 {project.DueFen / 100m:N2}，已发 {project.PaidFen / 100m:N2}）。"), rows);
    }
}
