using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Areas;
using Platform.Kernel.Uploads;
using Platform.Reporting.Data;
using Platform.Reporting.Mechanisms;

namespace Platform.Reporting;

/// <summary>A call for reports from the city, and some made-up rules in each county; every name says so.</summary>
internal sealed class DemoReporting(ReportingDb db, AreaMap areas) : IDemonstration
{
    private const string Call = "国有土地上房屋征收补偿安置问题化解及预防工作总结报告（演示）";

    public async Task Add(int areaId, DateOnly today, CancellationToken ct)
    {
        var area = (await areas.All(ct)).First(a => a.Id == areaId);
        if (area.Kind == AreaKind.City)
        {
            if (!await db.Calls.AnyAsync(c => c.AreaId == areaId, ct))
                db.Calls.Add(new() { AreaId = areaId, Title = Call, Source = "三建〔2022〕61号 三（三）", AsOf = today, DueOn = today.AddDays(7), By = "演示" });
        }
        else if (!await db.Mechanisms.AnyAsync(m => m.AreaId == areaId, ct))
        {
            db.Mechanisms.AddRange(MechanismKinds.All.Take(2 + areaId % 4).Select((kind, i) => Rule(area, kind, today.AddMonths(-14 - i), today.AddDays(20 * i - 15))));
        }
    }

    private static Mechanism Rule(Area area, MechanismKind kind, DateOnly issued, DateOnly due) => new()
    {
        AreaId = area.Id,
        Kind = kind,
        Name = $"{area.Name}{MechanismKinds.Title(kind)}工作办法（演示）",
        Number = $"演示建〔{issued.Year}〕{(int)kind + 1}号",
        Issuer = $"{area.Name}住房和城乡建设局（演示）",
        IssuedOn = issued,
        ReviewDueOn = due,
    };
}
