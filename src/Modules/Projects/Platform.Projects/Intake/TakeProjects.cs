using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Contracts;
using Platform.Kernel.Sheets;
using Platform.Kernel.Uploads;
using Platform.Projects.Contracts;
using Platform.Projects.Data;
using Platform.Projects.Inventory;

namespace Platform.Projects.Intake;

/// <summary>Takes the sheet 征收项目: a project is known by its number, and without one by its name.</summary>
internal sealed class TakeProjects(ProjectsDb db) : ISheetTaker
{
    public string Kind => SurveyKinds.Projects;

    public int Order => 0;

    public async Task Take(SheetTake take, CancellationToken ct)
    {
        var stored = await db.Projects.IgnoreQueryFilters(["removed"]).Where(p => p.AreaId == take.AreaId).OrderBy(p => !p.Removed).ToListAsync(ct);
        var byCode = stored.Where(p => p.Code.Length > 0).GroupBy(p => p.Code).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var byName = stored.GroupBy(p => Fold.Name(p.Name)).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var byId = stored.ToDictionary(p => p.Id);
        foreach (var row in take.Rows)
        {
            var code = row.CodeOf(SurveyKeys.ProjectCode);
            var name = row.Text(SurveyKeys.Project)!;
            var named = byCode.GetValueOrDefault(code) ?? byName.GetValueOrDefault(Fold.Name(name));
            var project = row.RecordId is { } id ? byId[id] : named;
            if (project is not null && named is not null && named != project) throw SheetTake.KeyTaken(row, SurveyKeys.Project);
            if (project is null) db.Projects.Add(project = new() { AreaId = take.AreaId });
            Fill(project, row, code, name);
            take.Took(project.Id);
            byName[Fold.Name(name)] = project;
            if (code.Length > 0) byCode[code] = project; // projects without a number are not all the same one
        }

        await TakeTotals(take, ct);
        if (!db.ChangeTracker.HasChanges()) return;
        db.Publish(new FiguresChanged(take.AreaId, db.Word));

        // Those who take their own columns of these rows ask for them in the same transaction.
        await db.SaveChangesAsync(ct);
    }

    private static void Fill(Project to, SheetRow row, string code, string name)
    {
        to.Removed = false; // a later sheet brings back what a whole ledger no longer had
        if (row.Matched(SurveyKeys.ProjectCode) && code.Length > 0) to.Code = code;
        if (row.Matched(SurveyKeys.Project)) (to.Name, to.NameFolded) = (name, RowWords.Folded(name));
        to.DecisionNo = row.TextOr("decisionNo", to.DecisionNo);
        to.DecidedOn = row.DateOr("decided", to.DecidedOn);
        to.Ground = row.ChoiceOr("ground", to.Ground, PublicGround.Unknown);
        to.StartedOn = row.DateOr("started", to.StartedOn);
        to.Restate(row.ChoiceOr("state", to.State, to.State));
        to.CompletedOn = row.DateOr("completed", to.CompletedOn);
        to.StatedAreaDm2 = row.Dm2Or(SurveyKeys.Area, to.StatedAreaDm2);
        to.CorrectedAreaDm2 = row.Matched(SurveyKeys.Area) ? row.Proposed(SurveyKeys.Area) ?? row.Dm2(SurveyKeys.Area) : to.CorrectedAreaDm2;
        to.StatedHouseholds = row.IntOr("households", to.StatedHouseholds);
        to.StatedResidential = row.IntOr("residential", to.StatedResidential);
        to.StatedExchange = row.IntOr("exchangeHouseholds", to.StatedExchange);
        to.StatedCash = row.IntOr("cashHouseholds", to.StatedCash);
        to.StatedVoucher = row.IntOr("voucherHouseholds", to.StatedVoucher);
        if (row.RecordId is not null) to.Remark = row.TextOr("remark", to.Remark);
        else if (row.Text("remark") is { } remark) to.Remark = remark; // an empty cell does not wipe out what was written on the project's page
    }

    // A sheet without a 合计 row says nothing of the totals stated before.
    private async Task TakeTotals(SheetTake take, CancellationToken ct)
    {
        var own = take.Sheet.Columns.Where(c => c.Word == db.Word).Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
        var totals = take.Sheet.Totals.Where(t => own.Contains(t.Key) && !t.Label.Contains("小计", StringComparison.Ordinal)).ToList();
        var stored = await db.StatedTotals.Where(t => t.AreaId == take.AreaId).ToDictionaryAsync(t => t.Column, StringComparer.Ordinal, ct);
        foreach (var column in totals.GroupBy(t => t.Key, StringComparer.Ordinal))
        {
            if (!stored.TryGetValue(column.Key, out var total)) db.StatedTotals.Add(total = new() { AreaId = take.AreaId, Column = column.Key });
            total.Value = column.Last().Stated;
        }
    }
}
