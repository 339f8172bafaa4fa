using Autofac;
using Microsoft.EntityFrameworkCore;
using Platform.IntegrationTests.Ground;
using Platform.Kernel.Books;
using Platform.Kernel.Data;
using Platform.Kernel.Data.Providers;

namespace Platform.IntegrationTests.Fees;

/// <summary>The books as they lie in the database, changed by SQL behind the application's back.</summary>
/// <param name="house">The house.</param>
/// <param name="chance">Which, and what it becomes.</param>
internal sealed class BookTampering(TestHouse house, Random chance)
{
    private readonly Random random = chance;
    private List<BookBatch> batches = [];
    private List<BookEntry> entries = [];

    /// <summary>Ways of tampering. Each says which batches have to be named; one of them is enough.</summary>
    public static readonly IReadOnlyList<(string Name, Func<BookTampering, Task<Guid[]>> Do)> All =
    [
        .. new[] { "ProjectId", "SubjectId", "SourceId" }.Select(c => Entry($"an entry's {c} is changed", (t, e) => t.Set(e, c, Guid.NewGuid()))),
        .. new[] { "Kind", "Turn", "Fen", "Number" }.Select(c => Entry($"an entry's {c} is changed", (t, e) => t.Set(e, c, 2_000 + t.random.Next(9_000)))),
        .. new[] { "Period", "On" }.Select(c => Entry($"an entry's {c} is changed", (t, e) => t.Set(e, c, new DateOnly(2009, 1, 1).AddDays(t.random.Next(900))))),
        .. new[] { "Debit", "Credit" }.Select(c => Entry($"an entry's {c} is changed", (t, e) => t.Set(e, c, t.random.Next(2) == 0 ? 104 : 7))),
        Entry("an entry's sides are swapped", (t, e) => t.Run($"UPDATE {t.Entries} SET {t.Q("Debit")} = {e.Credit}, {t.Q("Credit")} = {e.Debit} WHERE {t.Is(e)}")),
        Entry("an entry is deleted", (t, e) => t.Run($"DELETE FROM {t.Entries} WHERE {t.Is(e)}")),
        Entry("an entry is deleted and its batch set right", async (t, e) =>
        {
            await t.Run($"DELETE FROM {t.Entries} WHERE {t.Is(e)}");
            await t.Run($"UPDATE {t.Batches} SET {t.Q("Count")} = {t.Q("Count")} - 1, {t.Q("Fen")} = {t.Q("Fen")} - {e.Fen} WHERE {t.Is(e.BatchId)}");
        }),
        Entry("an entry is put behind the last", (t, e) => t.Insert(new() { BatchId = e.BatchId, Number = t.entries.Count(x => x.BatchId == e.BatchId) + 1, Fen = 1, SubjectId = e.SubjectId, ProjectId = e.ProjectId })),
        Entry("an entry is put before the first", (t, e) => t.Insert(new() { BatchId = e.BatchId, Number = 0, Fen = 1, SubjectId = e.SubjectId, ProjectId = e.ProjectId })),
        Entry("an entry moves to another county", (t, e) => t.Set(e, "AreaId", People.Foreign)),
        Entry("an entry moves to a county that nobody knows", (t, e) => t.Set(e, "AreaId", 99)),
        ("an entry of no batch is put in", t => t.Stray(People.Own)),
        ("an entry is put into a county that nobody knows", t => t.Stray(99)),
        ("an entry moves to another batch", t => t.Move()),
        ("two entries of a batch change their sums", t => t.Swap()),
        ("an entry is changed and its batch hashed anew", t => t.Rewrite()),
        .. new[] { "Key", "Text", "By", "Word", "Hash" }.Select(c => Batch($"a batch's {c} is changed", (t, b) => t.Run($"UPDATE {t.Batches} SET {t.Q(c)} = '_' || substr({t.Q(c)}, 2) WHERE {t.Is(b.Id)}"))),
        .. new[] { "Count", "Fen" }.Select(c => Batch($"a batch's {c} is changed", (t, b) => t.Run($"UPDATE {t.Batches} SET {t.Q(c)} = {t.Q(c)} + 1 WHERE {t.Is(b.Id)}"))),
        Batch("a batch's instant is changed", (t, b) => t.Run($"UPDATE {t.Batches} SET {t.Q("At")} = {t.Value(b.At.AddSeconds(1))} WHERE {t.Is(b.Id)}")),
        Batch("a batch takes another back", (t, b) => t.Run($"UPDATE {t.Batches} SET {t.Q("Reverses")} = {t.Value(Guid.NewGuid())} WHERE {t.Is(b.Id)}")),
        Batch("a batch is hidden", (t, b) => t.Run($"UPDATE {t.Batches} SET {t.Q("Removed")} = {(t.IsPostgres ? "true" : "1")} WHERE {t.Is(b.Id)}")),
        Batch("a batch is deleted", (t, b) => t.Run($"DELETE FROM {t.Batches} WHERE {t.Is(b.Id)}")),
        Batch("a batch is emptied", (t, b) => t.Run($"DELETE FROM {t.Entries} WHERE {t.Q("BatchId")} = {t.Value(b.Id)}")),
        Batch("a batch is deleted with its entries", async (t, b) =>
        {
            await t.Run($"DELETE FROM {t.Batches} WHERE {t.Is(b.Id)}");
            await t.Run($"DELETE FROM {t.Entries} WHERE {t.Q("BatchId")} = {t.Value(b.Id)}");
        }),
        Batch("a batch moves to another county with its entries", async (t, b) =>
        {
            await t.Run($"UPDATE {t.Batches} SET {t.Q("AreaId")} = {People.Foreign} WHERE {t.Is(b.Id)}");
            await t.Run($"UPDATE {t.Entries} SET {t.Q("AreaId")} = {People.Foreign} WHERE {t.Q("BatchId")} = {t.Value(b.Id)}");
        }),
        ("a batch that fits in itself is forged", t => t.Forge()),
    ];

