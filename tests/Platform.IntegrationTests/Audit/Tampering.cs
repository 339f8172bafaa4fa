using Platform.Kernel.Audit;

namespace Platform.IntegrationTests.Audit;

/// <summary>What has to be said of a mutation.</summary>
internal sealed record Named(long Sequence, params AuditFault[] Faults);

/// <summary>Ways of tampering with an area's audit. Each says which record is the first bad one.</summary>
internal static class Tampering
{
    public static readonly IReadOnlyList<(string Name, Func<Ledger, Random, Named> Do)> All =
    [
        ("a field is changed", Change),
        ("a letter moves into the next field", Move),
        ("a hash is changed", (l, r) => At(l, r, e => e.Hash = Flip(e.Hash))),
        ("one is deleted", Delete),
        ("one is deleted and the gap closed", DeleteAndClose),
        ("one is added behind the end", (l, r) => Add(l, r, chained: false)),
        ("one is added behind the end and chained", (l, r) => Add(l, r, chained: true)),
        ("one is put before the first", (l, r) => Put(l, Forged(l, r, 0), 0)),
        ("one is put between", (l, r) => Between(l, r, chained: false)),
        ("one is put between and chained", (l, r) => Between(l, r, chained: true)),
        ("two are swapped", (l, r) => Swap(l, r, hashes: false)),
        ("two are swapped under their hashes", (l, r) => Swap(l, r, hashes: true)),
        ("the tail is cut", (l, r) => Cut(l, (int)r.NextInt64(0, l.Last))),
        ("the tail is cut and the end set back", CutAndSetBack),
        ("the tail is cut with the end", (l, r) => Ended(l, Cut(l, (int)r.NextInt64(0, l.Last)), null)),
        ("all is deleted", (l, _) => Ended(l, Cut(l, 0), null)),
        ("the end is set forward", (l, r) => Ended(l, new(l.Last + 1, AuditFault.Truncated), new() { Last = l.Last + r.Next(1, 9), Hash = l.End!.Hash })),
        ("the end is set back", (l, _) => Ended(l, new(l.Last, AuditFault.Inserted), new() { Last = l.Last - 1, Hash = l.Entries[^2].Hash })),
        ("the end's hash is changed", (l, _) => Ended(l, new(l.Last, AuditFault.Changed), new() { Last = l.Last, Hash = Flip(l.End!.Hash) })),
        ("one is changed and all hashes computed anew", (l, r) => Rewrite(l, (int)r.NextInt64(0, l.Digested[^1]), withEnd: true)),
        ("one is changed and all hashes but the end's computed anew", (l, r) => Rewrite(l, (int)r.NextInt64(0, l.Last), withEnd: false)),
    ];

    private static Named Change(Ledger ledger, Random random) => At(ledger, random, e =>
    {
        Action[] ways =
        [
            () => e.At = e.At.AddTicks(TimeSpan.TicksPerMicrosecond * random.Next(1, 1_000_000)), () => e.By = Other(e.By, random), () => e.Word = Other(e.Word, random),
            () => e.Entity = Other(e.Entity, random), () => e.Key = Other(e.Key, random), () => e.Action = Other(e.Action, random),
            () => e.Before = Other(e.Before, random), () => e.After = Other(e.After, random),
        ];
        ways[random.Next(ways.Length)]();
    });

    private static Named Move(Ledger ledger, Random random) => At(ledger, random, e => (e.By, e.Word) = (e.By[..^1], e.By[^1] + e.Word));

    private static Named Delete(Ledger ledger, Random random)
    {
        var at = random.Next(ledger.Entries.Count);
        ledger.Entries.RemoveAt(at);
        return new(at + 1, at == ledger.Entries.Count ? AuditFault.Truncated : AuditFault.Missing);
    }

    private static Named DeleteAndClose(Ledger ledger, Random random)
    {
        var at = random.Next(ledger.Entries.Count - 2);
        ledger.Entries.RemoveAt(at);
        foreach (var later in ledger.Entries.Skip(at)) later.Sequence--;
        return new(at + 1, AuditFault.Missing);
    }

