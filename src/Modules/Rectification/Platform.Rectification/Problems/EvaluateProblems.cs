using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Figures;
using Platform.Kernel.Modules;
using Platform.Kernel.Requests;
using Platform.Projects.Contracts;
using Platform.Rectification.Closing;
using Platform.Rectification.Data;
using Platform.Rectification.Lifecycle;
using Platform.Rectification.Register;
using Platform.Rectification.Rules;
using Platform.Rectification.Terms;

namespace Platform.Rectification.Problems;

/// <summary>Holds an area's numbers against the rules: opens problems, brings them up to date, puts struck-off ones back on the hook; strikes none off.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="AsOf">The day that the numbers are read for.</param>
public sealed record EvaluateProblems(int AreaId, DateOnly AsOf) : ICommand<EvaluationResult>;

/// <summary>What an evaluation did.</summary>
/// <param name="Opened">Problems that it opened.</param>
/// <param name="Pressing">Open problems whose numbers are a problem now.</param>
/// <param name="Healthy">Open problems whose numbers are healthy again.</param>
public sealed record EvaluationResult(int Opened, int Pressing, int Healthy);

internal sealed class EvaluateProblemsValidator : AbstractValidator<EvaluateProblems>
{
    public EvaluateProblemsValidator()
    {
        RuleFor(c => c.AreaId).GreaterThan(0).WithMessage("请指明县区。");
        RuleFor(c => c.AsOf).NotEqual(default(DateOnly)).WithMessage("请指明截止日期。");
    }
}

internal sealed class EvaluateProblemsHandler(
    RectificationDb db, TermBook terms, Contributions<IIndicator> indicators, IMediator mediator, NumberBook numbers, Rehanging rehanging, TimeProvider clock)
    : IRequestHandler<EvaluateProblems, EvaluationResult>
{
    public async Task<EvaluationResult> Handle(EvaluateProblems request, CancellationToken cancellationToken)
    {
        var (area, asOf, ct) = (request.AreaId, request.AsOf, cancellationToken);
        var rules = (await terms.Of(area, ct)).Rules(asOf);
        var projects = (await mediator.Send(new ProjectsOf(area), ct)).Or([]).ToDictionary(p => p.Id);
        var readings = await Read(rules, area, asOf, ct);
        var verdicts = ProblemRules.Judge(readings, rules, projects.ToDictionary(p => p.Key, p => p.Value.State), asOf);

        var ledger = await db.Problems.Where(p => p.AreaId == area && p.State != ProblemState.Merged).ToListAsync(ct);
        var main = ledger.Where(p => p.Part == 0).ToDictionary(p => (p.ProjectId, p.Class));
        var figures = (await db.Figures.Where(f => f.AreaId == area).ToListAsync(ct)).ToLookup(f => f.ProblemId);
        // Numbers follow the table of projects.
        var toOpen = verdicts.Where(v => v.IsProblem && !main.ContainsKey(v.Key)).OrderBy(v => projects.GetValueOrDefault(v.ProjectId)?.Code, StringComparer.Ordinal).ThenBy(v => v.Class).ToList();
        foreach (var verdict in toOpen) main.Add(verdict.Key, await Open(area, verdict, asOf, ct));
        var judged = verdicts.ToDictionary(v => v.Key, v => v.Figures);
        var parts = ledger.Where(p => p.Part > 0).ToLookup(p => (p.ProjectId, p.Class));
        foreach (var (key, problem) in main)
        {
            if (projects.TryGetValue(problem.ProjectId, out var project)) problem.Call(project.Name);
            await Update(problem, [.. parts[key]], [.. figures[problem.Id]], judged.GetValueOrDefault(key, []), readings, asOf, ct);
        }
        await rehanging.Of(area, [.. main.Values, .. ledger.Where(p => p.Part > 0)], ct);
        await Note(rules, readings, area, asOf, ct);
        var open = main.Values.Where(p => !p.State.IsOver()).ToList();
        return new(toOpen.Count, open.Count(p => p.HealthySince is null), open.Count(p => p.HealthySince is not null));
    }

    private async Task<Problem> Open(int area, Verdict verdict, DateOnly asOf, CancellationToken ct)
    {
        var problem = db.Problems.Add(Problem.Open(area, verdict, asOf)).Entity;
        problem.Number = await numbers.Next(area, asOf.Year, ct);
        return problem;
    }

    private async Task<IReadOnlyList<IndicatorReadings>> Read(IReadOnlyList<ProblemRule> rules, int area, DateOnly asOf, CancellationToken ct)
    {
        var read = new List<IndicatorReadings>();
        foreach (var indicator in indicators.In(area).Where(i => rules.Any(r => r.Indicator == i.Code)))
            read.Add(new(indicator.Code, indicator.Title, indicator.Unit, await indicator.Read(area, asOf, ct)));
        return read;
    }

    private async Task Update(
        Problem problem, List<Problem> parts, List<ProblemFigure> figures, IReadOnlyList<JudgedFigure> judged, IReadOnlyList<IndicatorReadings> readings,
        DateOnly asOf, CancellationToken ct)
    {
        var isNew = figures.Count == 0;
        foreach (var gone in figures.Where(f => readings.Any(r => r.Code == f.Indicator) && judged.All(j => j.Rule.Code != f.Rule)))
            gone.Lapse(asOf);
        foreach (var one in judged)
        {
            var figure = figures.Find(f => f.Rule == one.Rule.Code);
            if (figure is null)
            {
                db.Figures.Add(figure = new() { AreaId = problem.AreaId, ProblemId = problem.Id });
                figures.Add(figure);
            }
            figure.Take(one, asOf);
        }

        // What could not be asked keeps its families; nobody knows that they have gone.
        var complete = figures.All(f => !f.Met || readings.Any(r => r.Code == f.Indicator));
        var families = judged.Where(f => f.Met).SelectMany(f => f.Reading.Households).ToHashSet();
        foreach (var part in parts)
        {
            if (await ProblemFamilies.Assigned(db, part, ct) is not { } own) continue;
            var still = own.Where(families.Contains).ToHashSet();
            part.FollowPart(await ProblemFamilies.Keep(db, part, isNew: false, still, complete, ct), figures.Where(f => f.Met).Min(f => f.Since), asOf);
            families.ExceptWith(own);
        }
        problem.Follow(figures, await ProblemFamilies.Keep(db, problem, isNew, families, complete, ct), asOf);
    }

    private async Task Note(
        IReadOnlyList<ProblemRule> rules, IReadOnlyList<IndicatorReadings> readings, int area, DateOnly asOf, CancellationToken ct)
    {
        var evaluation = await db.Evaluations.FirstOrDefaultAsync(e => e.AreaId == area, ct);
        if (evaluation is null) db.Evaluations.Add(evaluation = new() { AreaId = area });
        (evaluation.AsOf, evaluation.At) = (asOf, clock.GetUtcNow().UtcDateTime);
        evaluation.NotJudged = string.Join('、', rules.Where(r => readings.All(i => i.Code != r.Indicator)).Select(r => r.Title));
    }
}
