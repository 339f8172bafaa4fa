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
    private static readonly string[] KeyWords = [SurveyKeys.Project, "source", "documentNo", "arrivedOn"];

    public string Kind => SurveyKinds.Funds;

    public int Order => 0;

    public async Task Take(SheetTake take, CancellationToken ct)
    {
        var projects = await ProjectNames.Of(take.AreaId, mediator, ct);
        projects.RefuseTooEarly(take);
        var stored = await db.Funds.IgnoreQueryFilters(["removed"]).Where(f => f.AreaId == take.AreaId).ToDictionaryAsync(f => f.Key, ct);
        var marked = take.Sheet.Rows.Select(r => r.RecordId).OfType<Guid>().ToHashSet();
        var byId = stored.Values.ToDictionary(f => f.Id);
        var keys = new FundKey();
        var lines = take.Rows.Select(r => (Row: r, Project: projects.Of(r)))
            .Select(l => new Line(l.Row, l.Project, KeyOf(l.Row, l.Project))).ToList();
        var named = lines.Select(l => l.Key).ToHashSet(StringComparer.Ordinal);
        var corrected = Corrected(lines.Where(l => !take.Sheet.IsCopy && !stored.ContainsKey(l.Key)), stored.Values.Where(f => !f.Removed && !named.Contains(f.Key)));
        foreach (var line in lines)
        {
            var fund = line.Row.RecordId is { } id ? byId[id] : stored.GetValueOrDefault(line.Key);
            if (fund is null && !corrected.TryGetValue(line, out fund)) db.Funds.Add(fund = new() { AreaId = take.AreaId });
            fund.Key = line.Key;
            Fill(fund, line.Row, line.Project);
            take.Took(fund.Id);
        }
        if (db.ChangeTracker.HasChanges()) db.Publish(new FiguresChanged(take.AreaId, db.Word));

        // A row of a working copy keeps its key while its words are kept; else, and if it is new, it comes after its equals.
        string KeyOf(SheetRow row, ProjectFact project)
        {
            if (row.RecordId is { } id && !Array.Exists(KeyWords, row.Matched)) return byId[id].Key;
            string key;
            do key = keys.Next(project.Id, row.Text("source"), row.Text("documentNo"), row.Date("arrivedOn"));
            while (stored.TryGetValue(key, out var other) && other.Id != row.RecordId && (row.RecordId is not null || marked.Contains(other.Id)));
            return key;
        }
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
        fund.Source = row.TextOr("source", fund.Source);
        fund.DocumentNo = row.TextOr("documentNo", fund.DocumentNo);
        fund.EstimateFen = row.FenOr("estimate", fund.EstimateFen);
        fund.ArrivedFen = row.FenOr("arrived", fund.ArrivedFen) ?? 0;
        fund.ArrivedOn = row.DateOr("arrivedOn", fund.ArrivedOn);
        fund.Account = row.TextOr("account", fund.Account);
        fund.PaidFen = row.FenOr("paid", fund.PaidFen);
        fund.PaidUntil = row.DateOr("paidUntil", fund.PaidUntil);
        fund.BalanceFen = row.FenOr("balance", fund.BalanceFen);
        fund.Remark = row.TextOr("remark", fund.Remark);
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
