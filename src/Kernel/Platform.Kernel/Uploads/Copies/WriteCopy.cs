using MediatR;
using Platform.Kernel.Access;
using Platform.Kernel.Modules;
using Platform.Kernel.Requests;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;

namespace Platform.Kernel.Uploads;

/// <summary>
/// The caller's county's working copy: its stored records in the layout of the template, to be changed offline and sent again.
/// Identity numbers, telephones and accounts show their masks.
/// </summary>
/// <param name="ProjectId">Only the records of this project; null for all.</param>
/// <param name="Word">Only the sheets of this module; null for all.</param>
public sealed record WriteCopy(Guid? ProjectId = null, string? Word = null) : IQuery<byte[]>;

internal sealed class WriteCopyHandler(
    IEnumerable<SheetDefinition> definitions, IEnumerable<SheetExtension> extensions, StoredSheets stored, CopySeals seals, AreaScope scope, Caller caller, TimeProvider clock)
    : IRequestHandler<WriteCopy, byte[]>
{
    public async Task<byte[]> Handle(WriteCopy request, CancellationToken cancellationToken)
    {
        var kinds = definitions.Where(d => IsOn(d.Word) && (request.Word is null || d.Word == request.Word)).OrderBy(d => d.Order).ToList();
        if (kinds.Count == 0) throw Problem.NotFound();
        using var content = new MemoryStream();
        using (var writer = new SheetWriter(content))
            foreach (var kind in kinds)
            {
                SheetColumn[] columns = [.. kind.Columns, .. extensions.Where(e => e.Kind == kind.Kind && IsOn(e.Word)).SelectMany(e => e.Columns)];
                await writer.Sheet(kind.Kind, Columns(columns), Rows(kind.Kind, columns, request.ProjectId, cancellationToken), cancellationToken);
            }
        return content.ToArray();
    }

    private async IAsyncEnumerable<IReadOnlyList<Line>> Rows(
        string kind, SheetColumn[] columns, Guid? projectId, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var (seal, typers, now, ordinal) = (seals.Of(caller.HomeAreaId), StoredSheets.Typers(columns), clock.GetUtcNow().UtcDateTime, 0);
        await foreach (var part in stored.All(kind, caller.HomeAreaId, projectId, ct))
            yield return [.. part.Ids.Where(id => part.Of(id) is not null).Select(id => new Line(
                ++ordinal, part.Of(id)!, seal.Write(kind, id, now, StoredSheets.Shown(part.Of(id)!, typers)), typers))];
    }

    private static List<ExportColumn<Line>> Columns(SheetColumn[] columns) =>
    [
        .. columns.Select(c => new ExportColumn<Line>(c.FullTitle(c.Unit), KindOf(c), l => l.Value(c), 16) { Choices = c.Usual }),
        new(AreaSeal.Title, ExportKind.Text, l => l.Mark, 10) { Hidden = true },
    ];

    private static ExportKind KindOf(SheetColumn column) => column.Type switch
    {
        ColumnType.Ordinal or ColumnType.Integer => ExportKind.Count,
        ColumnType.Money or ColumnType.Area => ExportKind.Exact,
        ColumnType.Date => ExportKind.Date,
        _ => ExportKind.Text,
    };

    private bool IsOn(string word) => scope.Readable(word).Contains(caller.HomeAreaId);

    private sealed record Line(int Ordinal, IReadOnlyDictionary<string, StoredCell> Cells, string Mark, IReadOnlyDictionary<string, CellTyper> Typers)
    {
        public object? Value(SheetColumn column) =>
            column.Type == ColumnType.Ordinal ? Ordinal : ShownCell.Of(Typers[column.Key], column, Cells.GetValueOrDefault(column.Key)?.Value).Value;
    }
}
