using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Figures;
using Platform.Kernel.Requests;
using Platform.Rectification.Data;
using Platform.Rectification.Problems;
using Platform.Rectification.Rules;
using Platform.Rectification.Taskforce;

namespace Platform.Rectification.Ledger;

/// <summary>The numbers around the ledger: how many problems each tab holds, and what the filter adds up to.</summary>
/// <param name="Filter">What the list is narrowed by.</param>
internal sealed record CountProblems(LedgerFilter Filter) : IQuery<LedgerCounts>;

/// <summary>Numbers of a filter.</summary>
/// <param name="ByClass">Open problems by class, whatever the filter's class.</param>
/// <param name="Households">Families concerned, each once.</param>
/// <param name="MoneyFen">The sums at stake, added.</param>
/// <param name="Evaluations">When the filter's areas were last evaluated.</param>
internal sealed record LedgerCounts(
    IReadOnlyDictionary<ProblemClass, int> ByClass, long Households, long MoneyFen, IReadOnlyList<Evaluation> Evaluations)
{
    /// <summary>All classes together.</summary>
    public int All => ByClass.Values.Sum();

    /// <summary>The day that the whole list stands for: the oldest; null before the first evaluation.</summary>
    public DateOnly? AsOf => Evaluations.Min(e => (DateOnly?)e.AsOf);
}

internal sealed class CountProblemsHandler(RectificationDb db, KeptFigures kept) : IRequestHandler<CountProblems, LedgerCounts>
{
    public async Task<LedgerCounts> Handle(CountProblems request, CancellationToken cancellationToken)
    {
        var filter = request.Filter;
        if (filter.IsTyped) return await Count(filter, cancellationToken);
        var counties = await kept.OfEach(
            db.AreasFor(filter.AreaId), $"counts {filter with { AreaId = null }}", area => Count(filter with { AreaId = area }, cancellationToken), cancellationToken);
        return new(
            counties.SelectMany(c => c.ByClass).GroupBy(c => c.Key).ToDictionary(g => g.Key, g => g.Sum(c => c.Value)),
            counties.Sum(c => c.Households), counties.Sum(c => c.MoneyFen), [.. counties.SelectMany(c => c.Evaluations)]);
    }

    private async Task<LedgerCounts> Count(LedgerFilter filter, CancellationToken ct)
    {
        var book = await DepartmentBook.Read(db, filter.Today, ct);
        var rows = filter.Of(db, book);
        var classes = await filter.Of(db, book, anyClass: true)
            .GroupBy(p => p.Class).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return new(
            classes,
            await Families(rows).LongCountAsync(ct),
            await rows.SumAsync(p => p.MoneyFen, ct),
            await db.Evaluations.AsNoTracking().Where(e => filter.AreaId == null || e.AreaId == filter.AreaId).ToListAsync(ct));
    }

    // A family that two problems concern is one family.
    private IQueryable<Guid> Families(IQueryable<Problem> rows) =>
        db.Households.AsNoTracking().Where(h => rows.Any(p => p.AreaId == h.AreaId && p.Id == h.ProblemId)).Select(h => h.HouseholdId).Distinct();
}
