using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Sheets;
using Platform.Kernel.Uploads;
using Platform.Projects.Contracts;
using Platform.Rectification.Data;

namespace Platform.Rectification.Duties;

/// <summary>Takes the columns of duty from the sheet of projects.</summary>
internal sealed class TakeDuties(RectificationDb db, IMediator mediator) : ISheetTaker
{
    public string Kind => SurveyKinds.Projects;

    public int Order => 2;

    public async Task Take(SheetTake take, CancellationToken ct)
    {
        if (!take.Sheet.Columns.Any(c => c.Word == db.Word)) return;
        var projects = (await mediator.Send(new ProjectsOf(take.AreaId), ct)).Or([])
            .GroupBy(p => Fold.Name(p.Name)).ToDictionary(g => g.Key, g => g.First().Id, StringComparer.Ordinal);
        var duties = await db.Duties.Where(d => d.AreaId == take.AreaId).ToDictionaryAsync(d => d.ProjectId, ct);
        foreach (var row in take.Rows)
        {
            if (row.Text(SurveyKeys.Project) is not { } name || !projects.TryGetValue(Fold.Name(name), out var projectId)) continue;
            if (!DutyKeys.All.Any(row.Has) && !duties.ContainsKey(projectId)) continue;
            if (!duties.TryGetValue(projectId, out var duty))
            {
                duties.Add(projectId, duty = new() { AreaId = take.AreaId, ProjectId = projectId });
                db.Duties.Add(duty);
            }
            if (row.Matched(DutyKeys.MainProblem)) duty.MainProblem = row.Text(DutyKeys.MainProblem) ?? "";
            if (row.Matched(DutyKeys.Leader)) duty.Leader = row.Text(DutyKeys.Leader) ?? "";
            if (row.Matched(DutyKeys.Department)) duty.Department = row.Text(DutyKeys.Department) ?? "";
            if (row.Matched(DutyKeys.Officer)) duty.Officer = row.Text(DutyKeys.Officer) ?? "";
            if (row.Matched(DutyKeys.Deadline)) duty.Deadline = row.Date(DutyKeys.Deadline);
        }
    }
}
