using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Funding.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Funding.Funds;

/// <summary>A page of the portal's list of funds, or all of it for export and print.</summary>
internal sealed record FindFunds(FundFilter Filter, PageOf Page) : IQuery<FundList>;

/// <summary>The page, and what the whole filter adds up to.</summary>
/// <param name="Rows">The page's rows and the number of all.</param>
/// <param name="ArrivedFen">到位 of the whole filter, 分.</param>
/// <param name="PaidFen">支付 of the whole filter, 分.</param>
/// <param name="All">Rows of every status.</param>
/// <param name="Over">Rows paid beyond what arrived.</param>
/// <param name="NoAccount">Rows without a special account.</param>
/// <param name="Sources">The sources to choose from.</param>
internal sealed record FundList(
    Paged<Fund> Rows, long ArrivedFen, long PaidFen, int All, int Over, int NoAccount, IReadOnlyList<string> Sources);

internal sealed class FindFundsHandler(FundingDb db) : IRequestHandler<FindFunds, FundList>
{
    public async Task<FundList> Handle(FindFunds request, CancellationToken cancellationToken)
    {
        var filtered = db.Funds.AsNoTracking().Apply(request.Filter);
        var rows = filtered.Of(request.Filter.Status);
        var sources = await db.Funds.AsNoTracking().Where(f => f.Source != "").Select(f => f.Source).Distinct().ToListAsync(cancellationToken);
        return new(
            await Order(rows, request.Page).ReadPage(request.Page, cancellationToken),
            await rows.SumAsync(f => f.ArrivedFen, cancellationToken), await rows.SumAsync(f => f.PaidFen ?? 0, cancellationToken),
            await filtered.CountAsync(cancellationToken), await filtered.Of("over").CountAsync(cancellationToken),
            await filtered.Of("noaccount").CountAsync(cancellationToken), [.. sources.Order(StringComparer.Ordinal)]);
    }

    // By project, then by the day of arrival, unless a column is asked for.
    private static IQueryable<Fund> Order(IQueryable<Fund> rows, PageOf page) => page.Key switch
    {
        "source" => rows.By(page, f => f.Source).ThenBy(f => f.Id),
        "arrivedOn" => rows.By(page, f => f.ArrivedOn).ThenBy(f => f.Id),
        "arrived" => rows.By(page, f => f.ArrivedFen).ThenBy(f => f.Id),
        "paid" => rows.By(page, f => f.PaidFen ?? 0).ThenBy(f => f.Id),
        "balance" => rows.By(page, f => f.ArrivedFen - (f.PaidFen ?? 0)).ThenBy(f => f.Id),
        _ => rows.By(page, f => f.ProjectName).ThenBy(f => f.ArrivedOn).ThenBy(f => f.Id),
    };
}
