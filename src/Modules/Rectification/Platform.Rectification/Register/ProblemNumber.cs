using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Areas;
using Platform.Kernel.Data;
using Platform.Kernel.Modules;
using Platform.Rectification.Data;

namespace Platform.Rectification.Register;

/// <summary>The last number that an area's ledger has given in a year.</summary>
[Title("问题编号")]
[Unlisted]
internal sealed class ProblemNumber : Owned
{
    [Title("年份")]
    public int Year { get; set; }

    [Title("已编到")]
    public int Last { get; set; }
}

/// <summary>Gives numbers of county and year, each once: what is struck off or merged keeps its own.</summary>
internal sealed class NumberBook(RectificationDb db, AreaMap areas) : IModuleService
{
    /// <summary>The next number: 411221-2022-0001. Saved with the caller's command.</summary>
    public async Task<string> Next(int areaId, int year, CancellationToken ct)
    {
        var row = db.Numbers.Local.FirstOrDefault(n => n.AreaId == areaId && n.Year == year)
            ?? await db.Numbers.FirstOrDefaultAsync(n => n.AreaId == areaId && n.Year == year, ct)
            ?? db.Numbers.Add(new() { AreaId = areaId, Year = year }).Entity;
        var area = (await areas.All(ct)).First(a => a.Id == areaId);
        return string.Create(CultureInfo.InvariantCulture, $"{(area.Code.Length > 0 ? area.Code : area.Name)}-{year}-{++row.Last:0000}");
    }
}
