using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Reporting.Bulletins;

/// <summary>A county's rate in a bulletin, down to the rows under one of its numbers, as they were when the ranking was made.</summary>
/// <param name="LineId">The county's line; of the caller's own bulletin, or his own county's of the city's.</param>
/// <param name="Page">Which page of the rows.</param>
/// <param name="Code">The rate's code; the first where it is empty.</param>
/// <param name="Part">The measure's code; the first of the rate where it is empty.</param>
/// <exception cref="ProblemException"><c>not-found</c>: a line that the caller may not open, or a rate that had no value.</exception>
internal sealed record ReadRankingRows(Guid LineId, PageOf Page, string Code = "", string Part = "") : IQuery<RankingView>;

/// <summary>A rate with the rows under one of its numbers.</summary>
/// <param name="Bulletin">The bulletin.</param>
/// <param name="Line">The county's line.</param>
/// <param name="Parts">The rate's numbers, in the order of its formula.</param>
/// <param name="Part">The number whose rows these are.</param>
/// <param name="Rows">A page of them.</param>
/// <param name="Sum">What all of them add up to.</param>
/// <param name="Holds">Whether number and rows are what was frozen, by their hash.</param>
internal sealed record RankingView(Bulletin Bulletin, BulletinLine Line, IReadOnlyList<BulletinFigure> Parts, BulletinFigure Part, Paged<BulletinRow> Rows, long Sum, bool Holds);

internal sealed class ReadRankingRowsHandler(BulletinBook book) : IRequestHandler<ReadRankingRows, RankingView>
{
    public async Task<RankingView> Handle(ReadRankingRows request, CancellationToken cancellationToken)
    {
        var (bulletin, line) = await book.Line(request.LineId, cancellationToken);
        var all = await (await book.Rows<BulletinFigure>(bulletin, cancellationToken)).Where(f => f.BulletinLineId == line.Id).OrderBy(f => f.Number).ToListAsync(cancellationToken);
        var code = request.Code.Length > 0 || all.Count == 0 ? request.Code : all[0].Indicator;
        var parts = all.FindAll(f => f.Indicator == code);
        var part = parts.Find(p => request.Part.Length == 0 || p.Code == request.Part) ?? throw Problem.NotFound();

        // All of them are read: only together they can be held against the hash.
        var rows = await (await book.Rows<BulletinRow>(bulletin, cancellationToken)).Where(r => r.BulletinFigureId == part.Id).OrderBy(r => r.Number).ToListAsync(cancellationToken);
        return new(bulletin, line, parts, part, new([.. rows.Skip(request.Page.Before).Take(request.Page.Size)], rows.Count), rows.Sum(r => r.Value), part.HashOf(rows) == part.RowsHash);
    }
}
