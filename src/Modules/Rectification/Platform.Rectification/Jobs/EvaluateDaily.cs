using MediatR;
using Platform.Kernel.Jobs;
using Platform.Portal;
using Platform.Rectification.Problems;

namespace Platform.Rectification.Jobs;

/// <summary>Days pass without any sheet: what was in time yesterday may be overdue today.</summary>
internal sealed class EvaluateDaily(IMediator mediator, TimeProvider clock) : IJob
{
    public string Name => "rectification.evaluate";

    public TimeSpan Every => TimeSpan.FromDays(1);

    public Task Run(int areaId, CancellationToken ct) => mediator.Send(new EvaluateProblems(areaId, Formats.DayOf(clock.GetUtcNow())), ct);
}
