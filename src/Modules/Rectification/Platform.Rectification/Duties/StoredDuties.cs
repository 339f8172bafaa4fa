using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Uploads;
using Platform.Projects.Contracts;
using Platform.Rectification.Data;

namespace Platform.Rectification.Duties;

/// <summary>The columns of duty of 征收项目 as they are stored.</summary>
internal sealed class StoredDuties(RectificationDb db) : IStoredSheet
{
    private static readonly StoredColumn<ProjectDuty>[] Columns =
    [
        new(DutyKeys.MainProblem, nameof(ProjectDuty.MainProblem), d => d.MainProblem), new(DutyKeys.Leader, nameof(ProjectDuty.Leader), d => d.Leader),
        new(DutyKeys.Department, nameof(ProjectDuty.Department), d => d.Department), new(DutyKeys.Officer, nameof(ProjectDuty.Officer), d => d.Officer),
        new(DutyKeys.Deadline, nameof(ProjectDuty.Deadline), d => d.Deadline),
    ];

    public string Kind => SurveyKinds.Projects;

    public async Task Fill(StoredPart part, CancellationToken ct)
    {
        foreach (var duty in await db.Duties.AsNoTracking().Where(d => d.AreaId == part.AreaId && part.Ids.Contains(d.ProjectId)).ToListAsync(ct))
            part.Put(duty.ProjectId, db.Word, duty, Columns);
    }
}
