using System.Linq.Expressions;
using MediatR;
using Platform.Funding.Data;
using Platform.Funding.Stated;
using Platform.Kernel.Quality;
using Platform.Portal;
using Platform.Projects.Contracts;
using static Platform.Kernel.Quality.QualityClass;

namespace Platform.Funding.Quality;

/// <summary>What a project's stated funds are held to: the funds.</summary>
internal sealed class ProjectFundingQuality(FundingDb db, IMediator mediator) : Quality<ProjectFunding>(db)
{
    // Printed in 万元 with two decimals: half of the last digit on each side is no difference.
    private const long Rounding = 100_00;

    public override string Title => "项目资金";

    protected override string Kind => "stated";

    protected override string Mend => "核对“征收项目”表的资金各列与“补偿资金”表，改正后重新导入。";

    protected override Expression<Func<ProjectFunding, string>> Label => s => "";

    protected override Expression<Func<ProjectFunding, Guid>> At => s => s.ProjectId;

    protected override string Href(Guid at) => $"/funding/projects?project={at}";

    protected override IReadOnlyList<QualityRule<ProjectFunding>> Rules =>
    [
        Field("needed", "概算", s => s.NeededFen != null, grave: true),
        Field("arrived", "到位资金", s => s.ArrivedFen != null),
        Check("gap", "填报缺口不等于概算减到位", Contradictory, s => s.NeededFen != null && s.ArrivedFen != null && s.GapFen != null,
            s => s.GapFen - s.NeededFen + s.ArrivedFen >= 2 * Rounding || s.NeededFen - s.ArrivedFen - s.GapFen >= 2 * Rounding,
            s => $"概算 {Formats.Wan(s.NeededFen)}，到位 {Formats.Wan(s.ArrivedFen)}，缺口 {Formats.Wan(s.GapFen)}（万元）"),
        Check("arrivals", "填报到位与资金明细不符", Differs, s => s.ArrivedFen != null,
            s => db.Funds.Where(f => f.AreaId == s.AreaId && f.ProjectId == s.ProjectId).Sum(f => f.ArrivedFen) >= s.ArrivedFen + Rounding
                || db.Funds.Where(f => f.AreaId == s.AreaId && f.ProjectId == s.ProjectId).Sum(f => f.ArrivedFen) <= s.ArrivedFen - Rounding,
            s => $"填报 {Formats.Wan(s.ArrivedFen)} 万元，明细 {Formats.Wan(db.Funds.Where(f => f.AreaId == s.AreaId && f.ProjectId == s.ProjectId).Sum(f => f.ArrivedFen))} 万元",
            grave: true, apart: true),
        Check("payments", "填报支付与资金明细不符", Differs, s => s.PaidFen != null,
            s => db.Funds.Where(f => f.AreaId == s.AreaId && f.ProjectId == s.ProjectId).Sum(f => f.PaidFen ?? 0) >= s.PaidFen + Rounding
                || db.Funds.Where(f => f.AreaId == s.AreaId && f.ProjectId == s.ProjectId).Sum(f => f.PaidFen ?? 0) <= s.PaidFen - Rounding,
            s => $"填报 {Formats.Wan(s.PaidFen)} 万元，明细 {Formats.Wan(db.Funds.Where(f => f.AreaId == s.AreaId && f.ProjectId == s.ProjectId).Sum(f => f.PaidFen ?? 0))} 万元",
            apart: true),
    ];

    protected override async Task<IReadOnlyDictionary<Guid, string>> Names(int areaId, CancellationToken ct) =>
        (await mediator.Send(new ProjectsOf(areaId), ct)).Or([]).ToDictionary(p => p.Id, p => p.Name);
}
