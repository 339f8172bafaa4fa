using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;

namespace Platform.Kernel.Papers;

/// <summary>Asks whether a paper is genuine; anybody may who holds its code. Nothing is told beyond what stands on it, and no name.</summary>
/// <param name="Code">The code, however it was typed.</param>
public sealed record CheckPaper(string Code) : IQuery<PaperAnswer?>;

/// <summary>What is answered of a genuine paper.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Area">Who issued it.</param>
/// <param name="AsOf">As of which day it speaks.</param>
/// <param name="Fen">The sum that it states, 分; below zero where it was paid too much.</param>
/// <param name="At">When it was issued, UTC.</param>
public sealed record PaperAnswer(string Kind, string Area, DateOnly AsOf, long Fen, DateTime At);

internal sealed class CheckPaperHandler(PlatformDb db) : IRequestHandler<CheckPaper, PaperAnswer?>
{
    public async Task<PaperAnswer?> Handle(CheckPaper request, CancellationToken cancellationToken)
    {
        var code = PaperCodes.Read(request.Code);
        var areas = await db.Areas.AsNoTracking().ToDictionaryAsync(a => a.Id, a => a.Name, cancellationToken);
        int[] ids = [.. areas.Keys];
        var paper = await db.Papers.IgnoreQueryFilters(["area"]).AsNoTracking().FirstOrDefaultAsync(p => ids.Contains(p.AreaId) && p.Code == code, cancellationToken);
        return paper is null ? null : new(paper.Kind, areas[paper.AreaId], paper.AsOf, paper.Fen, paper.At);
    }
}
