using Microsoft.EntityFrameworkCore;
using Platform.Fees.Data;
using Platform.Kernel.Sheets;
using Platform.Kernel.Uploads;

namespace Platform.Fees.Intake;

/// <summary>Adds the stored payments to what the sheets are judged by.</summary>
internal sealed class KnownPayments(FeesDb db) : IKnownFacts
{
    public async Task Load(int areaId, SurveyKnown known, CancellationToken ct)
    {
        var stored = db.Payments.AsNoTracking().Where(p => p.AreaId == areaId)
            .Select(p => new { p.HouseholdCode, p.From, p.To, p.PaidFen, p.PaidOn });
        await foreach (var p in stored.AsAsyncEnumerable().WithCancellation(ct))
        {
            if (!known.PaymentsByHousehold.TryGetValue(p.HouseholdCode, out var payments))
                known.PaymentsByHousehold[p.HouseholdCode] = payments = [];
            payments.Add(new KnownPayment(p.From, p.To, p.PaidFen, p.PaidOn));
        }
    }
}
