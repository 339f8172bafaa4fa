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
        e => e.For += "x",
    ];

    [Fact]
    public void It_is_the_one_that_was_agreed_on() =>
        Chain.Next(AuditChain.Start, Entry()).ShouldBe("56fef827a2882b9a0802f510bb45c511c4a51266c71ab76fd1bb8e64c15152de");

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
        Gen.Select(Gen.String[Gen.Char["ab征"], 0, 5].Array[8], Gen.String[Gen.Char["ab征"], 0, 5].Array[8]).Sample((one, other) =>
            (Chain.Next(AuditChain.Start, Of(one)) == Chain.Next(AuditChain.Start, Of(other))) == one.SequenceEqual(other));

    [Fact]
    public void A_letter_that_moves_to_the_next_field_changes_it() =>
        Chain.Next(AuditChain.Start, Of(["ab", "c", "", "", "", "", "", ""])).ShouldNotBe(Chain.Next(AuditChain.Start, Of(["a", "bc", "", "", "", "", "", ""])));

    private static AuditEntry Of(string[] texts) => new()
    {
        By = texts[0],
        Word = texts[1],
        Entity = texts[2],
        Key = texts[3],
        Action = texts[4],
        Before = texts[5],
        After = texts[6],
        For = texts[7],
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
