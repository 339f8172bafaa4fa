using Platform.Fees.Books;
using Platform.Kernel.Books;

namespace Platform.IntegrationTests.Fees;

/// <summary>A batch as the model remembers it.</summary>
internal sealed record KnownBatch(Guid Id, string Key, List<BookEntry> Entries);

/// <summary>Books as anybody would keep them in memory: a list of batches, and sums by family and accounts.</summary>
internal sealed class BookModel
{
    private static readonly Guid[] Subjects = [.. Enumerable.Range(1, 20).Select(n => new Guid(n, 9, 0, new byte[8]))];
    private readonly Dictionary<int, List<KnownBatch>> known = [];
    private readonly HashSet<(int, string)> keys = [];

    /// <summary>分 and entries by area, family, debit and credit.</summary>
    public Dictionary<(int AreaId, Guid SubjectId, short Debit, short Credit), (long Fen, int Count)> Sums { get; private init; } = [];

    /// <summary>How many batches.</summary>
    public int Batches => keys.Count;

    /// <summary>How many entries.</summary>
    public int Entries => Sums.Values.Sum(s => s.Count);

    /// <summary>The database has refused something, so that the unit of work is lost.</summary>
    public bool IsBroken { get; set; }

    /// <summary>The same again, to go on with.</summary>
    public BookModel Copy()
    {
        var copy = new BookModel { Sums = new(Sums) };
        foreach (var (area, batches) in known) copy.known[area] = [.. batches];
        copy.keys.UnionWith(keys);
        return copy;
    }

    /// <summary>Whether a key was posted.</summary>
    public bool Holds(int area, string key) => keys.Contains((area, key));

    /// <summary>One of the area's batches; null where it has none.</summary>
    public KnownBatch? Any(int area, Random random) => known.GetValueOrDefault(area) is { } batches ? batches[random.Next(batches.Count)] : null;

    /// <summary>What was posted.</summary>
    public void Add(int area, BookBatch batch, List<BookEntry> entries)
    {
        keys.Add((area, batch.Key));
        if (batch.Reverses == Guid.Empty)
        {
            if (!known.TryGetValue(area, out var batches)) known[area] = batches = [];
            batches.Add(new(batch.Id, batch.Key, entries.ConvertAll(Copy)));
            if (batches.Count > 500) batches.RemoveAt(0); // long ago
        }
        foreach (var entry in entries)
        {
            var key = (area, entry.SubjectId, entry.Debit, entry.Credit);
            var (fen, count) = Sums.GetValueOrDefault(key);
            Sums[key] = (fen + entry.Fen, count + 1);
        }
    }

    /// <summary>An entry that nobody has posted yet.</summary>
    public BookEntry Fresh(Random random)
    {
        var debit = (short)random.Next(FeeAccounts.Cost, FeeAccounts.Bank + 1);
        var credit = (short)(FeeAccounts.Cost + (debit - FeeAccounts.Cost + random.Next(1, 4)) % 4);
        var day = new DateOnly(2022, 1, 1).AddDays(random.Next(300));
        return new()
        {
            SubjectId = Subjects[random.Next(Subjects.Length)],
            ProjectId = Subjects[0],
            SourceId = Guid.NewGuid(),
            Kind = FeeKinds.InTerm,
            Period = day,
            On = day,
            Debit = debit,
            Credit = credit,
            Fen = random.NextInt64(1, 1_000_000_00),
        };
    }

    /// <summary>The same entry again.</summary>
    public static BookEntry Copy(BookEntry e) => new()
    {
        ProjectId = e.ProjectId,
        SubjectId = e.SubjectId,
        Kind = e.Kind,
        Period = e.Period,
        SourceId = e.SourceId,
        Turn = e.Turn,
        On = e.On,
        Debit = e.Debit,
        Credit = e.Credit,
        Fen = e.Fen,
    };
}
