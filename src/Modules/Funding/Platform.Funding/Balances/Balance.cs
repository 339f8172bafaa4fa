using Platform.Funding.Funds;
using Platform.Funding.Stated;

namespace Platform.Funding.Balances;

/// <summary>What one project needs, has, spent and lacks, as of a day; all in 分.</summary>
/// <param name="ProjectId">The project.</param>
/// <param name="EstimateFen">概算 of the funds' rows; of the project's row where no fund gives one; null where nobody gave one.</param>
/// <param name="ArrivedFen">Arrived on or before the day, by the funds' rows.</param>
/// <param name="PaidFen">Paid out of these.</param>
/// <param name="Reported">Whether a row of 补偿资金 names the project at all, arrived by the day or not.</param>
/// <param name="WithoutAccount">How many of the arrived rows name no special account.</param>
/// <param name="Stated">What the row of the project states; null where there is none.</param>
internal sealed record Balance(
    Guid ProjectId, long? EstimateFen, long ArrivedFen, long PaidFen, bool Reported, int WithoutAccount, ProjectFunding? Stated)
{
    /// <summary>概算 less arrived; negative where more arrived than was needed.</summary>
    public long? GapFen => EstimateFen - ArrivedFen;

    /// <summary>Arrived in whole percent of the estimate, rounded down.</summary>
    public long? Share => EstimateFen is > 0 ? (long)((Int128)ArrivedFen * 100 / EstimateFen.Value) : null;

    /// <summary>The balances of all projects that have a fund or a stated figure. A fund without a day counts as arrived.</summary>
    public static IReadOnlyList<Balance> Of(IEnumerable<Fund> funds, IEnumerable<ProjectFunding> stated, DateOnly asOf)
    {
        var rows = funds.ToLookup(f => f.ProjectId);
        var states = stated.ToDictionary(s => s.ProjectId);
        return [.. rows.Select(g => g.Key).Union(states.Keys).Select(id => Of(id, rows[id], states.GetValueOrDefault(id), asOf))];
    }

    private static Balance Of(Guid id, IEnumerable<Fund> funds, ProjectFunding? stated, DateOnly asOf)
    {
        Fund[] all = [.. funds];
        Fund[] arrived = [.. all.Where(f => f.ArrivedOn is null || f.ArrivedOn <= asOf)];

        // 概算 is the project's, repeated in each of its rows.
        var estimate = all.Max(f => f.EstimateFen) ?? stated?.NeededFen;
        return new(
            id, estimate, arrived.Sum(f => f.ArrivedFen), arrived.Sum(f => f.PaidFen ?? 0), all.Length > 0,
            arrived.Count(f => f.Account.Length == 0), stated);
    }
}
