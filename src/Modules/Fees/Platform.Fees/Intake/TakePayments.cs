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
internal sealed class TakePayments(FeesDb db, IMediator mediator, IPersonalVault vault, PaymentPosting posting) : ISheetTaker
{
    public string Kind => SurveyKinds.Payments;

    public int Order => 0;

    public async Task Take(SheetTake take, CancellationToken ct)
    {
        var ties = await Ties.Of(mediator, take.AreaId, ct);
        var known = new Dictionary<(Guid, DateOnly, DateOnly, long, DateOnly), Payment>();
        var byId = new Dictionary<Guid, Payment>();
        await foreach (var p in db.Payments.IgnoreQueryFilters(["removed"]).OrderBy(p => p.Removed).Where(p => p.AreaId == take.AreaId).AsAsyncEnumerable().WithCancellation(ct))
        {
            known.TryAdd((p.HouseholdId, p.From, p.To, p.PaidFen, p.PaidOn), p);
            byId[p.Id] = p;
        }

        var missing = new SortedSet<string>(StringComparer.Ordinal);
        var (added, named, unknown) = (new List<Payment>(), new HashSet<Payment>(), new List<Line>());
        foreach (var row in take.Rows)
        {
            var code = row.Text(SurveyKeys.Household)!;
            var own = row.RecordId is { } record && !row.Matched(SurveyKeys.Household) ? ties.Household(byId[record].HouseholdId) : null; // its number may have been mended
            if ((own ?? ties.Household(code)) is not { } household)
            {
                missing.Add(code);
                continue;
            }

            var line = new Line(row, household, row.Date("from")!.Value, row.Date("to")!.Value, row.Fen("paid")!.Value, row.Date("paidOn")!.Value);
            var twin = known.GetValueOrDefault((household.Id, line.From, line.To, line.PaidFen, line.PaidOn));
            var payment = row.RecordId is { } id ? byId[id] : twin;
            if (row.RecordId is not null && twin is not null && twin != payment) throw SheetTake.KeyTaken(row, SurveyKeys.Household);
            if (payment is not null) Fill(take, payment, line);
            else unknown.Add(line);
            if (payment is not null) named.Add(payment);
        }

        if (missing.Count > 0) throw Ties.TooEarly(take, SurveyKinds.Households, missing);
        var corrected = Corrected(take.Sheet.IsCopy ? [] : unknown, known.Values.Where(p => !p.Removed && !named.Contains(p)));
        foreach (var line in unknown)
        {
            var key = (line.Household.Id, line.From, line.To, line.PaidFen, line.PaidOn);
            if (known.TryGetValue(key, out var twin))
            {
                Fill(take, twin, line);
                continue;
            }
            if (!corrected.TryGetValue(line, out var payment)) added.Add(payment = new() { AreaId = take.AreaId, HouseholdId = line.Household.Id });
            known[key] = payment;
            Fill(take, payment, line);
        }

        db.Payments.AddRange(added);
        if (!db.ChangeTracker.HasChanges()) return;
        List<(Payment, Guid)> changed = [.. db.ChangeTracker.Entries<Payment>().Where(e => e.State is EntityState.Added or EntityState.Modified)
            .Select(e => (e.Entity, e.Property(p => p.HouseholdId).OriginalValue))];
        await db.SaveChangesAsync(ct);
        await posting.Post(take.AreaId, changed, $"导入“{take.Sheet.Name}”", ct);
        db.Publish(new FiguresChanged(take.AreaId, db.Word));
    }

    // The amount was mended, or one end of the span; another day is another payment.
    private static IReadOnlyDictionary<Line, Payment> Corrected(IEnumerable<Line> unknown, IEnumerable<Payment> left) => Corrections.Pair(
        unknown, left,
        (l => (l.Household.Id, l.From, l.To, l.PaidOn), p => (p.HouseholdId, p.From, p.To, p.PaidOn)),
        (l => (l.Household.Id, l.From, l.PaidFen, l.PaidOn), p => (p.HouseholdId, p.From, p.PaidFen, p.PaidOn)),
        (l => (l.Household.Id, l.To, l.PaidFen, l.PaidOn), p => (p.HouseholdId, p.To, p.PaidFen, p.PaidOn)));

    private void Fill(SheetTake take, Payment to, Line line)
    {
        var (row, household) = (line.Row, line.Household);
        take.Took(to.Id);
        to.Removed = false;
        (to.From, to.To, to.PaidFen, to.PaidOn) = (line.From, line.To, line.PaidFen, line.PaidOn);
        (to.HouseholdId, to.ProjectId) = (household.Id, household.ProjectId);
        to.HouseholdCode = Fold.Code(household.Code);
        if (row.RecordId is null || row.Matched(SurveyKeys.Person)) to.Person = row.Text(SurveyKeys.Person) ?? household.Name;
        to.Batch = row.TextOr("batch", to.Batch);
        to.Months = row.IntOr("months", to.Months);
        to.DueFen = row.FenOr("due", to.DueFen);
        to.Method = row.TextOr("method", to.Method);
        to.Remark = row.TextOr("remark", to.Remark);
        to.Card = row.CardOr(vault, to.Card, new("fees.Payments", nameof(Payment.Card), to.AreaId, to.Id));
    }

    private sealed record Line(SheetRow Row, HouseholdFact Household, DateOnly From, DateOnly To, long PaidFen, DateOnly PaidOn);
}
