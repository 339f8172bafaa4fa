using Microsoft.EntityFrameworkCore;
using Platform.Fees.Books;
using Platform.Fees.Data;
using Platform.Kernel.Books;
using Platform.Kernel.Modules;

namespace Platform.Fees.Payments;

/// <summary>Keeps the books to the payments that the county reports: one that is new is posted, one that was mended is reversed and posted anew, one that is gone is reversed.</summary>
internal sealed class PaymentPosting(FeesDb db, BookKeeper books) : IModuleService
{
    private const int AtOnce = 500;

    /// <summary>Posts what has changed, in the caller's unit of work.</summary>
    /// <param name="areaId">The area.</param>
    /// <param name="payments">Payments as they are now, the removed ones too, each with the household under which it was posted before, or its own.</param>
    /// <param name="text">What was done, in a few Chinese words.</param>
    /// <param name="ct">Cancels.</param>
    public async Task Post(int areaId, IReadOnlyCollection<(Payment Payment, Guid Before)> payments, string text, CancellationToken ct)
    {
        var entries = new List<BookEntry>();
        foreach (var part in payments.Chunk(AtOnce))
        {
            var subjects = part.Where(p => p.Payment.Version > 1).SelectMany(p => new[] { p.Before, p.Payment.HouseholdId }).Distinct().ToList(); // a new one has no entries yet
            var posted = subjects.Count == 0 ? [] : await Of(areaId).Where(e => subjects.Contains(e.SubjectId)).ToListAsync(ct);
            var known = posted.ToLookup(e => e.SourceId);
            foreach (var (payment, _) in part) entries.AddRange(Entries(payment, [.. known[payment.Id]]));
        }
        var batch = new BookBatch { AreaId = areaId, Word = db.Word, Text = text };
        batch.Key = $"payments/{batch.Id:N}";
        await books.Post(batch, entries, ct);
    }

    /// <summary>The entries of reported payments.</summary>
    public IQueryable<BookEntry> Of(int areaId) => books.Entries(db.Word, areaId).Where(e => e.Kind == FeeKinds.Paid);

    /// <summary>What has to be posted for a payment. Under each family it is posted and taken back in turn.</summary>
    /// <param name="payment">As it is now.</param>
    /// <param name="posted">Its entries under the family that had it before and under the one that has it.</param>
    internal static IEnumerable<BookEntry> Entries(Payment payment, IReadOnlyList<BookEntry> posted)
    {
        var standing = posted.GroupBy(e => e.SubjectId).Where(g => g.Count() % 2 == 1).Select(g => g.MaxBy(e => e.Turn)).SingleOrDefault();
        var turn = posted.Select(e => e.Turn + 1).DefaultIfEmpty().Max();
        var wanted = payment.Removed || payment.PaidFen == 0 ? null : Entry(payment, standing is null ? turn : turn + 1);
        if (standing is not null && wanted is not null && Same(standing, wanted)) yield break;
        if (standing is not null) yield return standing.Reversed(checked((short)turn));
        if (wanted is not null) yield return wanted;
    }

    private static BookEntry Entry(Payment payment, int turn) => new()
    {
        ProjectId = payment.ProjectId,
        SubjectId = payment.HouseholdId,
        Kind = FeeKinds.Paid,
        Period = payment.From,
        SourceId = payment.Id,
        Turn = checked((short)turn),
        On = payment.PaidOn,
        Fen = Math.Abs(payment.PaidFen),
        Debit = payment.PaidFen > 0 ? FeeAccounts.Payable : FeeAccounts.Bank,
        Credit = payment.PaidFen > 0 ? FeeAccounts.Bank : FeeAccounts.Payable,
    };

    private static bool Same(BookEntry a, BookEntry b) =>
        (a.ProjectId, a.SubjectId, a.Period, a.On, a.Fen, a.Debit) == (b.ProjectId, b.SubjectId, b.Period, b.On, b.Fen, b.Debit);
}
