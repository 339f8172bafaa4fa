using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Kernel.Audit;

/// <summary>Who changed a record, when and how: for everybody who may read the record, the newest first.</summary>
/// <param name="Id">The record; one of another county, of a module that is off, or of a kind that the caller may not read is not found.</param>
/// <param name="Page">Which page.</param>
public sealed record ReadHistory(Guid Id, PageOf Page) : IQuery<RecordHistory>;

/// <summary>A record's history.</summary>
/// <param name="Record">The record.</param>
/// <param name="Href">Where it is read.</param>
/// <param name="Entries">The entries of the audit.</param>
/// <param name="People">Names of those who did it, by user name.</param>
/// <param name="Names">What the records are called that its fields point to.</param>
public sealed record RecordHistory(
    RecordName Record, string Href, Paged<AuditEntry> Entries, IReadOnlyDictionary<string, string> People, IReadOnlyDictionary<string, string> Names);

internal sealed class ReadHistoryHandler(PlatformDb db, IEnumerable<IRecordKind> kinds, Caller caller) : IRequestHandler<ReadHistory, RecordHistory>
{
    public async Task<RecordHistory> Handle(ReadHistory request, CancellationToken cancellationToken)
    {
        foreach (var kind in kinds.Where(k => caller.May(k.Needs)))
            if (await kind.Find(request.Id, cancellationToken) is { } record)
                return await Of(kind, record, request.Page, cancellationToken);
        throw Problem.NotFound();
    }

    private async Task<RecordHistory> Of(IRecordKind kind, RecordName record, PageOf page, CancellationToken ct)
    {
        var (word, entity, key) = (kind.Word, kind.Entity, $"{record.AreaId}/{record.Id}");
        var entries = await db.AuditEntries.AsNoTracking()
            .Where(e => e.AreaId == record.AreaId && e.Key == key && e.Word == word && e.Entity == entity)
            .OrderByDescending(e => e.Sequence).ReadPage(page, ct);
        string[] users = [.. entries.Items.SelectMany(e => new[] { e.By, e.For }).Where(u => u.Length > 0).Distinct()];
        var people = await db.Accounts.AsNoTracking().Where(a => users.Contains(a.UserName)).ToDictionaryAsync(a => a.UserName, a => a.Name, ct);
        return new(record, kind.Href(record.Id), entries, people, await Names(record.AreaId, entries.Items, ct));
    }

    // A field XId points to a record of the kind X; what the caller may not read keeps its key.
    private async Task<IReadOnlyDictionary<string, string>> Names(int areaId, IReadOnlyList<AuditEntry> entries, CancellationToken ct)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var pointing = entries.SelectMany(AuditChange.Of).Where(c => c.Field.EndsWith("Id", StringComparison.Ordinal))
            .SelectMany(c => new[] { c.Before, c.After }.Select(v => (Entity: c.Field[..^2], Id: Guid.TryParse(v, out var id) ? id : Guid.Empty)))
            .Where(p => p.Id != Guid.Empty).Distinct().ToLookup(p => p.Entity, p => p.Id);
        foreach (var kind in kinds.Where(k => pointing.Contains(k.Entity) && caller.May(k.Needs)))
            foreach (var (id, name) in await kind.Names(areaId, [.. pointing[kind.Entity]], ct)) names[id.ToString()] = name;
        return names;
    }
}
