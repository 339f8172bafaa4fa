using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Fees.Data;
using Platform.Kernel.Books;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Fees.Differences;

/// <summary>The lists of differences of the caller's areas, the newest first.</summary>
internal sealed record FindDifferences : IQuery<IReadOnlyList<Difference>>;

internal sealed class FindDifferencesHandler(FeesDb db) : IRequestHandler<FindDifferences, IReadOnlyList<Difference>>
{
    public async Task<IReadOnlyList<Difference>> Handle(FindDifferences request, CancellationToken cancellationToken) =>
        await db.Rows<Difference>().OrderByDescending(d => d.At).Take(200).ToListAsync(cancellationToken);
}

/// <summary>One list with a page of its families, the largest difference first.</summary>
/// <param name="Id">The list.</param>
/// <param name="Page">Which page.</param>
/// <exception cref="ProblemException"><c>not-found</c>.</exception>
internal sealed record ReadDifference(Guid Id, PageOf Page) : IQuery<DifferenceView>;

/// <summary>A list with a page of its families.</summary>
/// <param name="List">The list.</param>
/// <param name="Lines">The page.</param>
/// <param name="Posted">What of it is posted, the oldest first; <see cref="Difference.ProjectOf"/> tells the project.</param>
/// <param name="People">The names of who posted it, by user name.</param>
internal sealed record DifferenceView(Difference List, Paged<DifferenceLine> Lines, IReadOnlyList<BookBatch> Posted, IReadOnlyDictionary<string, string> People);

internal sealed class ReadDifferenceHandler(FeesDb db, BookKeeper books) : IRequestHandler<ReadDifference, DifferenceView>
{
    public async Task<DifferenceView> Handle(ReadDifference request, CancellationToken cancellationToken)
    {
        var list = await db.Rows<Difference>().FirstOrDefaultAsync(d => d.Id == request.Id, cancellationToken) ?? throw Problem.NotFound();
        var lines = db.Rows<DifferenceLine>(list.AreaId).Where(l => l.DifferenceId == list.Id).OrderByDescending(l => l.AfterFen - l.BeforeFen).ThenBy(l => l.Code).ThenBy(l => l.Id);
        var posted = await list.Posted(books, db.Word).OrderBy(b => b.At).ThenBy(b => b.Id).ToListAsync(cancellationToken);
        return new(list, await lines.ReadPage(request.Page, cancellationToken), posted, await books.Names(posted, cancellationToken));
    }
}
