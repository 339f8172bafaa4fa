using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;

namespace Platform.Kernel.Quality;

/// <summary>The checks of one entity, counted by the database in one pass and without loading a row.</summary>
/// <typeparam name="T">The entity.</typeparam>
/// <param name="db">The module's context.</param>
public abstract class Quality<T>(ModuleDb db) : IQuality
    where T : Owned
{
    private IReadOnlyList<QualityRule<T>>? rules;

    /// <inheritdoc/>
    public string Key => db.Word + "." + Kind;

    /// <inheritdoc/>
    public abstract string Title { get; }

    /// <inheritdoc/>
    public IReadOnlyList<QualityCheck> Checks => [.. All.Select(r => r.About)];

    /// <summary>The kind of record in one short word.</summary>
    protected abstract string Kind { get; }

    /// <summary>How what the records lack is mended, where a check does not say otherwise.</summary>
    protected abstract string Mend { get; }

    /// <summary>What a record is known by.</summary>
    protected abstract Expression<Func<T, string>> Label { get; }

    /// <summary>The id that <see cref="Href"/> needs; the record's own unless told.</summary>
    protected virtual Expression<Func<T, Guid>> At => r => r.Id;

    /// <summary>Where a record is looked at.</summary>
    protected abstract string Href(Guid at);

    /// <summary>What the records are held to.</summary>
    protected abstract IReadOnlyList<QualityRule<T>> Rules { get; }

    /// <summary>What an area's records are known by where another module says it, by <see cref="At"/>; empty where none does.</summary>
    protected virtual Task<IReadOnlyDictionary<Guid, string>> Names(int areaId, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<Guid, string>>(new Dictionary<Guid, string>());

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<int, IReadOnlyList<QualityCount>>> Count(int? areaId, CancellationToken ct)
    {
        var (rows, counts) = (db.Rows<T>(areaId), QualityCounting.Of(All));
        var sums = await rows.GroupBy(r => r.AreaId).Select(counts).ToListAsync(ct);
        var apart = new Dictionary<QualityRule<T>, Dictionary<int, long>>();
        foreach (var rule in All.Where(r => r.Apart))
            apart[rule] = await rows.Where(rule.Found).GroupBy(r => r.AreaId).Select(g => new { g.Key, Count = g.LongCount() })
                .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return sums.ToDictionary(s => (int)s[0], s => (IReadOnlyList<QualityCount>)[.. All.Select((rule, i) => new QualityCount(
            rule.About, rule.Apart ? apart[rule].GetValueOrDefault((int)s[0]) : s[2 + 2 * i], s[1 + 2 * i]))]);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<QualityRow>> Rows(string check, int? areaId, int skip, int take, CancellationToken ct)
    {
        var rule = All.First(r => r.About.Key == check);
        var rows = await db.Rows<T>(areaId).Where(rule.Found).OrderBy(r => r.AreaId).ThenBy(r => r.Id).Skip(skip).Take(take)
            .Select(QualityCounting.Line(Label, At, rule.Detail)).ToListAsync(ct);
        var names = new Dictionary<Guid, string>();
        foreach (var area in rows.Select(r => r.AreaId).Distinct())
            foreach (var (id, name) in await Names(area, ct)) names[id] = name;
        return [.. rows.Select(r => new QualityRow(r.AreaId, rule.About, Title, names.GetValueOrDefault(r.At, r.Label), r.Detail, Href(r.At)))];
    }

    /// <summary>A field that has to be filled in.</summary>
    /// <param name="name">One short word.</param>
    /// <param name="title">The field's title.</param>
    /// <param name="filled">When it is.</param>
    /// <param name="of">Which records need it; null for all.</param>
    /// <param name="among">Which those are, in words: 已签约的户.</param>
    /// <param name="grave">Whether figures are wrong without it.</param>
    protected QualityRule<T> Field(
        string name, string title, Expression<Func<T, bool>> filled, Expression<Func<T, bool>>? of = null, string? among = null, bool grave = false) =>
        Filled(name, title, filled, of, among is null ? $"没有填{title}" : $"{among}没有填{title}", grave, counts: true);

    /// <summary>A field that may be left empty, shown for completeness only.</summary>
    protected QualityRule<T> Optional(string name, string title, Expression<Func<T, bool>> filled, Expression<Func<T, bool>>? of = null) =>
        Filled(name, title, filled, of, $"没有填{title}", grave: false, counts: false);

    /// <summary>Any other check.</summary>
    /// <param name="name">One short word.</param>
    /// <param name="title">What is wrong.</param>
    /// <param name="kind">What kind of fault it is.</param>
    /// <param name="of">Which records it concerns.</param>
    /// <param name="wrong">Which of those fail it.</param>
    /// <param name="detail">The values that are wrong.</param>
    /// <param name="grave">Whether figures are wrong while it stands.</param>
    /// <param name="apart">True where <paramref name="wrong"/> looks at other rows.</param>
    /// <param name="mend">How it is mended, where otherwise than usual.</param>
    protected QualityRule<T> Check(
        string name, string title, QualityClass kind, Expression<Func<T, bool>> of, Expression<Func<T, bool>> wrong,
        Expression<Func<T, string>>? detail = null, bool grave = false, bool apart = false, string? mend = null) =>
        new(new($"{Key}.{name}", title, kind, grave, mend ?? Mend), of, wrong, apart, detail);

    private IReadOnlyList<QualityRule<T>> All => rules ??= Rules;

    private QualityRule<T> Filled(
        string name, string title, Expression<Func<T, bool>> filled, Expression<Func<T, bool>>? of, string wrong, bool grave, bool counts) =>
        new(new($"{Key}.{name}", wrong, QualityClass.Missing, grave, Mend, title, counts), of ?? (_ => true),
            Expression.Lambda<Func<T, bool>>(Expression.Not(filled.Body), filled.Parameters), false, null);
}
