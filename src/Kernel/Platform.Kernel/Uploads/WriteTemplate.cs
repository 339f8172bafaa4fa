using MediatR;
using Platform.Kernel.Access;
using Platform.Kernel.Modules;
using Platform.Kernel.Requests;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;

namespace Platform.Kernel.Uploads;

/// <summary>The blank survey workbook of the caller's county: the sheets and columns of the modules that are on there.</summary>
/// <param name="Word">Only the sheets of this module; null for all.</param>
public sealed record WriteTemplate(string? Word = null) : IQuery<byte[]>;

internal sealed class WriteTemplateHandler(
    IEnumerable<SheetDefinition> definitions, IEnumerable<SheetExtension> extensions, AreaScope scope, Caller caller)
    : IRequestHandler<WriteTemplate, byte[]>
{
    public Task<byte[]> Handle(WriteTemplate request, CancellationToken cancellationToken)
    {
        var kinds = definitions.Where(d => !d.MendsOnly && IsOn(d.Word) && (request.Word is null || d.Word == request.Word)).OrderBy(d => d.Order)
            .Select(d => (d.Kind, (IReadOnlyList<SheetColumn>)[.. d.Columns, .. extensions.Where(e => e.Kind == d.Kind && IsOn(e.Word)).SelectMany(e => e.Columns)]))
            .ToList();
        if (kinds.Count == 0) throw Problem.NotFound();
        using var content = new MemoryStream();
        SheetTemplate.Write(content, kinds);
        return Task.FromResult(content.ToArray());
    }

    private bool IsOn(string word) => scope.Readable(word).Contains(caller.HomeAreaId);
}