    private string Entries => Table("BookEntries");

    private string Batches => Table("BookBatches");

    private bool IsPostgres => house.Database.Provider == DatabaseProvider.PostgreSql;

    /// <summary>Remembers what lies there now.</summary>
    public async Task Keep()
    {
        (batches, entries) = await house.Itself(People.AllAreas, async s =>
            (await s.Resolve<PlatformDb>().BookBatches.AsNoTracking().OrderBy(b => b.Id).ToListAsync(), await s.Resolve<PlatformDb>().BookEntries.AsNoTracking().OrderBy(e => e.BatchId).ThenBy(e => e.Number).ToListAsync()));
        foreach (var table in new[] { Entries, Batches }) await Run($"DROP TABLE IF EXISTS {Kept(table)}; CREATE TABLE {Kept(table)} AS SELECT * FROM {table}");
    }

    /// <summary>Puts it back.</summary>
    public async Task Restore()
    {
        foreach (var table in new[] { Entries, Batches }) await Run($"DELETE FROM {table}; INSERT INTO {table} SELECT * FROM {Kept(table)}");
    }

    private static (string, Func<BookTampering, Task<Guid[]>>) Entry(string name, Func<BookTampering, BookEntry, Task> act) => (name, async t =>
    {
        var entry = t.entries[t.random.Next(t.entries.Count)];
        await act(t, entry);
        return [entry.BatchId];
    }
    );

    private static (string, Func<BookTampering, Task<Guid[]>>) Batch(string name, Func<BookTampering, BookBatch, Task> act) => (name, async t =>
    {
        var batch = t.batches[t.random.Next(t.batches.Count)];
        await act(t, batch);
        return [batch.Id];
    }
    );

    private async Task<Guid[]> Stray(int area)
    {
        var id = Guid.CreateVersion7();
        await Insert(new() { AreaId = area, BatchId = id, Number = 1, Fen = 100, SubjectId = Guid.NewGuid() });
        return [id];
    }

    private async Task<Guid[]> Move()
    {
        var entry = entries[random.Next(entries.Count)];
        var to = batches.First(b => b.Id != entry.BatchId);
        await Run($"UPDATE {Entries} SET {Q("BatchId")} = {Value(to.Id)}, {Q("Number")} = {to.Count + 1} WHERE {Is(entry)}");
        return [entry.BatchId, to.Id];
    }

