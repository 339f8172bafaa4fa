using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Funding.Data;
using Platform.Kernel.Contracts;
using Platform.Kernel.Sheets;
using Platform.Kernel.Uploads;
using Platform.Projects.Contracts;

namespace Platform.Funding.Stated;

/// <summary>Takes the 补偿资金 columns of 征收项目, and its 合计 row.</summary>
internal sealed class TakeProjectFunding(FundingDb db, IMediator mediator) : ISheetTaker
{
    private static readonly string[] Columns = ["needed", "arrived", "paid", "gap"];

    public string Kind => SurveyKinds.Projects;

    public int Order => 1;

    public async Task Take(SheetTake take, CancellationToken ct)
    {
        if (!take.Sheet.Columns.Any(c => c.Word == db.Word)) return;
        var projects = await ProjectNames.Of(take.AreaId, mediator, ct);
        projects.RefuseTooEarly(take);
        var stored = await db.Projects.IgnoreQueryFilters(["removed"]).Where(p => p.AreaId == take.AreaId).ToDictionaryAsync(p => p.ProjectId, ct);
        var taken = new HashSet<Guid>();
        foreach (var row in take.Rows)
        {
            var id = projects.Of(row).Id;
            if (!stored.TryGetValue(id, out var funding))
            {
                if (!Array.Exists(Columns, row.Matched)) continue;
                stored[id] = funding = new() { AreaId = take.AreaId, ProjectId = id };
                db.Projects.Add(funding);
            }
            taken.Add(id);
            Fill(funding, row);
        }

        // A 合计 speaks for all projects only when all of them stand above it; a working copy has none.
        if (taken.Count == stored.Count && !take.Sheet.IsCopy) await TakeTotals(take, ct);
        if (db.ChangeTracker.HasChanges()) db.Publish(new FiguresChanged(take.AreaId, db.Word));
    }

    internal static void Fill(ProjectFunding funding, SheetRow row)
    {
        funding.Removed = false;
        if (row.Matched("needed")) funding.NeededFen = row.Fen("needed");
        if (row.Matched("arrived")) funding.ArrivedFen = row.Fen("arrived");
        if (row.Matched("paid")) funding.PaidFen = row.Fen("paid");
        if (row.Matched("gap")) funding.GapFen = row.Fen("gap");
    }

    private async Task TakeTotals(SheetTake take, CancellationToken ct)
    {
        var stored = await db.StatedTotals.IgnoreQueryFilters(["removed"]).Where(t => t.AreaId == take.AreaId).ToDictionaryAsync(t => t.Column, ct);
        foreach (var column in Columns)
        {
            var total = take.Sheet.Totals.LastOrDefault(t => t.Key == column && !t.Label.Contains("小计", StringComparison.Ordinal));
            if (stored.TryGetValue(column, out var known))
            {
                known.Removed = total is null;
                known.Fen = total?.Stated ?? known.Fen;
            }
            else if (total is not null)
            {
                db.StatedTotals.Add(new() { AreaId = take.AreaId, Column = column, Fen = total.Stated });
            }
        }
    }
}
