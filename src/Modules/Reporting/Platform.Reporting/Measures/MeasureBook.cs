using MediatR;
using Platform.Kernel.Figures;
using Platform.Kernel.Modules;
using Platform.Projects.Contracts;
using Platform.Rectification.Contracts;

namespace Platform.Reporting.Measures;

/// <summary>Reads measures, and the rows under them, from what the modules contribute.</summary>
internal sealed class MeasureBook(IEnumerable<IFigures> figures, IEnumerable<IFigureRows> rows, ModuleCatalog modules, AreaScope scope, KeptFigures kept, IMediator mediator) : IModuleService
{
    /// <summary>The measures of an area as of a day: those asked for, each once, in the order of asking.</summary>
    /// <exception cref="InvalidOperationException">A code names no module of this house.</exception>
    public Task<IReadOnlyList<Measure>> Read(int areaId, DateOnly asOf, IEnumerable<string> codes, CancellationToken ct)
    {
        List<string> asked = [.. codes.Distinct()];
        return kept.Of(areaId, $"measures {asOf:yyyy-MM-dd} {string.Join(' ', asked)}", () => Add(areaId, asOf, asked, ct), ct);
    }

    /// <summary>The rows under the measures of some codes; none for one that is off, unknown or only stated.</summary>
    public async Task<ILookup<string, FigureRow>> Rows(int areaId, DateOnly asOf, IEnumerable<string> codes, CancellationToken ct)
    {
        var asked = codes.ToHashSet(StringComparer.Ordinal);
        var found = new List<(string Code, FigureRow Row)>();
        foreach (var source in rows.Where(r => IsOn(WordOf(r), areaId) && asked.Any(c => Measure.WordOf(c) == WordOf(r))))
            found.AddRange((await source.Read(areaId, asOf, ct)).Select(r => ($"{WordOf(source)}.{r.Group}.{r.Name}", r)));
        if (asked.Any(c => Measure.WordOf(c) == LedgerMeasures.Word) && await Ledger(areaId, asOf, ct) is { } ledger)
        {
            var families = (await mediator.Send(new HouseholdsOf(areaId), ct)).Or([]).ToDictionary(h => h.Id, h => FigureRow.Masked(h.Code));
            found.AddRange(LedgerMeasures.Rows(ledger, asOf, id => families.GetValueOrDefault(id, "")).Select(r => (LedgerMeasures.Code(r.Name), r)));
        }
        return found.Where(f => asked.Contains(f.Code)).ToLookup(f => f.Code, f => f.Row, StringComparer.Ordinal);
    }

    private async Task<IReadOnlyList<Measure>> Add(int areaId, DateOnly asOf, List<string> asked, CancellationToken ct)
    {
        var known = new Dictionary<string, Measure>(StringComparer.Ordinal);
        foreach (var source in figures.Where(f => IsOn(WordOf(f), areaId) && asked.Exists(c => Measure.WordOf(c) == WordOf(f))))
            foreach (var figure in await source.Read(areaId, asOf, ct))
                known[$"{WordOf(source)}.{figure.Group}.{figure.Name}"] = new($"{WordOf(source)}.{figure.Group}.{figure.Name}", figure.Title, figure.Unit, figure.Computed, figure.Stated);
        if (asked.Exists(c => Measure.WordOf(c) == LedgerMeasures.Word))
            foreach (var measure in LedgerMeasures.Of(await Ledger(areaId, asOf, ct), asOf)) known[measure.Code] = measure;
        return [.. asked.Select(c => known.GetValueOrDefault(c) ?? Absent(c, areaId))];
    }

    private async Task<IReadOnlyList<LedgerItem>?> Ledger(int areaId, DateOnly asOf, CancellationToken ct) =>
        await mediator.Send(new LedgerOf(areaId, asOf), ct) is { IsOn: true } answer ? answer.Value : null;

    private Measure Absent(string code, int areaId) =>
        modules.Of(Measure.WordOf(code)) is { } module
            ? new(code, module.Title, FigureUnit.Count, null, null, !IsOn(module.Word, areaId))
            : throw new InvalidOperationException($"The measure {code} names no module of this house.");

    private bool IsOn(string word, int areaId) => scope.Readable(word).Contains(areaId);

    private string WordOf(object contribution) => modules.Of(contribution.GetType())?.Word ?? "";
}
