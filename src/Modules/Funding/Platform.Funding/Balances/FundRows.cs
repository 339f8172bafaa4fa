using MediatR;
using Platform.Funding.Data;
using Platform.Kernel.Figures;
using Platform.Projects.Contracts;

namespace Platform.Funding.Balances;

/// <summary>The projects under the figures of 补偿资金; none where nobody reported a fund, since the figures are not known then.</summary>
internal sealed class FundRows(FundingDb db, IMediator mediator) : IFigureRows
{
    public async Task<IReadOnlyList<FigureRow>> Read(int areaId, DateOnly asOf, CancellationToken ct)
    {
        var balances = await db.Balances(areaId, asOf, ct);
        if (!balances.Any(b => b.Reported)) return [];
        var names = (await mediator.Send(new ProjectsOf(areaId), ct)).Or([]).ToDictionary(p => p.Id);
        return [.. balances.SelectMany(b => Of(b, names.GetValueOrDefault(b.ProjectId))).Where(r => r.Value != 0).OrderBy(r => r.Note, StringComparer.Ordinal)];
    }

    private static IEnumerable<FigureRow> Of(Balance balance, ProjectFact? project)
    {
        FigureRow Row(string name, long value) => new("fundsWan", name, balance.ProjectId, project?.Name ?? "", project?.Code ?? "", value);
        yield return Row("needed", balance.EstimateFen ?? 0);
        yield return Row("arrived", balance.ArrivedFen);
        yield return Row("paid", balance.PaidFen);
        yield return Row("gap", (balance.EstimateFen ?? 0) - balance.ArrivedFen);
    }
}
