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
        foreach (var row in take.Rows)
        {
            var project = projects.Of(row);
            var key = keys.Next(project.Id, row.Text("source"), row.Text("documentNo"), row.Date("arrivedOn"));
            if (!stored.TryGetValue(key, out var fund))
            {
                stored[key] = fund = new() { AreaId = take.AreaId, Key = key };
                db.Funds.Add(fund);
            }
            Fill(fund, row, project);
        }
        if (db.ChangeTracker.HasChanges()) db.Publish(new FiguresChanged(take.AreaId, db.Word));
    }

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
}
