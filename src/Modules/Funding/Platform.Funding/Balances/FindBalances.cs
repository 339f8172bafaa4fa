using MediatR;
using Platform.Funding.Data;
using Platform.Kernel.Modules;
using Platform.Kernel.Requests;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;
using Platform.Projects.Contracts;

namespace Platform.Funding.Balances;

/// <summary>What every project needs, has and lacks, as of a day.</summary>
/// <param name="AsOf">Arrived on or before.</param>
/// <param name="Words">In the project's name.</param>
/// <param name="Status"><c>gap</c>, <c>full</c>, <c>differs</c>; empty for all.</param>
/// <param name="Area">Only this area.</param>
/// <param name="Page">The page and the order.</param>
internal sealed record FindBalances(DateOnly AsOf, string? Words, string? Status, int? Area, PageOf Page) : IQuery<BalanceList>;

/// <summary>The page, and the sums of the whole filter, 分.</summary>
internal sealed record BalanceList(
    Paged<BalanceRow> Rows, long EstimateFen, long ArrivedFen, long PaidFen, int All, int Short, int Full, int Differing);

/// <summary>A project with its balance.</summary>
internal sealed record BalanceRow(int AreaId, string Project, ProjectState State, Balance Balance)
{
    /// <summary>What the project's row states and what the funds add up to are not the same.</summary>
    public bool Differs => Balance.Stated is { } s
        && ((s.NeededFen is { } needed && needed != Balance.EstimateFen) || (s.ArrivedFen is { } arrived && arrived != Balance.ArrivedFen)
            || (s.PaidFen is { } paid && paid != Balance.PaidFen) || (s.GapFen is { } gap && gap != Balance.GapFen));
}

internal sealed class FindBalancesHandler(FundingDb db, IMediator mediator, AreaScope scope)
    : IRequestHandler<FindBalances, BalanceList>
{
    public async Task<BalanceList> Handle(FindBalances request, CancellationToken cancellationToken)
    {
        var found = new List<BalanceRow>();
        foreach (var area in scope.Readable(db.Word).Where(a => request.Area is null || a == request.Area))
            found.AddRange(await Of(area, request.AsOf, cancellationToken));
        var words = Fold.Name(request.Words ?? "");
        found = [.. found.Where(r => words.Length == 0 || Fold.Name(r.Project).Contains(words, StringComparison.Ordinal))];
        List<BalanceRow> rows = [.. Order(found.Where(r => Is(r, request.Status)), request.Page)];
        return new(
            new([.. rows.Skip(request.Page.Before).Take(request.Page.Size)], rows.Count),
            rows.Sum(r => r.Balance.EstimateFen ?? 0), rows.Sum(r => r.Balance.ArrivedFen), rows.Sum(r => r.Balance.PaidFen),
            found.Count, found.Count(r => Is(r, "gap")), found.Count(r => Is(r, "full")), found.Count(r => r.Differs));
    }

    private async Task<IEnumerable<BalanceRow>> Of(int area, DateOnly asOf, CancellationToken ct)
    {
        var projects = (await mediator.Send(new ProjectsOf(area), ct)).Or([]).ToDictionary(p => p.Id);
        return (await db.Balances(area, asOf, ct)).Where(b => projects.ContainsKey(b.ProjectId))
            .Select(b => new BalanceRow(area, projects[b.ProjectId].Name, projects[b.ProjectId].State, b))
            .OrderBy(r => projects[r.Balance.ProjectId].Code, StringComparer.Ordinal);
    }

    private static bool Is(BalanceRow row, string? status) => status switch
    {
        "gap" => row.Balance.GapFen > 0,
        "full" => row.Balance.GapFen <= 0,
        "differs" => row.Differs,
        _ => true,
    };

    // The largest gap first, unless a column is asked for; equal ones in the order of the county's numbers.
    private static IEnumerable<BalanceRow> Order(IEnumerable<BalanceRow> rows, PageOf page)
    {
        if (page.Key == "project") return page.Down ? rows.OrderByDescending(r => r.Project, StringComparer.Ordinal) : rows.OrderBy(r => r.Project, StringComparer.Ordinal);
        Func<BalanceRow, long?> key = page.Key switch
        {
            "estimate" => r => r.Balance.EstimateFen,
            "arrived" => r => r.Balance.ArrivedFen,
            "paid" => r => r.Balance.PaidFen,
            "share" => r => r.Balance.Share,
            _ => r => r.Balance.GapFen,
        };
        return page.Down || page.Key.Length == 0 ? rows.OrderByDescending(key) : rows.OrderBy(key);
    }
}
