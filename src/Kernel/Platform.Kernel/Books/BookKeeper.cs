using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Audit;
using Platform.Kernel.Data;
using Platform.Kernel.Data.Bulk;
using Platform.Kernel.Modules;
using Platform.Kernel.Personal;
using Platform.Kernel.Web;

namespace Platform.Kernel.Books;

/// <summary>
/// The books of the modules that deal with money. Entries are posted in the caller's own unit of work, so that state and entry
/// stand or fall together; a key is posted once, however often and by however many it is tried.
/// </summary>
public sealed class BookKeeper(PlatformDb db, DbSession session, ModuleCatalog modules, AreaScope scope, Caller caller, TimeProvider clock)
{
    /// <summary>Posts entries. Writers of one area take turns until they commit.</summary>
    /// <param name="batch">Area, word, key and text.</param>
    /// <param name="entries">The rest of their identity is set here; at least one.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>False where the key was posted before: then nothing is posted.</returns>
    /// <exception cref="ProblemException"><c>not-found</c>: the caller may not write there.</exception>
    /// <exception cref="InvalidOperationException">No unit of work; an entry without a sum, or on an account that is not the module's.</exception>
    public async Task<bool> Post(BookBatch batch, IReadOnlyList<BookEntry> entries, CancellationToken ct)
    {
        await TakeTurn(batch.AreaId, ct);
        if (entries.Count == 0 || await IsPosted(batch.AreaId, batch.Word, batch.Key, ct)) return false;
        return await Post(await Prepare(batch, entries, ct), ct);
    }

    /// <summary>Does of a posting what needs no turn, so that other writers of the area wait for the rest of it only.</summary>
    /// <param name="batch">Its key and text may follow.</param>
    /// <param name="entries">As in <see cref="Post(BookBatch, IReadOnlyList{BookEntry}, CancellationToken)"/>, which says the errors too.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>Of several that are prepared in a unit of work only the last can be posted.</returns>
    public async Task<PreparedBatch> Prepare(BookBatch batch, IReadOnlyList<BookEntry> entries, CancellationToken ct)
    {
        if (!session.InTransaction) throw new InvalidOperationException("Entries are posted within a unit of work.");
        if (!scope.Writable(batch.Word).Contains(batch.AreaId)) throw Problem.NotFound();
        var accounts = modules.Of(batch.Word)!.Accounts.Select(a => a.Number).ToHashSet();
        (batch.Count, batch.Fen) = (entries.Count, 0);
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            if (entry.Fen <= 0 || entry.Debit == entry.Credit || !accounts.Contains(entry.Debit) || !accounts.Contains(entry.Credit))
                throw new InvalidOperationException($"Entry {i + 1} of {batch.Key}: {entry.Fen} from {entry.Credit} to {entry.Debit}.");
            (entry.AreaId, entry.BatchId, entry.Number) = (batch.AreaId, batch.Id, i + 1);
            batch.Fen = checked(batch.Fen + entry.Fen);
        }
        return new(batch, BookSeal.Of(entries), await BulkInsert.Stage(db, session, entries, ct));
    }

    /// <summary>Posts what was prepared in this unit of work.</summary>
    /// <returns>False where the key was posted before: then nothing is posted.</returns>
    public async Task<bool> Post(PreparedBatch prepared, CancellationToken ct)
    {
        var batch = prepared.Batch;
        await TakeTurn(batch.AreaId, ct);
        if (await IsPosted(batch.AreaId, batch.Word, batch.Key, ct)) return false;
        (batch.At, batch.By) = (AuditChain.Stored(clock.GetUtcNow().UtcDateTime), caller.Id);
        batch.Text = PersonalMask.FreeText(batch.Text); // what is sealed is what is stored
        batch.Hash = BookSeal.Of(batch, prepared.Seal);
        db.BookBatches.Add(batch);
        await session.Save(ct);
        await prepared.Insert();
        return true;
    }

    /// <summary>Lets no other writer of the area past until this unit of work ends: what is read from now on stays as it is.</summary>
    public Task TakeTurn(int areaId, CancellationToken ct) => session.TakeTurn(areaId, ct);

    /// <summary>How far what is written in an area goes: whoever writes there moves it on.</summary>
    public Task<long> Mark(int areaId, CancellationToken ct) => db.AuditSequences.Where(s => s.AreaId == areaId).Select(s => s.Last).FirstOrDefaultAsync(ct);

    /// <summary>Whether since a mark nothing was written in an area but batches of entries, and a module's rows of one kind.</summary>
    /// <param name="areaId">The area.</param>
    /// <param name="mark">See <see cref="Mark"/>.</param>
    /// <param name="word">The module.</param>
    /// <param name="entity">The kind, as the audit names it.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<bool> IsStill(int areaId, long mark, string word, string entity, CancellationToken ct) => !await db.AuditEntries
        .AnyAsync(e => e.AreaId == areaId && e.Sequence > mark && !(e.Word == db.Word && e.Entity == nameof(BookBatch)) && !(e.Word == word && e.Entity == entity), ct);

    /// <summary>Whether a key was posted.</summary>
    public Task<bool> IsPosted(int areaId, string word, string key, CancellationToken ct) =>
        db.BookBatches.AnyAsync(b => b.AreaId == areaId && b.Word == word && b.Key == key, ct);

    /// <summary>The entries of a module.</summary>
    /// <param name="word">The module.</param>
    /// <param name="areaId">Only this area's; null for all that the caller may read there.</param>
    /// <param name="knownAt">What was posted later is not seen, UTC; null for all that is posted.</param>
    public IQueryable<BookEntry> Entries(string word, int? areaId = null, DateTime? knownAt = null)
    {
        var areas = scope.Readable(word).Where(a => areaId is null || a == areaId).ToArray();
        var accounts = modules.Of(word)!.Accounts.Select(a => a.Number).ToArray();
        var (lowest, highest) = (accounts.Min(), accounts.Max()); // a module's accounts lie together
        var only = areas.Length == 1 ? areas[0] : 0;
        var entries = db.BookEntries.AsNoTracking().Where(e => e.Debit >= lowest && e.Debit <= highest);
        if (knownAt is { } at) entries = entries.Where(e => db.BookBatches.Any(b => b.AreaId == e.AreaId && b.Id == e.BatchId && b.At <= at));
        return areas.Length == 1 ? entries.Where(e => e.AreaId == only) : entries.Where(e => areas.Contains(e.AreaId));
    }

    /// <summary>The batches of a module in the caller's areas.</summary>
    public IQueryable<BookBatch> Batches(string word, int? areaId = null)
    {
        var areas = scope.Readable(word).Where(a => areaId is null || a == areaId).ToArray();
        return db.BookBatches.AsNoTracking().Where(b => b.Word == word && areas.Contains(b.AreaId));
    }

    /// <summary>The names of who posted batches, by user name; a job of the house has none.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Names(IEnumerable<BookBatch> batches, CancellationToken ct)
    {
        var users = batches.Select(b => b.By).Distinct().ToArray();
        return await db.Accounts.AsNoTracking().Where(a => users.Contains(a.UserName)).ToDictionaryAsync(a => a.UserName, a => a.Name, ct);
    }
}
