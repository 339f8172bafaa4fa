using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Fees.Data;
using Platform.Kernel.Jobs.Long;
using Platform.Kernel.Web;

namespace Platform.Fees.Differences;

/// <summary>Posts an approved list, project by project; one that is posted already is left alone.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Id">The list.</param>
/// <exception cref="ProblemException"><c>not-found</c>; <c>difference-open</c>: nobody has allowed it; <c>difference-stale</c>.</exception>
internal sealed record PostDifference(int AreaId, Guid Id) : ILongRequest;

internal sealed class PostDifferenceHandler(FeesDb db, IMediator mediator, TaskProgress progress) : IRequestHandler<PostDifference, string>
{
    public async Task<string> Handle(PostDifference request, CancellationToken cancellationToken)
    {
        var list = await db.Differences.AsNoTracking().FirstOrDefaultAsync(d => d.AreaId == request.AreaId && d.Id == request.Id, cancellationToken) ?? throw Problem.NotFound();
        if (list.State == DifferenceState.Posted) return "差额已经记账。";
        if (list.State != DifferenceState.Approved) throw new ProblemException(409, "difference-open", $"这份差额清单现在是“{DifferenceStates.Title(list.State)}”，批准之后才能记账。");
        var targets = DifferenceTarget.Read(list.Targets);
        progress.Begin("差额记账", targets.Count);
        var entries = 0;
        try
        {
            foreach (var target in targets)
            {
                entries += await mediator.Send(new AdoptRule(request.AreaId, request.Id, target), cancellationToken);
                progress.Add(1);
            }
        }
        catch (ProblemException stale) when (stale.Code == "difference-stale")
        {
            await mediator.Send(new EndDifference(request.AreaId, request.Id, DifferenceState.Superseded), cancellationToken);
            throw;
        }
        await mediator.Send(new EndDifference(request.AreaId, request.Id, DifferenceState.Posted), cancellationToken);
        return $"差额已记账：{list.Families} 户，{entries} 笔更正分录。";
    }
}
