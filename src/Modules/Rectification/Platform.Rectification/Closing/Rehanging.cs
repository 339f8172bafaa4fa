using MediatR;
using Platform.Kernel.Modules;
using Platform.Petitions.Contracts;
using Platform.Portal;
using Platform.Rectification.Lifecycle;
using Platform.Rectification.Problems;

namespace Platform.Rectification.Closing;

/// <summary>Puts struck-off problems back on the hook (重新挂号): a number that is wrong again, or a petition about the project after the strike-off.</summary>
internal sealed class Rehanging(StepBook steps, IMediator mediator) : IModuleService
{
    private static readonly LifecycleStep Step = Lifecycles.Find(ProblemState.Closed, ProblemAct.Rehang)!;

    /// <summary>Looks at an area's problems, whose numbers have just been brought up to date.</summary>
    public async Task Of(int areaId, IReadOnlyList<Problem> problems, CancellationToken ct)
    {
        var closed = problems.Where(p => p is { State: ProblemState.Closed, ClosedOn: not null }).ToList();
        if (closed.Count == 0) return;
        var petitions = (await mediator.Send(new PetitionsOf(areaId), ct)).Or([]).ToLookup(p => p.ProjectId, p => p.RegisteredOn);
        foreach (var problem in closed)
            if ((ByNumbers(problem) ?? ByPetitions(problem, [.. petitions[problem.ProjectId]])) is { } why) await steps.Take(problem, Step, why, ct);
    }

    /// <summary>Why the numbers put it back; null where they do not. What was struck off unresolved comes back only when it grows.</summary>
    internal static string? ByNumbers(Problem problem) =>
        problem.HealthySince is not null ? null
        : problem.Outcome == Outcome.Resolved ? $"数字再次超出界限：涉及 {problem.Households} 户、{Formats.Money(problem.MoneyFen)} 元。"
        : problem.Households > problem.ClosedHouseholds || problem.MoneyFen > problem.ClosedMoneyFen
            ? $"比销号时加重：{problem.ClosedHouseholds} 户、{Formats.Money(problem.ClosedMoneyFen)} 元变为 {problem.Households} 户、{Formats.Money(problem.MoneyFen)} 元。" : null;

    /// <summary>Why petitions put it back: the project was petitioned about before, and again since.</summary>
    internal static string? ByPetitions(Problem problem, IReadOnlyList<DateOnly> registered) =>
        registered.Any(d => d <= problem.ClosedOn) && registered.Where(d => d > problem.ClosedOn).ToList() is { Count: > 0 } again
            ? $"销号后又有信访：{again.Min():yyyy-MM-dd} 起 {again.Count} 件。" : null;
}
