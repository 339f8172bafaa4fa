using System.Linq.Expressions;
using MediatR;
using Platform.Fees.Data;
using Platform.Fees.Stated;
using Platform.Kernel.Quality;
using Platform.Portal;
using Platform.Projects.Contracts;
using static Platform.Kernel.Quality.QualityClass;

namespace Platform.Fees.Quality;

/// <summary>What a project's stated fees are held to: the payments.</summary>
internal sealed class StatedFeeQuality(FeesDb db, IMediator mediator) : Quality<StatedFees>(db)
{
    // Printed in 万元 with two decimals: half of the last digit on each side is no difference.
    private const long Rounding = 100_00;

    public override string Title => "项目过渡费";

    protected override string Kind => "stated";

    protected override string Mend => "核对“征收项目”表的过渡安置费各列与“过渡费发放”表，改正后重新导入。";

    protected override Expression<Func<StatedFees, string>> Label => s => "";

    protected override Expression<Func<StatedFees, Guid>> At => s => s.ProjectId;

    protected override string Href(Guid at) => $"/fees/projects?project={at}";

    protected override IReadOnlyList<QualityRule<StatedFees>> Rules =>
    [
        Field("due", "应发过渡费", s => s.DueFen != null),
        Field("paid", "已发过渡费", s => s.PaidFen != null),
        Check("owed", "填报拖欠不等于应发减已发", Contradictory, s => s.DueFen != null && s.PaidFen != null && s.OwedFen != null,
            s => s.OwedFen - s.DueFen + s.PaidFen >= 2 * Rounding || s.DueFen - s.PaidFen - s.OwedFen >= 2 * Rounding,
            s => $"应发 {Formats.Wan(s.DueFen)}，已发 {Formats.Wan(s.PaidFen)}，拖欠 {Formats.Wan(s.OwedFen)}（万元）", grave: true),
        Check("payments", "填报已发与发放明细不符", Differs, s => s.PaidFen != null,
            s => db.Payments.Where(p => p.AreaId == s.AreaId && p.ProjectId == s.ProjectId).Sum(p => p.PaidFen) >= s.PaidFen + Rounding
                || db.Payments.Where(p => p.AreaId == s.AreaId && p.ProjectId == s.ProjectId).Sum(p => p.PaidFen) <= s.PaidFen - Rounding,
            s => $"填报 {Formats.Wan(s.PaidFen)} 万元，明细 {Formats.Wan(db.Payments.Where(p => p.AreaId == s.AreaId && p.ProjectId == s.ProjectId).Sum(p => p.PaidFen))} 万元",
            grave: true, apart: true),
    ];

    protected override async Task<IReadOnlyDictionary<Guid, string>> Names(int areaId, CancellationToken ct) =>
        (await mediator.Send(new ProjectsOf(areaId), ct)).Or([]).ToDictionary(p => p.Id, p => p.Name);
}
