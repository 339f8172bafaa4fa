using MediatR;
using Platform.Housing.Data;
using Platform.Housing.Lists;
using Platform.Kernel.Modules;
using Platform.Kernel.Requests;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;
using Platform.Portal;

namespace Platform.Housing.Stated;

/// <summary>The projects with their flats, by number unless told: sort keys name, due, built, allocated, gap. All of them: there are dozens.</summary>
/// <param name="Asked">What it is narrowed by.</param>
internal sealed record FindBalances(Asked Asked) : IQuery<IReadOnlyList<Balance>>;

internal sealed class FindBalancesHandler(HousingDb db, IMediator mediator, AreaScope scope) : IRequestHandler<FindBalances, IReadOnlyList<Balance>>
{
    public async Task<IReadOnlyList<Balance>> Handle(FindBalances request, CancellationToken cancellationToken)
    {
        var asked = request.Asked;
        var balances = new List<Balance>();
        foreach (var area in scope.Readable("housing").Where(a => asked.AreaId is null || a == asked.AreaId))
            balances.AddRange((await AreaStock.Read(db, mediator, area, asked.AsOf, cancellationToken)).Balances);
        return [.. Sorted(balances.Where(b =>
            (asked.ProjectId is null ? b.HasAny : b.Project.Id == asked.ProjectId)
            && (asked.Text.Length == 0 || Fold.Name(b.Project.Name + b.Project.Code).Contains(asked.Text, StringComparison.Ordinal))
            && (asked.Status switch { "" => true, "gap" => b.GapBuilt > 0, "unplanned" => b.GapPlanned > 0, _ => false })), asked.Page)];
    }

    private static IEnumerable<Balance> Sorted(IEnumerable<Balance> rows, PageOf page) => page.Key switch
    {
        "name" => Order(rows, page, b => b.Project.Name),
        "due" => Order(rows, page, b => b.Due),
        "built" => Order(rows, page, b => b.Built),
        "allocated" => Order(rows, page, b => b.Allocated),
        "gap" => Order(rows, page, b => b.GapBuilt),
        _ => rows.OrderBy(b => b.AreaId).ThenBy(b => b.Project.Code, StringComparer.Ordinal),
    };

    private static IEnumerable<Balance> Order<TKey>(IEnumerable<Balance> rows, PageOf page, Func<Balance, TKey> key) =>
        page.Down ? rows.OrderByDescending(key) : rows.OrderBy(key);
}
