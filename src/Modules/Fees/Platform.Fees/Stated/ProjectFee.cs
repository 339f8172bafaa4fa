using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Fees.Data;
using Platform.Projects.Contracts;

namespace Platform.Fees.Stated;

/// <summary>A project's fee as of a day: what the county states, and what the payments add up to.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Project">The project.</param>
/// <param name="Stated">What 征收项目 states; null where it states nothing.</param>
/// <param name="PaidFen">The sum of the payments made by the day, 分; reversals taken off.</param>
/// <param name="Payments">How many they are.</param>
internal sealed record ProjectFee(int AreaId, ProjectFact Project, StatedFees? Stated, long PaidFen, int Payments)
{
    // The county states 万元 with two decimals: half of the last digit on each side is no arrears.
    private const long Rounding = 100_00;

    /// <summary>
    /// What is owed, 分, until rules say what is due: stated due less the payments, else what the county states as owed;
    /// 0 below 100 元, null where the county states neither.
    /// </summary>
    public long? ArrearsFen => Stated switch
    {
        { DueFen: { } due } => due - PaidFen is var owed && owed >= Rounding ? owed : 0,
        { OwedFen: { } owed } => owed >= Rounding ? owed : 0,
        _ => null,
    };

    /// <summary>What the county states as paid is not what the payments add up to, beyond the rounding.</summary>
    public bool PaidDiffers => Stated?.PaidFen is { } stated && Math.Abs(stated - PaidFen) >= Rounding;

    /// <summary>Whether there is anything to say of it.</summary>
    public bool HasAny => Payments > 0 || Stated is { DueFen: > 0 } or { PaidFen: > 0 } or { OwedFen: > 0 };

    /// <summary>Reads the projects of an area, all of them, by number.</summary>
    public static async Task<List<ProjectFee>> Read(FeesDb db, IMediator mediator, int areaId, DateOnly asOf, CancellationToken ct)
    {
        var projects = (await mediator.Send(new ProjectsOf(areaId), ct)).Or([]);
        var stated = (await db.StatedFees.AsNoTracking().Where(s => s.AreaId == areaId).ToListAsync(ct))
            .GroupBy(s => s.ProjectId).ToDictionary(g => g.Key, g => g.First());
        var paid = await db.Payments.AsNoTracking().Where(p => p.AreaId == areaId && p.PaidOn <= asOf)
            .GroupBy(p => p.ProjectId)
            .Select(g => new { g.Key, Fen = g.Sum(p => p.PaidFen), Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, ct);
        return [.. projects.Select(p => new ProjectFee(
            areaId, p, stated.GetValueOrDefault(p.Id), paid.GetValueOrDefault(p.Id)?.Fen ?? 0, paid.GetValueOrDefault(p.Id)?.Count ?? 0))];
    }
}
