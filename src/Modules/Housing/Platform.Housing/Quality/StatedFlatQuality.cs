using System.Linq.Expressions;
using MediatR;
using Platform.Housing.Data;
using Platform.Housing.Stated;
using Platform.Kernel.Quality;
using Platform.Projects.Contracts;
using static Platform.Kernel.Quality.QualityClass;

namespace Platform.Housing.Quality;

/// <summary>What a project's stated flats are held to: the flats.</summary>
internal sealed class StatedFlatQuality(HousingDb db, IMediator mediator) : Quality<StatedFlats>(db)
{
    public override string Title => "项目安置房";

    protected override string Kind => "stated";

    protected override string Mend => "核对“征收项目”表的安置房各列与“安置房源”表，改正后重新导入。";

    protected override Expression<Func<StatedFlats, string>> Label => s => "";

    protected override Expression<Func<StatedFlats, Guid>> At => s => s.ProjectId;

    protected override string Href(Guid at) => $"/housing/projects?project={at}";

    protected override IReadOnlyList<QualityRule<StatedFlats>> Rules =>
    [
        Field("due", "应安置套数", s => s.Due != null),
        Check("allocated", "填报已分配与房源表不符", Differs, s => s.Allocated != null,
            s => db.Flats.Count(f => f.AreaId == s.AreaId && f.ProjectId == s.ProjectId && f.HouseholdId != null) != s.Allocated,
            s => $"填报 {s.Allocated} 套，房源表 {db.Flats.Count(f => f.AreaId == s.AreaId && f.ProjectId == s.ProjectId && f.HouseholdId != null)} 套", apart: true),
    ];

    protected override async Task<IReadOnlyDictionary<Guid, string>> Names(int areaId, CancellationToken ct) =>
        (await mediator.Send(new ProjectsOf(areaId), ct)).Or([]).ToDictionary(p => p.Id, p => p.Name);
}
