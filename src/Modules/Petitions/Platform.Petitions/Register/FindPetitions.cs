using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Petitions.Data;

namespace Platform.Petitions.Register;

/// <summary>A page of the portal's list of petitions, or all of it for export and print.</summary>
internal sealed record FindPetitions(PetitionFilter Filter, PageOf Page) : IQuery<PetitionList>;

/// <summary>The page, and how many there are of each status.</summary>
/// <param name="Rows">The page's rows and the number of all.</param>
/// <param name="Counts">By status word; the empty one is all.</param>
/// <param name="Kinds">The kinds to choose from.</param>
internal sealed record PetitionList(Paged<Petition> Rows, IReadOnlyDictionary<string, int> Counts, IReadOnlyList<string> Kinds);

internal sealed class FindPetitionsHandler(PetitionsDb db) : IRequestHandler<FindPetitions, PetitionList>
{
    /// <summary>The statuses in the order of the tabs.</summary>
    public static readonly IReadOnlyList<string> Statuses = ["", "urgent", "overdue", "intime", "unaccepted", "replied"];

    public async Task<PetitionList> Handle(FindPetitions request, CancellationToken cancellationToken)
    {
        var day = request.Filter.AsOf;
        var filtered = db.Petitions.AsNoTracking().Apply(request.Filter);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var status in Statuses)
            counts[status] = await filtered.Of(status, day).CountAsync(cancellationToken);
        var kinds = await db.Petitions.AsNoTracking().Where(p => p.Kind != "").Select(p => p.Kind).Distinct().ToListAsync(cancellationToken);
        var rows = Order(filtered.Of(request.Filter.Status, day), request.Page, day);
        return new(await rows.ReadPage(request.Page, cancellationToken), counts, [.. kinds.Order(StringComparer.Ordinal)]);
    }

    // Open ones by deadline, those without one after them, then the replied, the newest first, unless a column is asked for.
    private static IQueryable<Petition> Order(IQueryable<Petition> rows, PageOf page, DateOnly day) => page.Key switch
    {
        "registered" => rows.By(page, p => p.RegisteredOn).ThenBy(p => p.Id),
        "petitioner" => rows.By(page, p => p.Petitioner).ThenBy(p => p.Id),
        "people" => rows.By(page, p => p.People ?? 0).ThenBy(p => p.Id),
        "project" => rows.By(page, p => p.ProjectName).ThenByDescending(p => p.RegisteredOn).ThenBy(p => p.Id),
        "kind" => rows.By(page, p => p.Kind).ThenByDescending(p => p.RegisteredOn).ThenBy(p => p.Id),
        "replied" => rows.By(page, p => p.RepliedOn).ThenBy(p => p.Id),
        _ => rows.OrderBy(p => p.RepliedOn != null && p.RepliedOn <= day).ThenBy(p => p.RepliedOn != null && p.RepliedOn <= day ? null : p.DeadlineOn == null ? DateOnly.MaxValue : p.DeadlineOn)
            .ThenByDescending(p => p.RegisteredOn).ThenBy(p => p.Id),
    };
}
