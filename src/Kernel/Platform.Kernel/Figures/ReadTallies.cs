using MediatR;
using Platform.Kernel.Modules;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Kernel.Figures;

/// <summary>The founding document's tallies of an area as of a day, from every module that is on there.</summary>
/// <param name="AreaId">The area; a city's are the sums of its counties.</param>
/// <param name="AsOf">As of the end of this day.</param>
public sealed record ReadTallies(int AreaId, DateOnly AsOf) : IQuery<Tallies>;

/// <summary>Tallies of an area.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="AsOf">As of the end of this day.</param>
/// <param name="Figures">All figures, group by group.</param>
/// <param name="Lists">Lists beside the figures.</param>
public sealed record Tallies(int AreaId, DateOnly AsOf, IReadOnlyList<Figure> Figures, IReadOnlyDictionary<string, IReadOnlyList<object>> Lists)
{
    /// <summary>A figure by group and name; null where its module is off.</summary>
    public Figure? Of(string group, string name) => Figures.FirstOrDefault(f => f.Group == group && f.Name == name);
}

internal sealed class ReadTalliesHandler(Contributions<IFigures> figures, Contributions<ITallyList> lists, KeptFigures kept, Access.Caller caller)
    : IRequestHandler<ReadTallies, Tallies>
{
    public Task<Tallies> Handle(ReadTallies request, CancellationToken cancellationToken) =>
        caller.Areas.Contains(request.AreaId)
            ? kept.Of(request.AreaId, $"tallies {request.AsOf:yyyy-MM-dd}", () => Read(request, cancellationToken), cancellationToken)
            : throw Problem.NotFound();

    private async Task<Tallies> Read(ReadTallies request, CancellationToken ct)
    {
        var all = new List<Figure>();
        foreach (var source in figures.In(request.AreaId)) all.AddRange(await source.Read(request.AreaId, request.AsOf, ct));
        var beside = new Dictionary<string, IReadOnlyList<object>>(StringComparer.Ordinal);
        foreach (var list in lists.In(request.AreaId)) beside[list.Name] = await list.Read(request.AreaId, request.AsOf, ct);
        return new(request.AreaId, request.AsOf, all, beside);
    }
}
