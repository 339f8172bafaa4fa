using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Funding.Data;
using Platform.Kernel.Uploads;
using Platform.Projects.Contracts;

namespace Platform.Funding.Funds;

/// <summary>The stored funds as 补偿资金 prints them.</summary>
internal sealed class StoredFunds(FundingDb db, IMediator mediator) : IStoredRows
{
    private static readonly StoredColumn<Fund>[] Columns =
    [
        new("source", nameof(Fund.Source), f => f.Source),
        new("documentNo", nameof(Fund.DocumentNo), f => f.DocumentNo),
        new("estimate", nameof(Fund.EstimateFen), f => f.EstimateFen),
        new("arrived", nameof(Fund.ArrivedFen), f => f.ArrivedFen),
        new("arrivedOn", nameof(Fund.ArrivedOn), f => f.ArrivedOn),
        new("account", nameof(Fund.Account), f => f.Account),
        new("paid", nameof(Fund.PaidFen), f => f.PaidFen),
        new("paidUntil", nameof(Fund.PaidUntil), f => f.PaidUntil),
        new("balance", nameof(Fund.BalanceFen), f => f.BalanceFen),
        new("remark", nameof(Fund.Remark), f => f.Remark),
    ];

    public string Kind => SurveyKinds.Funds;

    public async Task<IReadOnlyList<Guid>> Ids(int areaId, Guid? projectId, CancellationToken ct) => await db.Funds.AsNoTracking()
        .Where(f => f.AreaId == areaId && (projectId == null || f.ProjectId == projectId)).OrderBy(f => f.ProjectName).ThenBy(f => f.ArrivedOn).ThenBy(f => f.Id).Select(f => f.Id).ToListAsync(ct);

    public Task Mark(int areaId, IReadOnlyList<Guid> ids, bool removed, CancellationToken ct) => db.MarkRemoved<Fund>(areaId, ids, removed, ct);

    public async Task Fill(StoredPart part, CancellationToken ct)
    {
        var names = (await mediator.Send(new ProjectsOf(part.AreaId), ct)).Or([]).ToDictionary(p => p.Id, p => p.Name);
        StoredColumn<Fund>[] columns = [.. Columns, new(SurveyKeys.Project, nameof(Fund.ProjectId), f => names.GetValueOrDefault(f.ProjectId, f.ProjectName))];
        foreach (var fund in await db.Funds.AsNoTracking().Where(f => f.AreaId == part.AreaId && part.Ids.Contains(f.Id)).ToListAsync(ct))
            part.Put(fund.Id, db.Word, fund, columns);
    }
}
