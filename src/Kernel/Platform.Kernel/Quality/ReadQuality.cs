using MediatR;
using Platform.Kernel.Access;
using Platform.Kernel.Modules;
using Platform.Kernel.Requests;

namespace Platform.Kernel.Quality;

/// <summary>How good the data of the caller's areas are, from every module that is on there.</summary>
/// <param name="AreaId">Only this area; null for all of the caller's.</param>
public sealed record ReadQuality(int? AreaId = null) : IQuery<IReadOnlyList<AreaQuality>>;

/// <summary>How good an area's data are.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Kinds">Every kind of record that is held to something there.</param>
/// <param name="Off">Titles of the modules that are off there and therefore say nothing.</param>
public sealed record AreaQuality(int AreaId, IReadOnlyList<KindQuality> Kinds, IReadOnlyList<string> Off)
{
    /// <summary>Required fields that are filled in, over all records.</summary>
    public long Filled => Required.Sum(c => c.Right);

    /// <summary>Required fields that should be.</summary>
    public long Due => Required.Sum(c => c.Of);

    /// <summary>Records that fail a check of a class; one that fails two counts twice.</summary>
    public long Found(QualityClass kind) => Kinds.SelectMany(k => k.Counts).Where(c => c.Check.Counts && c.Check.Class == kind).Sum(c => c.Found);

    private IEnumerable<QualityCount> Required => Kinds.SelectMany(k => k.Counts).Where(c => c.Check is { Field: not null, Counts: true });
}

/// <summary>What was counted of one kind of record.</summary>
/// <param name="Key">Word, dot, kind of record.</param>
/// <param name="Title">The kind on the screen.</param>
/// <param name="Counts">Every check, in the order of the board.</param>
public sealed record KindQuality(string Key, string Title, IReadOnlyList<QualityCount> Counts);

internal sealed class ReadQualityHandler(Contributions<IQuality> kinds, ModuleCatalog modules, Caller caller, AreaScope scope)
    : IRequestHandler<ReadQuality, IReadOnlyList<AreaQuality>>
{
    public async Task<IReadOnlyList<AreaQuality>> Handle(ReadQuality request, CancellationToken cancellationToken)
    {
        int[] areas = [.. caller.Areas.Where(a => request.AreaId is null || a == request.AreaId)];
        var counted = new Dictionary<IQuality, IReadOnlyDictionary<int, IReadOnlyList<QualityCount>>>();
        foreach (var kind in kinds.Anywhere().OrderBy(k => k.Key, StringComparer.Ordinal))
            counted[kind] = await kind.Count(areas.Length == 1 ? areas[0] : null, cancellationToken);
        return [.. areas.Select(area => new AreaQuality(
            area, [.. kinds.In(area).OrderBy(k => k.Key, StringComparer.Ordinal).Select(k => new KindQuality(k.Key, k.Title, counted[k].GetValueOrDefault(area) ?? None(k)))],
            [.. modules.All.Where(m => !scope.Readable(m.Word).Contains(area)).Select(m => m.Title)]))];
    }

    private static IReadOnlyList<QualityCount> None(IQuality kind) => [.. kind.Checks.Select(c => new QualityCount(c, 0, 0))];
}
