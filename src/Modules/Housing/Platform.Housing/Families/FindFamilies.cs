using MediatR;
using Platform.Housing.Data;
using Platform.Housing.Lists;
using Platform.Kernel.Modules;
using Platform.Kernel.Requests;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;
using Platform.Portal;

namespace Platform.Housing.Families;

/// <summary>A page of the families owed a flat, the longest overdue first unless told: sort keys code, due, short, term, overdue, handover.</summary>
/// <param name="Asked">What it is narrowed by.</param>
internal sealed record FindFamilies(Asked Asked) : IQuery<FamilyPage>;

/// <summary>Families of a filter.</summary>
/// <param name="Rows">The page.</param>
/// <param name="Counts">Families of each tab.</param>
/// <param name="Due">Flats owed to the tab's families.</param>
/// <param name="Allocated">Flats allocated to them.</param>
/// <param name="Short">Flats that they were not allocated.</param>
internal sealed record FamilyPage(Paged<Family> Rows, IReadOnlyDictionary<string, int> Counts, int Due, int Allocated, int Short);

internal sealed class FindFamiliesHandler(HousingDb db, IMediator mediator, AreaScope scope) : IRequestHandler<FindFamilies, FamilyPage>
{
    public async Task<FamilyPage> Handle(FindFamilies request, CancellationToken cancellationToken)
    {
        // Names and terms are facts of Projects, so the two are put together here; a county has some thousands of families.
        var (asked, page) = (request.Asked, request.Asked.Page);
        var all = new List<Family>();
        foreach (var area in scope.Readable("housing").Where(a => asked.AreaId is null || a == asked.AreaId))
            all.AddRange(await FamilyBook.Read(db, mediator, area, asked.AsOf, cancellationToken));
        if (asked.ProjectId is { } project) all.RemoveAll(f => f.Household.ProjectId != project);
        if (asked.Text.Length > 0) all.RemoveAll(f => !Says(f, asked.Text));

        var counts = FamilyTabs.All.ToDictionary(t => t.Key, t => all.Count(f => t.Holds(f, asked.AsOf)), StringComparer.Ordinal);
        var holds = FamilyTabs.Of(asked.Status);
        var chosen = Sorted(all.Where(f => holds(f, asked.AsOf)), page, asked.AsOf).ToList();
        return new(
            new([.. chosen.Skip(page.Before).Take(page.Size)], chosen.Count), counts,
            chosen.Sum(f => f.Due), chosen.Sum(f => f.Allocated), chosen.Sum(f => f.Short));
    }

    private static bool Says(Family family, string words) =>
        Fold.Code(family.Household.Code).Contains(words, StringComparison.Ordinal)
        || Fold.Name(family.Household.Name).Contains(words, StringComparison.Ordinal)
        || Fold.Name(family.Estate).Contains(words, StringComparison.Ordinal);

    private static IEnumerable<Family> Sorted(IEnumerable<Family> rows, PageOf page, DateOnly asOf)
    {
        var sorted = page.Key switch
        {
            "code" => Order(rows, page, f => f.Household.Code),
            "due" => Order(rows, page, f => f.Due),
            "short" => Order(rows, page, f => f.Short),
            "term" => Order(rows, page, f => f.TermEndsOn ?? DateOnly.MaxValue),
            "overdue" => Order(rows, page, f => f.OverdueDays(asOf)),
            "handover" => Order(rows, page, f => f.HandedOverOn ?? DateOnly.MaxValue),
            _ => rows.OrderByDescending(f => f.OverdueDays(asOf)),
        };
        return sorted.ThenBy(f => f.AreaId).ThenBy(f => f.Household.Code, StringComparer.Ordinal);
    }

    private static IOrderedEnumerable<Family> Order<TKey>(IEnumerable<Family> rows, PageOf page, Func<Family, TKey> key) =>
        page.Down ? rows.OrderByDescending(key) : rows.OrderBy(key);
}
