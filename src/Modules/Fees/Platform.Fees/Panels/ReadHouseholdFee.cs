using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Fees.Data;
using Platform.Fees.Payments;
using Platform.Fees.Terms;
using Platform.Kernel.Requests;

namespace Platform.Fees.Panels;

/// <summary>What a household's page shows of its fee.</summary>
internal sealed record ReadHouseholdFee(int AreaId, Guid HouseholdId) : IQuery<HouseholdFeeView>;

/// <summary>The family's terms and payments.</summary>
/// <param name="Terms">Rate and account, as stated.</param>
/// <param name="Payments">The latest first.</param>
/// <param name="PaidUntil">The last month paid, as its first day; spans taken back do not count.</param>
internal sealed record HouseholdFeeView(FeeTerms? Terms, IReadOnlyList<Payment> Payments, DateOnly? PaidUntil)
{
    /// <summary>All that was paid, reversals taken off, 分.</summary>
    public long PaidFen => Payments.Sum(p => p.PaidFen);
}

internal sealed class ReadHouseholdFeeHandler(FeesDb db) : IRequestHandler<ReadHouseholdFee, HouseholdFeeView>
{
    public async Task<HouseholdFeeView> Handle(ReadHouseholdFee request, CancellationToken cancellationToken)
    {
        var payments = await db.Payments.AsNoTracking()
            .Where(p => p.AreaId == request.AreaId && p.HouseholdId == request.HouseholdId)
            .OrderByDescending(p => p.PaidOn).ThenByDescending(p => p.From).ToListAsync(cancellationToken);
        var terms = await db.Terms.AsNoTracking()
            .FirstOrDefaultAsync(t => t.AreaId == request.AreaId && t.HouseholdId == request.HouseholdId, cancellationToken);
        var paid = payments.GroupBy(p => (p.From, p.To)).Where(g => g.Sum(p => p.PaidFen) > 0).Select(g => (DateOnly?)g.Key.To).Max();
        return new(terms, payments, paid);
    }
}
