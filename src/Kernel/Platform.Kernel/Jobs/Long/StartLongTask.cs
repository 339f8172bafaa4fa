using System.Text.Json;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;

namespace Platform.Kernel.Jobs.Long;

/// <summary>Starts a long request; the caller need not wait for it.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Title">What is done, in a few Chinese words.</param>
/// <param name="Href">The page where it is seen.</param>
/// <param name="Work">What is done.</param>
public sealed record StartLongTask(int AreaId, string Title, string Href, ILongRequest Work) : ICommand<Guid>;

internal sealed class StartLongTaskValidator : AbstractValidator<StartLongTask>
{
    public StartLongTaskValidator()
    {
        RuleFor(t => t.Title).NotEmpty().MaximumLength(200);
        RuleFor(t => t.Work).Must((t, work) => work.AreaId == t.AreaId);
    }
}

internal sealed class StartLongTaskHandler(PlatformDb db, LongTaskBoard board, Caller caller, TimeProvider clock) : IRequestHandler<StartLongTask, Guid>
{
    public async Task<Guid> Handle(StartLongTask request, CancellationToken cancellationToken)
    {
        // Who goes on from a page has seen how the tasks before ended there.
        await db.LongTasks.Where(t => t.AreaId == request.AreaId && t.By == caller.Id && t.EndedAt != null && !t.Seen && t.Href.StartsWith(request.Href))
            .ExecuteUpdateAsync(t => t.SetProperty(x => x.Seen, true), cancellationToken);
        var type = request.Work.GetType();
        var task = new LongTask
        {
            AreaId = request.AreaId,
            Type = $"{type.FullName}, {type.Assembly.GetName().Name}",
            Body = JsonSerializer.Serialize(request.Work, type),
            Title = request.Title,
            Href = request.Href,
            By = caller.Id,
            At = clock.GetUtcNow().UtcDateTime,
            LeasedUntil = DateTime.UnixEpoch,
        };
        db.LongTasks.Add(task);
        board.Wake.Release(); // a runner that is too early looks again soon
        return task.Id;
    }
}
