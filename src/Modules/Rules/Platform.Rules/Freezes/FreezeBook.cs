using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Areas;
using Platform.Kernel.Modules;
using Platform.Kernel.Web;
using Platform.Rules.Data;

namespace Platform.Rules.Freezes;

/// <summary>The freezes that hold for an area: its own and those of the area above.</summary>
internal sealed class FreezeBook(RulesDb db, AreaMap areas) : IModuleService
{
    /// <summary>Those that have not ended by a day, the first first.</summary>
    public async Task<IReadOnlyList<Freeze>> From(int areaId, DateOnly day, CancellationToken ct) =>
        await (await areas.Down<Freeze>(db, areaId, ct)).Where(f => f.Until >= day).OrderBy(f => f.From).ThenBy(f => f.Id).ToListAsync(ct);

    /// <exception cref="ProblemException">409 <c>policy-frozen</c>: nothing is published on this day.</exception>
    public async Task Refuse(int areaId, DateOnly day, CancellationToken ct)
    {
        if ((await From(areaId, day, ct)).FirstOrDefault(f => f.From <= day) is { } freeze)
            throw new ProblemException(409, "policy-frozen", $"{freeze.From:yyyy-MM-dd} 至 {freeze.Until:yyyy-MM-dd} 冻结发布（{freeze.Reason}），请在此之后再发布。");
    }
}
