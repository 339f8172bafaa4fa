using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Portal;
using Platform.Rectification.Data;
using Platform.Rectification.Lifecycle;

namespace Platform.Rectification.Help;

/// <summary>The county takes note of what the city answered.</summary>
/// <param name="AreaId">Its area.</param>
/// <param name="Id">The request for help.</param>
/// <exception cref="ProblemException"><c>not-answered</c>; <c>county-only</c>.</exception>
internal sealed record ConfirmHelp(int AreaId, Guid Id) : ICommand<Unit>;

internal sealed class ConfirmHelpHandler(RectificationDb db, Caller caller, TimeProvider clock) : IRequestHandler<ConfirmHelp, Unit>
{
    public async Task<Unit> Handle(ConfirmHelp request, CancellationToken cancellationToken)
    {
        var help = await db.Helps.FirstOrDefaultAsync(h => h.AreaId == request.AreaId && h.Id == request.Id, cancellationToken) ?? throw Problem.NotFound();
        caller.CountyOnly("确认答复");
        if (help.AnsweredOn is null) throw new ProblemException(409, "not-answered", "市级还没有答复。");
        if (help.ConfirmedOn is null) (help.ConfirmedOn, help.ConfirmedBy) = (Formats.DayOf(clock.GetUtcNow()), caller.Name);
        return Unit.Value;
    }
}
