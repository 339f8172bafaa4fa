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
        var task = await db.LongTasks.FirstOrDefaultAsync(t => t.AreaId == request.AreaId && t.Id == request.Id && t.By == caller.Id, cancellationToken)
            ?? throw Problem.NotFound();
        if (!task.IsOpen) return false;
        board.Stop(task.Id);
        task.StopAsked = true;
        if (task.State == LongTaskState.Waiting) (task.State, task.EndedAt, task.Outcome) = (LongTaskState.Cancelled, clock.GetUtcNow().UtcDateTime, "已取消，没有写入。");
        return true;
    }
}
