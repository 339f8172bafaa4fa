using Microsoft.EntityFrameworkCore;
using Platform.Fees.Data;
using Platform.Kernel.Books;

namespace Platform.Fees.Payments;

/// <summary>Every reported payment stands in the books with its sum, and nothing stands there that is not reported.</summary>
internal sealed class PaymentCheck(FeesDb db, PaymentPosting posting) : IBookCheck
{
    public string Title => "过渡费发放与账簿";

    public async Task<IReadOnlyList<string>> Faults(int areaId, CancellationToken ct)
    {
        var posted = (await posting.Of(areaId).GroupBy(e => e.SourceId)
            .Select(g => new { g.Key, Fen = g.Sum(e => e.Debit == Books.FeeAccounts.Payable ? e.Fen : -e.Fen) }).ToListAsync(ct)).ToDictionary(g => g.Key, g => g.Fen);
        var faults = new List<string>();
        await foreach (var payment in db.Payments.AsNoTracking().Where(p => p.AreaId == areaId).Select(p => new { p.Id, p.HouseholdCode, p.PaidOn, p.PaidFen }).AsAsyncEnumerable().WithCancellation(ct))
        {
            posted.Remove(payment.Id, out var fen);
            if (fen != payment.PaidFen) faults.Add($"{payment.HouseholdCode} {payment.PaidOn:yyyy-MM-dd} 发放 {payment.PaidFen} 分，账上 {fen} 分");
        }
        faults.AddRange(posted.Where(p => p.Value != 0).Select(p => $"账上有 {p.Value} 分的发放没有对应的明细（{p.Key}）"));
        return faults;
    }
}
