using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Fees.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Fees.Payments;

/// <summary>A page of the payments, the latest first unless told: sort keys household, batch, from, due, paid, paidOn.</summary>
/// <param name="Filter">What it is narrowed by.</param>
internal sealed record FindPayments(PaymentFilter Filter) : IQuery<PaymentPage>;

/// <summary>Payments of a filter.</summary>
/// <param name="Rows">The page.</param>
/// <param name="Counts">Payments of each tab.</param>
/// <param name="DueFen">Stated due of all payments of the tab, 分.</param>
/// <param name="PaidFen">Paid in all of them, reversals taken off, 分.</param>
/// <param name="Households">How many families they went to.</param>
internal sealed record PaymentPage(Paged<Payment> Rows, IReadOnlyDictionary<string, int> Counts, long DueFen, long PaidFen, int Households);

internal sealed class FindPaymentsHandler(FeesDb db) : IRequestHandler<FindPayments, PaymentPage>
{
    private static readonly string[] Tabs = ["", "under", "over", "reversal"];

    public async Task<PaymentPage> Handle(FindPayments request, CancellationToken cancellationToken)
    {
        var (filter, page) = (request.Filter, request.Filter.Asked.Page);
        var payments = filter.Of(db.Payments.AsNoTracking());
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var tab in Tabs) counts[tab] = await PaymentFilter.Tab(payments, tab).CountAsync(cancellationToken);

        var chosen = PaymentFilter.Tab(payments, filter.Asked.Status);
        var due = await chosen.SumAsync(p => p.DueFen ?? 0, cancellationToken);
        var paid = await chosen.SumAsync(p => p.PaidFen, cancellationToken);
        var households = await chosen.Select(p => p.HouseholdId).Distinct().CountAsync(cancellationToken);
        return new(await Sorted(chosen, page).ReadPage(page, cancellationToken), counts, due, paid, households);
    }

    private static IQueryable<Payment> Sorted(IQueryable<Payment> rows, PageOf page) => (page.Key switch
    {
        "household" => rows.By(page, p => p.HouseholdCode).ThenBy(p => p.From),
        "batch" => rows.By(page, p => p.Batch),
        "from" => rows.By(page, p => p.From),
        "due" => rows.By(page, p => p.DueFen),
        "paid" => rows.By(page, p => p.PaidFen),
        "paidOn" => rows.By(page, p => p.PaidOn),
        _ => rows.OrderByDescending(p => p.PaidOn),
    }).ThenBy(p => p.AreaId).ThenBy(p => p.HouseholdCode).ThenBy(p => p.Id);
}
