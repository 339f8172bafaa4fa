using CsCheck;
using Platform.Kernel.Audit;

namespace Platform.Tests.Audit;

/// <summary>The hash of an entry says all of it, its place, and what went before.</summary>
public sealed class ChainTests
{
    private static readonly AuditChain Chain = new();

    private static readonly Action<AuditEntry>[] Changes =
    [
        e => e.AreaId++, e => e.Sequence++, e => e.At = e.At.AddTicks(TimeSpan.TicksPerMicrosecond), e => e.By += "x", e => e.Word += "x", e => e.Entity += "x",
        e => e.Key += "x", e => e.Action += "x", e => e.Before += "x", e => e.After += "x",
    ];

    [Fact]
    public void It_is_the_one_that_was_agreed_on() =>
        Chain.Next(AuditChain.Start, Entry()).ShouldBe("3f3d9fc6a7727ac67d914b5e8720b899028cce574dda2191f4f1d2db8d8bb2ca");

    [Fact]
    public void Every_field_is_in_it()
    {
        var properties = typeof(AuditEntry).GetProperties().Where(p => p.Name != nameof(AuditEntry.Hash)).ToList();
        properties.Count.ShouldBe(Changes.Length, "a new field is hashed too");
        var hashes = Changes.Select(change =>
        {
            var entry = Entry();
            change(entry);
            return Chain.Next(AuditChain.Start, entry);
        });
        hashes.Append(Chain.Next(AuditChain.Start, Entry())).Append(Chain.Next(new string('1', 64), Entry())).Distinct().Count().ShouldBe(Changes.Length + 2);
    }

    [Fact]
    public void No_two_divisions_of_the_same_letters_are_written_alike() =>
        Gen.Select(Gen.String[Gen.Char["ab征"], 0, 5].Array[7], Gen.String[Gen.Char["ab征"], 0, 5].Array[7]).Sample((one, other) =>
            (Chain.Next(AuditChain.Start, Of(one)) == Chain.Next(AuditChain.Start, Of(other))) == one.SequenceEqual(other));

    [Fact]
    public void A_letter_that_moves_to_the_next_field_changes_it() =>
        Chain.Next(AuditChain.Start, Of(["ab", "c", "", "", "", "", ""])).ShouldNotBe(Chain.Next(AuditChain.Start, Of(["a", "bc", "", "", "", "", ""])));

    private static AuditEntry Of(string[] texts) => new()
    {
        By = texts[0],
        Word = texts[1],
        Entity = texts[2],
        Key = texts[3],
        Action = texts[4],
        Before = texts[5],
        After = texts[6],
    };

    private static AuditEntry Entry() => new()
    {
        AreaId = 4,
        Sequence = 7,
        At = new(2022, 9, 1, 2, 0, 0, DateTimeKind.Utc),
        By = "clerk",
        Word = "projects",
        Entity = "Household",
        Key = "4/0197",
        Action = "changed",
        Before = "{\"Name\":\"张三\"}",
        After = "{\"Name\":\"𠮷\"}",
    };
}
