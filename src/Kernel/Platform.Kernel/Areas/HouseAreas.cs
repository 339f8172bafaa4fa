using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Modules;

namespace Platform.Kernel.Areas;

/// <summary>
/// 三门峡市, its six counties and its reporting unit (GB/T 2260; 三建〔2022〕61号 names the addressees).
/// Another city replaces this table; nothing else knows it.
/// </summary>
public static class HouseAreas
{
    private static readonly Area[] Known =
    [
        new() { Id = 1, ParentId = 0, Kind = AreaKind.City, Code = "411200", Name = "三门峡市", Order = 0 },
        new() { Id = 2, ParentId = 1, Kind = AreaKind.County, Code = "411202", Name = "湖滨区", Order = 1 },
        new() { Id = 3, ParentId = 1, Kind = AreaKind.County, Code = "411203", Name = "陕州区", Order = 2 },
        new() { Id = 4, ParentId = 1, Kind = AreaKind.County, Code = "411221", Name = "渑池县", Order = 3 },
        new() { Id = 5, ParentId = 1, Kind = AreaKind.County, Code = "411224", Name = "卢氏县", Order = 4 },
        new() { Id = 6, ParentId = 1, Kind = AreaKind.County, Code = "411281", Name = "义马市", Order = 5 },
        new() { Id = 7, ParentId = 1, Kind = AreaKind.County, Code = "411282", Name = "灵宝市", Order = 6 },
        new() { Id = 8, ParentId = 1, Kind = AreaKind.Unit, Code = "", Name = "湖滨区房屋征收服务中心", Order = 7 },
    ];

    /// <summary>Adds what is missing: areas, former codes, switches (all modules on in all areas).</summary>
    public static async Task Seed(PlatformDb db, ModuleCatalog modules, TimeProvider clock, CancellationToken ct)
    {
        if (await db.Areas.AnyAsync(ct)) return;
        db.Areas.AddRange(Known.Select(a => new Area { Id = a.Id, ParentId = a.ParentId, Kind = a.Kind, Code = a.Code, Name = a.Name, Order = a.Order }));

        // 陕县 became 陕州区 in 2016, within the survey's span.
        db.AreaAliases.AddRange(new AreaAlias { Alias = "411222", AreaId = 3 }, new AreaAlias { Alias = "陕县", AreaId = 3 });
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var area in Known)
            foreach (var module in modules.All)
                db.CountyModules.Add(new() { AreaId = area.Id, Word = module.Word, State = SwitchState.On, Since = now, By = "system", Reason = "初始启用", Version = 1 });
    }
}
