using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Kernel.Jobs.Long;

/// <summary>Stops a long task of the caller's own. What it has not committed is as if it had never been.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Id">The task.</param>
public sealed record StopLongTask(int AreaId, Guid Id) : ICommand<bool>;

internal sealed class StopLongTaskValidator : AbstractValidator<StopLongTask>
{
    public StopLongTaskValidator() => RuleFor(t => t.Id).NotEmpty();
}

internal sealed class StopLongTaskHandler(PlatformDb db, LongTaskBoard board, Caller caller, TimeProvider clock) : IRequestHandler<StopLongTask, bool>
{
    public async Task<bool> Handle(StopLongTask request, CancellationToken cancellationToken)
    {
        var mine = db.LongTasks.Where(t => t.AreaId == request.AreaId && t.Id == request.Id && t.By == caller.Id);
        if (!await mine.AnyAsync(cancellationToken)) throw Problem.NotFound();
        board.Stop(request.Id);

        // Each by one conditional update: a runner may be claiming it at this moment.
        var now = clock.GetUtcNow().UtcDateTime;
        return await mine.Where(t => t.State == LongTaskState.Waiting).ExecuteUpdateAsync(
                t => t.SetProperty(x => x.State, LongTaskState.Cancelled).SetProperty(x => x.EndedAt, now).SetProperty(x => x.Outcome, "已取消，没有写入。"), cancellationToken) == 1
            || await mine.Where(t => t.State == LongTaskState.Running).ExecuteUpdateAsync(t => t.SetProperty(x => x.StopAsked, true), cancellationToken) == 1;
    }
}
