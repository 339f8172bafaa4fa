using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Funding.Data;
using Platform.Funding.Stated;
using Platform.Kernel.Contracts;
using Platform.Kernel.Sheets;
using Platform.Kernel.Uploads;
using Platform.Projects.Contracts;

namespace Platform.Funding.Funds;

/// <summary>Takes the rows of 补偿资金.</summary>
internal sealed class TakeFunds(FundingDb db, IMediator mediator) : ISheetTaker
{
    public string Kind => SurveyKinds.Funds;

    public int Order => 0;

    public async Task Take(SheetTake take, CancellationToken ct)
    {
        var projects = await ProjectNames.Of(take.AreaId, mediator, ct);
        projects.RefuseTooEarly(take);
        var stored = await db.Funds.IgnoreQueryFilters(["removed"]).Where(f => f.AreaId == take.AreaId).ToDictionaryAsync(f => f.Key, ct);
        var keys = new FundKey();
        var lines = take.Rows.Select(r => (Row: r, Project: projects.Of(r)))
            .Select(l => new Line(l.Row, l.Project, keys.Next(l.Project.Id, l.Row.Text("source"), l.Row.Text("documentNo"), l.Row.Date("arrivedOn")))).ToList();
        var named = lines.Select(l => l.Key).ToHashSet(StringComparer.Ordinal);
        var corrected = Corrected(lines.Where(l => !stored.ContainsKey(l.Key)), stored.Values.Where(f => !f.Removed && !named.Contains(f.Key)));
        foreach (var line in lines)
        {
            if (!stored.TryGetValue(line.Key, out var fund) && !corrected.TryGetValue(line, out fund)) db.Funds.Add(fund = new() { AreaId = take.AreaId });
            fund.Key = line.Key;
            Fill(fund, line.Row, line.Project);
        }
        if (db.ChangeTracker.HasChanges()) db.Publish(new FiguresChanged(take.AreaId, db.Word));
    }

    // Day, document or source was mended and the amount is the same.
    private static IReadOnlyDictionary<Line, Fund> Corrected(IEnumerable<Line> unknown, IEnumerable<Fund> left) => Corrections.Pair(
        unknown, left,
        (l => (l.Project.Id, l.Source, l.Document, l.ArrivedFen), f => (f.ProjectId, Fold.Name(f.Source), Fold.Name(f.DocumentNo), f.ArrivedFen)),
        (l => (l.Project.Id, l.Source, l.On, l.ArrivedFen), f => (f.ProjectId, Fold.Name(f.Source), f.ArrivedOn, f.ArrivedFen)),
        (l => (l.Project.Id, l.Document, l.On, l.ArrivedFen), f => (f.ProjectId, Fold.Name(f.DocumentNo), f.ArrivedOn, f.ArrivedFen)));

    internal static void Fill(Fund fund, SheetRow row, ProjectFact project)
    {
        fund.Removed = false;
        fund.ProjectId = project.Id;
        fund.ProjectName = project.Name;
        fund.Source = row.Text("source") ?? "";
        fund.DocumentNo = row.Text("documentNo") ?? "";
        fund.EstimateFen = row.Fen("estimate");
        fund.ArrivedFen = row.Fen("arrived") ?? 0;
        fund.ArrivedOn = row.Date("arrivedOn");
        fund.Account = row.Text("account") ?? "";
        fund.PaidFen = row.Fen("paid");
        fund.PaidUntil = row.Date("paidUntil");
        fund.BalanceFen = row.Fen("balance");
        fund.Remark = row.Text("remark") ?? "";
        fund.Folded = Fold.Name($"{fund.ProjectName}|{fund.Source}|{fund.DocumentNo}");
    }

    private sealed record Line(SheetRow Row, ProjectFact Project, string Key)
    {
        public string Source => Fold.Name(Row.Text("source") ?? "");

        public string Document => Fold.Name(Row.Text("documentNo") ?? "");

        public DateOnly? On => Row.Date("arrivedOn");

        public long ArrivedFen => Row.Fen("arrived") ?? 0;
    }
}
