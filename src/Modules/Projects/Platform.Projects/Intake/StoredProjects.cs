using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Uploads;
using Platform.Projects.Contracts;
using Platform.Projects.Data;
using Platform.Projects.Inventory;

namespace Platform.Projects.Intake;

/// <summary>The stored projects as 征收项目 prints them.</summary>
internal sealed class StoredProjects(ProjectsDb db) : IStoredRows
{
    private static readonly StoredColumn<Project>[] Columns =
    [
        new(SurveyKeys.Project, nameof(Project.Name), p => p.Name),
        new(SurveyKeys.ProjectCode, nameof(Project.Code), p => p.Code),
        new("decisionNo", nameof(Project.DecisionNo), p => p.DecisionNo),
        new("decided", nameof(Project.DecidedOn), p => p.DecidedOn),
        new("ground", nameof(Project.Ground), p => $"{p.Ground}"),
        new("started", nameof(Project.StartedOn), p => p.StartedOn),
        new("state", nameof(Project.State), p => $"{p.State}"),
        new("completed", nameof(Project.CompletedOn), p => p.CompletedOn),
        new(SurveyKeys.Area, nameof(Project.StatedAreaDm2), p => p.StatedAreaDm2),
        new("households", nameof(Project.StatedHouseholds), p => p.StatedHouseholds),
        new("residential", nameof(Project.StatedResidential), p => p.StatedResidential),
        new("exchangeHouseholds", nameof(Project.StatedExchange), p => p.StatedExchange),
        new("cashHouseholds", nameof(Project.StatedCash), p => p.StatedCash),
        new("voucherHouseholds", nameof(Project.StatedVoucher), p => p.StatedVoucher),
        new("remark", nameof(Project.Remark), p => p.Remark),
    ];

    public string Kind => SurveyKinds.Projects;

    public async Task<IReadOnlyList<Guid>> Ids(int areaId, Guid? projectId, CancellationToken ct) => await db.Projects.AsNoTracking()
        .Where(p => p.AreaId == areaId && (projectId == null || p.Id == projectId)).OrderBy(p => p.Code).ThenBy(p => p.Name).Select(p => p.Id).ToListAsync(ct);

    public Task Mark(int areaId, IReadOnlyList<Guid> ids, bool removed, CancellationToken ct) => db.MarkRemoved<Project>(areaId, ids, removed, ct);

    public async Task Fill(StoredPart part, CancellationToken ct)
    {
        foreach (var project in await db.Projects.AsNoTracking().Where(p => p.AreaId == part.AreaId && part.Ids.Contains(p.Id)).ToListAsync(ct))
            part.Put(project.Id, db.Word, project, Columns);
    }
}
