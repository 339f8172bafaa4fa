using Platform.Kernel.Modules;
using Platform.Kernel.Personal;
using Platform.Kernel.Sheets;

namespace Platform.Kernel.Uploads;

/// <summary>Asks all modules that are on in an area for what they have stored of a kind of sheet.</summary>
public sealed class StoredSheets(IEnumerable<IStoredSheet> stored, ModuleCatalog modules, AreaScope scope)
{
    /// <summary>So many records are asked for at once.</summary>
    public const int AtOnce = 2_000;

    /// <summary>The records of a kind, part by part.</summary>
    public async IAsyncEnumerable<StoredPart> All(string kind, int areaId, Guid? projectId, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var ids in (await Owner(kind, areaId).Ids(areaId, projectId, ct)).Chunk(AtOnce)) yield return await Part(kind, areaId, ids, ct);
    }

    /// <summary>The owner of a kind.</summary>
    public IStoredRows Owner(string kind, int areaId) => On(kind, areaId).OfType<IStoredRows>().Single();

    /// <summary>Some records of a kind; those that are not stored in the area are left out.</summary>
    public async Task<StoredPart> Part(string kind, int areaId, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var part = new StoredPart(areaId, ids);
        foreach (var sheet in On(kind, areaId).OrderByDescending(s => s is IStoredRows))
        {
            await sheet.Fill(part, ct);
            part.Complete();
        }
        return part;
    }

    private IEnumerable<IStoredSheet> On(string kind, int areaId) =>
        stored.Where(s => s.Kind == kind && scope.Readable(modules.Of(s.GetType())!.Word).Contains(areaId));

    /// <summary>What the cells of a record show, and, of sealed values, by what hash they are known.</summary>
    internal static IEnumerable<(string Key, string Shown)> Shown(IReadOnlyDictionary<string, StoredCell> cells, IReadOnlyDictionary<string, CellTyper> typers)
    {
        foreach (var (key, typer) in typers)
        {
            var value = cells.GetValueOrDefault(key)?.Value;
            yield return (key, ShownCell.Text(ShownCell.Of(typer, typer.Column, value).Read));
            if (value is PersonalData data) yield return (HashKey(key), data.Hash);
        }
    }

    internal static string HashKey(string column) => column + "#";

    internal static Dictionary<string, CellTyper> Typers(IEnumerable<SheetColumn> columns) => columns.Where(c => c.Type != ColumnType.Ordinal)
        .ToDictionary(c => c.Key, c => new CellTyper(new MatchedColumn(0, c.Title, c, MatchedBy.Exact, c.Unit, "")), StringComparer.Ordinal);
}
