using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Portal;
using Platform.Rectification.Data;

namespace Platform.Rectification.Supervision;

/// <summary>Takes a sign down (摘牌), once the county has replied.</summary>
/// <param name="AreaId">The county.</param>
/// <param name="Id">The <see cref="Supervised"/>.</param>
/// <param name="Version">The version that the caller has seen.</param>
/// <exception cref="ProblemException"><c>no-sign</c>: none hangs, or the county has not replied.</exception>
internal sealed record LiftSign(int AreaId, Guid Id, long Version) : ICommand<Unit>;

internal sealed class LiftSignHandler(RectificationDb db, TimeProvider clock) : IRequestHandler<LiftSign, Unit>
{
    public async Task<Unit> Handle(LiftSign request, CancellationToken cancellationToken)
    {
        var supervised = await db.Supervised.FirstOrDefaultAsync(s => s.AreaId == request.AreaId && s.Id == request.Id, cancellationToken) ?? throw Problem.NotFound();
        if (supervised.Version != request.Version) throw Problem.Changed();
        if (!supervised.Hangs) throw new ProblemException(409, "no-sign", "没有挂牌督办可以摘牌。");
        if (supervised.RepliedOn is null) throw new ProblemException(409, "no-sign", "县区还没有答复，不能摘牌。");
        supervised.LiftedOn = Formats.DayOf(clock.GetUtcNow());
        return Unit.Value;
    }
}
