using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Fees.Data;
using Platform.Kernel.Books;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Fees.Accruals;

/// <summary>Reckons what a project's families are due without posting it, so that <see cref="AccrueProject"/> need not while others wait for it.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="ProjectId">The project.</param>
/// <param name="Through">All that is due by then.</param>
/// <exception cref="ProblemException"><c>rules-off</c>.</exception>
internal sealed record ForeseeAccrual(int AreaId, Guid ProjectId, DateOnly Through) : IQuery<Foreseen>;

/// <summary>What was reckoned beforehand.</summary>
/// <param name="Mark">The area's <see cref="BookKeeper.Mark"/> before anything was read.</param>
/// <param name="Reckoned">It holds while nobody has written anything else in the area since.</param>
internal sealed record Foreseen(long Mark, Reckoned Reckoned);

internal sealed class ForeseeAccrualHandler(FeesDb db, BookKeeper books, Reckoning reckoning) : IRequestHandler<ForeseeAccrual, Foreseen>
{
    public async Task<Foreseen> Handle(ForeseeAccrual request, CancellationToken cancellationToken)
    {
        var mark = await books.Mark(request.AreaId, cancellationToken);
        var accrued = await db.Rows<Accrued>(request.AreaId).FirstOrDefaultAsync(a => a.Id == request.ProjectId, cancellationToken);
        return new(mark, await reckoning.Of(request.AreaId, request.ProjectId, accrued, request.Through, cancellationToken));
    }
}