    private static Named Add(Ledger ledger, Random random, bool chained)
    {
        var forged = Forged(ledger, random, ledger.Last + 1);
        if (chained) forged.Hash = new AuditChain().Next(ledger.Entries[^1].Hash, forged);
        return Put(ledger, forged, ledger.Entries.Count);
    }

    private static Named Between(Ledger ledger, Random random, bool chained)
    {
        var at = random.Next(1, ledger.Entries.Count - 1);
        var forged = Forged(ledger, random, at + 1);
        if (chained) forged.Hash = new AuditChain().Next(ledger.Entries[at - 1].Hash, forged);
        foreach (var later in ledger.Entries.Skip(at)) later.Sequence++;
        if (random.Next(2) == 0) ledger.End!.Last++;
        // A digest that has seen its number knows another hash there; it may be met first, and names the same place.
        return Put(ledger, forged, at) with { Faults = chained && ledger.Digested.Contains(at + 1) ? [AuditFault.Digest] : [AuditFault.Inserted] };
    }

    private static Named Swap(Ledger ledger, Random random, bool hashes)
    {
        var first = random.Next(ledger.Entries.Count - 1);
        var second = random.Next(2) == 0 ? first + 1 : random.Next(first + 1, ledger.Entries.Count);
        var (one, other) = (ledger.Entries[first], ledger.Entries[second]);
        (one.Sequence, other.Sequence) = (other.Sequence, one.Sequence);
        if (hashes) (one.Hash, other.Hash) = (other.Hash, one.Hash);
        return new(first + 1, AuditFault.OutOfOrder);
    }

    private static Named Cut(Ledger ledger, int from)
    {
        ledger.Entries.RemoveRange(from, ledger.Entries.Count - from);
        return new(from + 1, AuditFault.Truncated);
    }

    private static Named CutAndSetBack(Ledger ledger, Random random)
    {
        var named = Cut(ledger, (int)random.NextInt64(1, ledger.Digested[^1]));
        return Ended(ledger, named, new() { Last = ledger.Last, Hash = ledger.Entries[^1].Hash });
    }

    private static Named Rewrite(Ledger ledger, int at, bool withEnd)
    {
        ledger.Entries[at].After += " ";
        var (chain, hash) = (new AuditChain(), at == 0 ? AuditChain.Start : ledger.Entries[at - 1].Hash);
        foreach (var entry in ledger.Entries.Skip(at)) entry.Hash = hash = chain.Next(hash, entry);
        if (withEnd) ledger.End!.Hash = hash;
        var digest = ledger.Digested.FirstOrDefault(d => d > at);
        return digest > 0 ? new(digest, AuditFault.Digest) : new(ledger.Last, AuditFault.Changed);
    }

    private static Named At(Ledger ledger, Random random, Action<AuditEntry> change)
    {
        var entry = ledger.Entries[random.Next(ledger.Entries.Count)];
        change(entry);
        return new(entry.Sequence, AuditFault.Changed);
    }

    private static Named Put(Ledger ledger, AuditEntry forged, int at)
    {
        ledger.Entries.Insert(at, forged);
        return new(forged.Sequence, AuditFault.Inserted);
    }

    private static Named Ended(Ledger ledger, Named named, AuditSequence? end)
    {
        ledger.End = end;
        return named;
    }

    private static AuditEntry Forged(Ledger ledger, Random random, long number)
    {
        var forged = Ledger.Copy(ledger.Entries[random.Next(ledger.Entries.Count)]);
        (forged.Sequence, forged.By, forged.Hash) = (number, "forger", Flip(forged.Hash));
        return forged;
    }

    private static string Other(string text, Random random) => random.Next(3) switch
    {
        0 => text + " ",
        1 => "征" + text,
        _ => text.Length == 0 ? "{}" : text[..^1],
    };

    private static string Flip(string hash) => (hash[0] == '0' ? '1' : '0') + hash[1..];
}
