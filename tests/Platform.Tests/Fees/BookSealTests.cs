using CsCheck;
using Platform.Kernel.Books;

namespace Platform.Tests.Fees;

/// <summary>The hash of a batch says all of it and of its entries.</summary>
public sealed class BookSealTests
{
    private static readonly Action<BookEntry>[] OfEntry =
    [
        e => e.Number++, e => e.ProjectId = Guid.NewGuid(), e => e.SubjectId = Guid.NewGuid(), e => e.Kind++, e => e.Period = e.Period.AddDays(1), e => e.SourceId = Guid.NewGuid(),
        e => e.Turn++, e => e.On = e.On.AddDays(1), e => e.Debit++, e => e.Credit++, e => e.Fen++,
    ];

    private static readonly Action<BookBatch>[] OfBatch =
    [
        b => b.AreaId++, b => b.Id = Guid.NewGuid(), b => b.Word += "x", b => b.Key += "x", b => b.Text += "x", b => b.Reverses = Guid.NewGuid(), b => b.At = b.At.AddTicks(10), b => b.By += "x",
    ];

    [Fact]
    public void Every_field_is_in_it()
    {
        string[] counted = [nameof(BookBatch.Count), nameof(BookBatch.Fen), nameof(BookBatch.Hash)]; // told by the entries, and the hash itself
        OfEntry.Length.ShouldBe(typeof(BookEntry).GetProperties().Count(p => p.Name is not (nameof(BookEntry.AreaId) or nameof(BookEntry.BatchId))), "a new field is hashed too; area and batch stand in the head");
        OfBatch.Length.ShouldBe(typeof(BookBatch).GetProperties().Count(p => p.DeclaringType == typeof(BookBatch) && !counted.Contains(p.Name)) + 2, "and area and key");
        var hashes = OfEntry.Select(change => Seal(entry: change)).Concat(OfBatch.Select(change => Seal(batch: change))).Append(Seal()).ToList();
        hashes.ShouldBeUnique();
        Seal().ShouldBe(Seal());
    }

    [Fact]
    public void No_two_divisions_of_the_same_letters_are_hashed_alike()
    {
        var texts = Gen.String[Gen.Char["a1:\n"], 0, 4].Array[4];
        Gen.Select(texts, texts).Sample((one, other) => (Of(one) == Of(other)) == one.SequenceEqual(other));
        static string Of(string[] texts) => Seal(batch: b => (b.Word, b.Key, b.By, b.Text) = (texts[0], texts[1], texts[2], texts[3]));
    }

    private static string Seal(Action<BookBatch>? batch = null, Action<BookEntry>? entry = null)
    {
        var head = new BookBatch { AreaId = 4, Id = new(1, 0, 0, new byte[8]), Word = "fees", Key = "k", Text = "记账", At = new(2022, 9, 1, 0, 0, 0, DateTimeKind.Utc), By = "clerk" };
        var line = new BookEntry { Number = 1, ProjectId = new(2, 0, 0, new byte[8]), SubjectId = new(3, 0, 0, new byte[8]), Kind = 1, Period = new(2022, 8, 1), On = new(2022, 8, 2), Debit = 101, Credit = 102, Fen = 7 };
        batch?.Invoke(head);
        entry?.Invoke(line);
        return BookSeal.Of(head, [line]);
    }
}
