using CsCheck;
using Platform.Fees.Books;
using Platform.Fees.Payments;
using Platform.Kernel.Books;

namespace Platform.Tests.Fees;

/// <summary>However a reported payment is mended, removed and restored, the books hold it once and as it is.</summary>
public sealed class PaymentPostingTests
{
    private static readonly Guid Id = Guid.NewGuid();

    private static readonly Gen<Payment> State = Gen.Select(FeeChance.Household, FeeChance.Household, FeeChance.Period, FeeChance.Day, Gen.Long[-2, 3], Gen.Int[0, 4]).Select((household, project, from, paidOn, fen, removed) =>
        new Payment { Id = Id, HouseholdId = household, ProjectId = project, From = from, To = from, PaidOn = paidOn, PaidFen = fen * 100, Removed = removed == 0 });

    [Fact]
    public void After_any_edits_the_books_say_the_last_state_and_only_that() => State.Array[1, 12].Sample(states =>
    {
        var (books, before) = (new List<BookEntry>(), states[0].HouseholdId);
        foreach (var payment in states)
        {
            var entries = Posted(books, payment, before);
            books.AddRange(entries);
            before = payment.HouseholdId;
            Net(books).ShouldBe(payment.Removed || payment.PaidFen == 0 ? [] : new() { [(payment.ProjectId, payment.HouseholdId, payment.From, payment.PaidOn)] = payment.PaidFen });
            Posted(books, payment, before).ShouldBeEmpty("the same again posts nothing");
        }
        books.ShouldAllBe(e => e.Fen > 0 && e.Debit != e.Credit && e.SourceId == Id && e.Kind == FeeKinds.Paid);
        books.Select(e => (e.SubjectId, e.Period, e.Turn)).ShouldBeUnique();
    }, iter: FeeChance.Tries);

    [Fact]
    public void One_that_moved_to_another_family_can_be_mended_there()
    {
        var (first, second) = (FeeChance.Households[0], FeeChance.Households[1]);
        Payment Of(Guid household, long fen) => new() { Id = Id, HouseholdId = household, From = new(2022, 1, 1), PaidOn = new(2022, 2, 1), PaidFen = fen };
        var books = new List<BookEntry>(PaymentPosting.Entries(Of(first, 100), []));
        books.AddRange(Posted(books, Of(second, 100), first));
        books.AddRange(Posted(books, Of(second, 200), second));
        books.Select(e => (e.SubjectId, e.Turn)).ShouldBeUnique();
        Net(books).Single().Value.ShouldBe(200);
    }

    // As they are read: those of the family that had it, and of the one that has it.
    private static List<BookEntry> Posted(IEnumerable<BookEntry> books, Payment payment, Guid before) =>
        [.. PaymentPosting.Entries(payment, [.. books.Where(e => e.SubjectId == before || e.SubjectId == payment.HouseholdId)])];

    private static Dictionary<(Guid, Guid, DateOnly, DateOnly), long> Net(IEnumerable<BookEntry> books) => books
        .GroupBy(e => (e.ProjectId, e.SubjectId, e.Period, e.On)).Select(g => (g.Key, Fen: g.Sum(e => e.Debit == FeeAccounts.Payable ? e.Fen : -e.Fen)))
        .Where(g => g.Fen != 0).ToDictionary(g => g.Key, g => g.Fen);
}
