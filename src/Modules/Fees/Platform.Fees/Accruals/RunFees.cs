using System.Globalization;
using MediatR;
using Platform.Kernel.Jobs.Long;
using Platform.Projects.Contracts;

namespace Platform.Fees.Accruals;

/// <summary>The fee run: posts what the families of an area are due by a day, project by project, each whole or not at all.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Through">All that is due by then.</param>
/// <param name="ProjectId">Only this project; null for all.</param>
internal sealed record RunFees(int AreaId, DateOnly Through, Guid? ProjectId = null) : ILongRequest;

internal sealed class RunFeesHandler(IMediator mediator, AccrualRun run, TaskProgress progress) : IRequestHandler<RunFees, string>
{
    public async Task<string> Handle(RunFees request, CancellationToken cancellationToken)
    {
        var projects = (await mediator.Send(new ProjectsOf(request.AreaId), cancellationToken)).Or([]).Where(p => request.ProjectId is null || p.Id == request.ProjectId).OrderBy(p => p.Code, StringComparer.Ordinal).ToList();
        progress.Begin("记账", projects.Count);
        var done = new List<AccrualDone>();
        await foreach (var project in run.Of(request.AreaId, [.. projects.Select(p => p.Id)], request.Through, cancellationToken))
        {
            done.Add(project);
            progress.Add(1);
        }
        return Say(request.Through, done);
    }

    private static string Say(DateOnly through, List<AccrualDone> done)
    {
        var (families, entries, refused, waiting) = (done.Sum(d => d.Families), done.Sum(d => d.Entries), done.Sum(d => d.Refused), done.Count(d => d.Waiting));
        var text = entries == 0 ? $"已记账至 {through:yyyy-MM-dd}，{families} 户没有新的应发。"
            : string.Create(CultureInfo.InvariantCulture, $"已记账至 {through:yyyy-MM-dd}：{families} 户，新记 {entries} 笔，应发增加 {done.Sum(d => d.Fen) / 100m:N2} 元。");
        if (refused > 0) text += $"另有 {refused} 户不能核算，见名单。";
        return waiting > 0 ? text + $"有 {waiting} 个项目的新规定涉及已记账月份，先按原规定记账，请办理差额清单。" : text;
    }
}
