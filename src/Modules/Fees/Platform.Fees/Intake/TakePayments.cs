using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Fees.Data;
using Platform.Fees.Payments;
using Platform.Kernel.Contracts;
using Platform.Kernel.Personal;
using Platform.Kernel.Sheets;
using Platform.Kernel.Uploads;
using Platform.Projects.Contracts;

namespace Platform.Fees.Intake;

/// <summary>
/// Takes the sheet 过渡费发放. A payment is known by household, span of months, amount and day; the batch is no part
/// of it, since the same payment sent again under another batch's name is still one payment.
/// </summary>
internal sealed class TakePayments(FeesDb db, IMediator mediator, IPersonalVault vault) : ISheetTaker
{
    public string Kind => SurveyKinds.Payments;

    public int Order => 0;

    public async Task Take(SheetTake take, CancellationToken ct)
    {
        var ties = await Ties.Of(mediator, take.AreaId, ct);
        var known = new Dictionary<(Guid, DateOnly, DateOnly, long, DateOnly), Payment>();
        await foreach (var p in db.Payments.Where(p => p.AreaId == take.AreaId).AsAsyncEnumerable().WithCancellation(ct))
            known.TryAdd((p.HouseholdId, p.From, p.To, p.PaidFen, p.PaidOn), p);

        var missing = new SortedSet<string>(StringComparer.Ordinal);
        var added = new List<Payment>();
        foreach (var row in take.Rows)
        {
            var code = row.Text(SurveyKeys.Household)!;
            if (ties.Household(code) is not { } household)
            {
                missing.Add(code);
                continue;
            }

            var key = (household.Id, row.Date("from")!.Value, row.Date("to")!.Value, row.Fen("paid")!.Value, row.Date("paidOn")!.Value);
            if (!known.TryGetValue(key, out var payment))
            {
                payment = known[key] = New(take.AreaId, key);
                added.Add(payment);
            }

            Fill(payment, row, household);
        }

        if (missing.Count > 0) throw Ties.TooEarly(take, SurveyKinds.Households, missing);
        db.Payments.AddRange(added);
        if (db.ChangeTracker.HasChanges()) db.Publish(new FiguresChanged(take.AreaId, db.Word));
    }

    private static Payment New(int areaId, (Guid Household, DateOnly From, DateOnly To, long PaidFen, DateOnly PaidOn) key) =>
        new() { AreaId = areaId, HouseholdId = key.Household, From = key.From, To = key.To, PaidFen = key.PaidFen, PaidOn = key.PaidOn };

    private void Fill(Payment to, SheetRow row, HouseholdFact household)
    {
        to.ProjectId = household.ProjectId;
        to.HouseholdCode = Fold.Code(household.Code);
        to.Person = row.Text(SurveyKeys.Person) ?? household.Name;
        to.Batch = row.TextOr("batch", to.Batch);
        to.Months = row.IntOr("months", to.Months);
        to.DueFen = row.FenOr("due", to.DueFen);
        to.Method = row.TextOr("method", to.Method);
        to.Remark = row.TextOr("remark", to.Remark);
        to.Card = row.CardOr(vault, to.Card, new("fees.Payments", nameof(Payment.Card), to.AreaId, to.Id));
    }
}
