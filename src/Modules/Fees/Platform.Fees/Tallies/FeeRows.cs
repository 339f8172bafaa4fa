using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Fees.Books;
using Platform.Fees.Data;
using Platform.Fees.Stated;
using Platform.Kernel.Figures;

namespace Platform.Fees.Tallies;

/// <summary>The projects under the figures of 过渡安置费: what was paid always, what was due and is owed where all of it is posted.</summary>
internal sealed class FeeRows(FeesDb db, IMediator mediator, Balances balances) : IFigureRows
{
    public async Task<IReadOnlyList<FigureRow>> Read(int areaId, DateOnly asOf, CancellationToken ct)
    {
        var projects = await ProjectFee.Read(db, mediator, areaId, asOf, ct);
        var posted = await balances.Posted(areaId, asOf, ct);
        var books = await balances.Projects(areaId, asOf).ToDictionaryAsync(p => p.ProjectId, ct);
        var isKnown = posted.Count > 0 && projects.Where(p => p.Payments > 0).All(p => posted.Contains(p.Project.Id));
        return [.. projects.SelectMany(p => Of(p, isKnown ? books.GetValueOrDefault(p.Project.Id) : null)).Where(r => r.Value != 0)];
    }

    private static IEnumerable<FigureRow> Of(ProjectFee fee, ProjectBalance? books)
    {
        FigureRow Row(string name, long value) => new("fee", name, fee.Project.Id, fee.Project.Name, fee.Project.Code, value);
        yield return Row("paidFen", fee.PaidFen);
        if (books is null) yield break;
        yield return Row("dueFen", books.DueFen);
        yield return Row("arrearsFen", books.ArrearsFen);
        yield return Row("creditFen", books.CreditFen);
        yield return Row("householdsInArrears", books.Behind);
    }
}
