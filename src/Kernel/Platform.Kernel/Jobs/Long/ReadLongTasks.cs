using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;

namespace Platform.Kernel.Jobs.Long;

/// <summary>The caller's long tasks that have not ended, or that he has not seen end; the newest first.</summary>
/// <param name="Href">Only those of this page; null for all.</param>
public sealed record ReadLongTasks(string? Href = null) : IQuery<IReadOnlyList<LongTask>>;

internal sealed class ReadLongTasksHandler(PlatformDb db, LongTaskBoard board, Caller caller) : IRequestHandler<ReadLongTasks, IReadOnlyList<LongTask>>
{
    private const int Most = 20;

    public async Task<IReadOnlyList<LongTask>> Handle(ReadLongTasks request, CancellationToken cancellationToken)
    {
        var tasks = await db.LongTasks.AsNoTracking().Where(t => t.By == caller.Id && !t.Seen && (request.Href == null || t.Href == request.Href))
            .OrderByDescending(t => t.Id).Take(Most).ToListAsync(cancellationToken);
        foreach (var task in tasks)
            if (board.Of(task.Id) is var (step, parts, total)) (task.Step, task.Parts, task.Total) = (step, parts, total);
        return tasks;
    }
}
