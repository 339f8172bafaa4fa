using CsCheck;
using Platform.Fees.Accruals;
using Platform.Fees.Books;
using Platform.Kernel.Books;
using Platform.Rules.Contracts;

namespace Platform.Tests.Fees;

/// <summary>What a run adds brings the books to what is due, whatever stood there, against a plain sum of it.</summary>
public sealed class AccrualEntriesTests
{
    private static readonly Guid Project = Guid.NewGuid();

    // What stood before, in any order of days, the turns with gaps or without.
    private static readonly Gen<BookEntry[]> Posted = Gen.Select(FeeChance.Household, FeeChance.Kind, FeeChance.Period, FeeChance.Day, Gen.Long[-3, 3], Gen.Int[1, 3]).Array[0, 12].Select(parts =>
    {
        var turns = new Dictionary<DueKey, int>();
        return parts.Where(p => p.Item5 != 0).Select(p =>
        {
            var key = new DueKey(p.Item1, p.Item2, p.Item3);
            turns[key] = turns.TryGetValue(key, out var last) ? last + p.Item6 : 0;
            return key.Entry(Project, p.Item5 * 50, p.Item4, turns[key]);
        }).ToArray();
    });

    [Fact]
    public void After_any_history_the_books_say_what_is_due_day_by_day() => Gen.Select(Posted, FeeChance.Families).Sample((posted, families) =>
    {
        BookEntry[] books = [.. posted, .. AccrualEntries.Of(Project, families, posted)];
        Net(books).ShouldBe(Due(families), ignoreOrder: true);
        ShouldBePostable(books);
        AccrualEntries.Of(Project, families, books).ShouldBeEmpty();
    }, iter: FeeChance.Tries);

    [Fact]
    public void However_often_it_changes_entries_are_only_added_and_the_last_state_stands() => FeeChance.Families.Array[1, 8].Sample(states =>
    {
        var books = new List<BookEntry>();
        foreach (var families in states)
        {
            books.AddRange(AccrualEntries.Of(Project, families, books));
            Net(books).ShouldBe(Due(families), ignoreOrder: true);
        }
        ShouldBePostable(books);
    }, iter: FeeChance.Tries);

    [Fact]
    public void What_is_posted_of_others_and_what_is_the_same_is_left_alone() => Gen.Select(FeeChance.Families, FeeChance.Families).Sample((before, after) =>
    {
        var posted = AccrualEntries.Of(Project, before, []);
        FamilyFee[] mixed = [before[0], .. after[1..]];
        AccrualEntries.Of(Project, mixed, posted).ShouldAllBe(e => e.SubjectId != before[0].HouseholdId);
    }, iter: FeeChance.Tries);

    private static void ShouldBePostable(IReadOnlyList<BookEntry> books)
    {
        books.ShouldAllBe(e => e.Fen > 0 && e.Debit != e.Credit && e.ProjectId == Project);
        books.Select(e => (e.SubjectId, e.Kind, e.Period, e.Turn)).ShouldBeUnique();
    }

    private static Dictionary<(Guid, short, DateOnly, DateOnly), long> Net(IEnumerable<BookEntry> books) =>
        Sum(books.Select(e => ((e.SubjectId, e.Kind, e.Period, e.On), e.Credit == FeeAccounts.Payable ? e.Fen : -e.Fen)));

    // Parts of one month that fall due on two days stand on the later named.
    private static Dictionary<(Guid, short, DateOnly, DateOnly), long> Due(IEnumerable<FamilyFee> families)
    {
        var parts = families.SelectMany(f => f.Dues.SelectMany(d => new (Guid HouseholdId, short Kind, DateOnly From, DateOnly Due, long Fen)[]
        {
            (f.HouseholdId, FeeKinds.InTerm, d.From, d.Due, d.InTermFen), (f.HouseholdId, FeeKinds.Overdue, d.From, d.Due, d.OverdueFen), (f.HouseholdId, FeeKinds.Other, d.From, d.Due, d.OtherFen),
        }));
        return Sum(parts.Where(p => p.Fen != 0).GroupBy(p => (p.HouseholdId, p.Kind, p.From)).Select(g => ((g.Key.HouseholdId, g.Key.Kind, g.Key.From, g.Last().Due), g.Sum(p => p.Fen))));
    }

    private static Dictionary<(Guid, short, DateOnly, DateOnly), long> Sum(IEnumerable<((Guid, short, DateOnly, DateOnly) Key, long Fen)> parts) =>
        parts.GroupBy(p => p.Key).Select(g => (g.Key, Fen: g.Sum(p => p.Fen))).Where(g => g.Fen != 0).ToDictionary(g => g.Key, g => g.Fen);
}
