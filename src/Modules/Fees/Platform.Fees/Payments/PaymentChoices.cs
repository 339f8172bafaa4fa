using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Fees.Data;
using Platform.Kernel.Requests;
using Platform.Portal;

namespace Platform.Fees.Payments;

/// <summary>The batches and ways of paying that the list of payments can be narrowed to.</summary>
/// <param name="AreaId">Only this area's; null for all that the caller may see.</param>
internal sealed record ReadPaymentChoices(int? AreaId) : IQuery<PaymentChoices>;

internal sealed record PaymentChoices(IReadOnlyList<Choice> Batches, IReadOnlyList<Choice> Methods);

internal sealed class ReadPaymentChoicesHandler(FeesDb db) : IRequestHandler<ReadPaymentChoices, PaymentChoices>
{
    private const int Most = 200;

    public async Task<PaymentChoices> Handle(ReadPaymentChoices request, CancellationToken cancellationToken)
    {
        var rows = db.Payments.AsNoTracking().Where(p => request.AreaId == null || p.AreaId == request.AreaId);

        // Batches in the order in which they were first paid: 第2批 before 第10批.
        var batches = await rows.Where(p => p.Batch != "").GroupBy(p => p.Batch)
            .Select(g => new { g.Key, First = g.Min(p => p.PaidOn) }).OrderBy(b => b.First).Take(Most).ToListAsync(cancellationToken);
        var methods = await rows.Where(p => p.Method != "").GroupBy(p => p.Method)
            .Select(g => new { g.Key, Count = g.Count() }).OrderByDescending(m => m.Count).Take(Most).ToListAsync(cancellationToken);
        return new([.. batches.Select(b => new Choice(b.Key, b.Key))], [.. methods.Select(m => new Choice(m.Key, m.Key))]);
    }
}