    private async Task<Guid[]> Swap()
    {
        var one = entries[random.Next(entries.Count)];
        var other = entries.First(e => e.BatchId == one.BatchId && e.Fen != one.Fen);
        await Set(one, "Fen", other.Fen);
        await Set(other, "Fen", one.Fen);
        return [one.BatchId];
    }

    private async Task<Guid[]> Rewrite()
    {
        var one = entries[random.Next(entries.Count)];
        var batch = batches.Single(b => b.Id == one.BatchId);
        await Set(one, "Fen", one.Fen + 1);
        one.Fen++;
        var hash = BookSeal.Of(batch, entries.Where(e => e.BatchId == batch.Id));
        one.Fen--;
        await Run($"UPDATE {Batches} SET {Q("Fen")} = {batch.Fen + 1}, {Q("Hash")} = '{hash}' WHERE {Is(batch.Id)}");
        return [batch.Id];
    }

    private async Task<Guid[]> Forge()
    {
        var model = batches[random.Next(batches.Count)];
        var forged = new BookBatch { AreaId = People.Own, Word = model.Word, Key = $"forged/{Guid.NewGuid():N}", Text = "补记", At = model.At, By = model.By, Count = 1, Fen = 500 };
        var entry = new BookEntry { AreaId = People.Own, BatchId = forged.Id, Number = 1, Fen = 500, SubjectId = Guid.NewGuid(), Kind = 1, Period = new(2022, 1, 1), On = new(2022, 1, 1), Debit = 101, Credit = 102 };
        forged.Hash = BookSeal.Of(forged, [entry]);
        await Insert(entry);
        string[] columns = ["AreaId", "Id", "Word", "Key", "Text", "Reverses", "At", "By", "Count", "Fen", "Hash", "Version", "ChangedAt", "Removed"];
        object[] values = [forged.AreaId, forged.Id, forged.Word, forged.Key, forged.Text, Guid.Empty, forged.At, forged.By, 1, 500L, forged.Hash, 1, forged.At, false];
        await Run($"INSERT INTO {Batches} ({string.Join(", ", columns.Select(Q))}) VALUES ({string.Join(", ", values.Select(Value))})");
        return [forged.Id];
    }

    private Task Insert(BookEntry e)
    {
        string[] columns = ["AreaId", "BatchId", "Number", "ProjectId", "SubjectId", "Kind", "Period", "SourceId", "Turn", "On", "Debit", "Credit", "Fen"];
        object[] values = [e.AreaId == 0 ? People.Own : e.AreaId, e.BatchId, e.Number, e.ProjectId, e.SubjectId, 1, new DateOnly(2022, 1, 1), Guid.NewGuid(), 0, new DateOnly(2022, 1, 1), 101, 102, e.Fen];
        return Run($"INSERT INTO {Entries} ({string.Join(", ", columns.Select(Q))}) VALUES ({string.Join(", ", values.Select(Value))})");
    }

    private Task Set(BookEntry entry, string column, object value) => Run($"UPDATE {Entries} SET {Q(column)} = {Value(value)} WHERE {Is(entry)}");

    private string Is(BookEntry e) => $"{Q("BatchId")} = {Value(e.BatchId)} AND {Q("Number")} = {e.Number}";

    private string Is(Guid batch) => $"{Q("Id")} = {Value(batch)}";

    // As each database stores them.
    private string Value(object value) => value switch
    {
        Guid id => IsPostgres ? $"'{id}'" : $"'{id:D}'".ToUpperInvariant(),
        DateOnly day => $"'{day:yyyy-MM-dd}'",
        DateTime at => IsPostgres ? $"timestamptz '{at:yyyy-MM-dd HH:mm:ss.ffffff}+00'" : $"'{at:yyyy-MM-dd HH:mm:ss.FFFFFFF}'",
        string text => $"'{text}'",
        bool truth => IsPostgres ? (truth ? "true" : "false") : (truth ? "1" : "0"),
        var number => $"{number}",
    };

    private Task Run(string sql) => Tables.Read(house, sql);

    private string Q(string column) => Tables.Quote(house, column);

    private string Table(string name) => Tables.Quoted(house, Tables.All(house).Single(t => t.ToString() == $"platform.{name}"));

    private string Kept(string table) => table.Replace("Book", "KeptBook", StringComparison.Ordinal);
}
