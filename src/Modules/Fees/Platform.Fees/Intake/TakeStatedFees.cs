using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Fees.Data;
using Platform.Fees.Stated;
using Platform.Kernel.Contracts;
using Platform.Kernel.Sheets;
using Platform.Kernel.Uploads;
using Platform.Projects.Contracts;

namespace Platform.Fees.Intake;

/// <summary>Takes the 过渡安置费 columns of 征收项目.</summary>
internal sealed class TakeStatedFees(FeesDb db, IMediator mediator) : ISheetTaker
{
    private static readonly string[] Own = ["feeDue", "feePaid", "feeOwed"];

    public string Kind => SurveyKinds.Projects;

    public int Order => 1;

    public async Task Take(SheetTake take, CancellationToken ct)
    {
        if (!Array.Exists(Own, k => take.Sheet.Columns.Any(c => c.Key == k))) return;
        var ties = await Ties.Of(mediator, take.AreaId, ct);
        var known = (await db.StatedFees.Where(s => s.AreaId == take.AreaId).ToListAsync(ct))
            .GroupBy(s => s.ProjectId).ToDictionary(g => g.Key, g => g.First());
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var row in take.Rows)
        {
            if ((ties.Project(row.Text(SurveyKeys.ProjectCode)) ?? ties.Project(row.Text(SurveyKeys.Project))) is not { } project)
            {
                missing.Add(row.Text(SurveyKeys.Project)!);
                continue;
            }

            if (!known.TryGetValue(project, out var stated))
            {
                if (!Array.Exists(Own, row.Matched)) continue;
                stated = known[project] = new() { AreaId = take.AreaId, ProjectId = project };
                db.StatedFees.Add(stated);
            }

            stated.DueFen = row.FenOr("feeDue", stated.DueFen);
            stated.PaidFen = row.FenOr("feePaid", stated.PaidFen);
            stated.OwedFen = row.FenOr("feeOwed", stated.OwedFen);
        }

        if (missing.Count > 0) throw Ties.TooEarly(take, SurveyKinds.Projects, missing);
        if (db.ChangeTracker.HasChanges()) db.Publish(new FiguresChanged(take.AreaId, db.Word));
    }
}
