using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Kernel.Jobs.Long;

/// <summary>Notes that who started a long task has seen how it ended.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Id">The task.</param>
public sealed record SeeLongTask(int AreaId, Guid Id) : ICommand<bool>;

internal sealed class SeeLongTaskValidator : AbstractValidator<SeeLongTask>
{
    public SeeLongTaskValidator() => RuleFor(t => t.Id).NotEmpty();
}

internal sealed class SeeLongTaskHandler(PlatformDb db, Caller caller) : IRequestHandler<SeeLongTask, bool>
{
    // Straight in the table: the scope may have started the task itself, and would still take it for a waiting one.
    public async Task<bool> Handle(SeeLongTask request, CancellationToken cancellationToken)
    {
        var task = db.LongTasks.Where(t => t.AreaId == request.AreaId && t.Id == request.Id && t.By == caller.Id);
        if (!await task.AnyAsync(cancellationToken)) throw Problem.NotFound();
        return await task.Where(t => t.EndedAt != null).ExecuteUpdateAsync(t => t.SetProperty(x => x.Seen, true), cancellationToken) == 1;
    }
}
