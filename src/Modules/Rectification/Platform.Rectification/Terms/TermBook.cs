using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Areas;
using Platform.Kernel.Modules;
using Platform.Rectification.Data;

namespace Platform.Rectification.Terms;

/// <summary>Reads what is stated for an area.</summary>
internal sealed class TermBook(RectificationDb db, AreaMap areas) : IModuleService
{
    /// <summary>What the area and those above it have stated; the shipped values alone where the area may not be read.</summary>
    public async Task<StatedTerms> Of(int areaId, CancellationToken ct) =>
        new(await areas.WithAbove(areaId, ct), await (await areas.Down<TermValue>(db, areaId, ct)).ToListAsync(ct));
}
