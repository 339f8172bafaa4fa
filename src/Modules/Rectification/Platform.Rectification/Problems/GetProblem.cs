using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Platform.Kernel.Web;
using Platform.Rectification.Ledger;
using Platform.Rectification.Lifecycle;
using Platform.Rectification.Plans;

namespace Platform.Rectification.Problems;

/// <summary>A problem with its plan and what hangs on it, as other systems see it; the answer's ETag is what its acts want as If-Match.</summary>
/// <param name="Problem">Itself.</param>
/// <param name="Plan">How it is to be resolved.</param>
/// <param name="Files">The evidence, the last first.</param>
/// <param name="Objections">What was objected while it was on notice.</param>
/// <param name="Supervisions">How the city has pressed, the last first.</param>
internal sealed record ProblemDetail(
    ProblemItem Problem, PlanItem Plan, IReadOnlyList<FileItem> Files, IReadOnlyList<ObjectionItem> Objections, IReadOnlyList<SupervisionItem> Supervisions);

/// <summary>A plan; the same words as are sent to <c>PUT …/plan</c>.</summary>
internal sealed record PlanItem(
    string Description, IReadOnlyList<CauseWeight> Causes, IReadOnlyList<string> Measures, IReadOnlyList<MilestoneItem> Milestones,
    string Leader, string Department, string Officer, DateOnly? Deadline, bool Important, bool Hard);

/// <summary>A milestone.</summary>
/// <param name="DoneOn">When it was reached; null before.</param>
internal sealed record MilestoneItem(DateOnly DueOn, string Text, DateOnly? DoneOn);

/// <summary>A file of evidence, without its content.</summary>
internal sealed record FileItem(Guid Id, string Kind, string Name, string By, DateTime At);

/// <summary>An objection.</summary>
/// <param name="AnsweredOn">Null while nobody has answered.</param>
internal sealed record ObjectionItem(Guid Id, DateOnly On, string Who, string Text, string Answer, DateOnly? AnsweredOn);

/// <summary>An act of supervision.</summary>
/// <param name="Kind"><c>urge</c>, <c>letter</c>, <c>talk</c> or <c>sign</c>.</param>
/// <param name="RepliedOn">Null while the county has not replied.</param>
internal sealed record SupervisionItem(Guid Id, string Kind, DateOnly On, string Text, DateOnly ReplyDue, string Reply, DateOnly? RepliedOn);

internal sealed class GetProblemEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/problems/{id:guid}", async (Guid id, HttpResponse response, IMediator m, CancellationToken ct) =>
        {
            var facts = await m.Send(new ReadProblem(id), ct);
            response.Headers.ETag = Tags.Write(facts.Problem.Version);
            return Detail(facts);
        }).Permission(RectificationModule.View);

    private static ProblemDetail Detail(ProblemFacts facts)
    {
        var (p, plan) = (facts.Problem, facts.Plan);
        return new(
            ListProblemsHandler.Item(p) with { Departments = facts.Departments },
            new(p.Description, [.. plan.Causes.Select(c => new CauseWeight(c.Cause, c.Weight))], [.. plan.Measures.Select(x => x.Text)],
                [.. plan.Milestones.Select(x => new MilestoneItem(x.DueOn, x.Text, x.DoneOn))], p.Leader, p.Department, p.Officer, p.Deadline, p.Important, p.Hard),
            [.. facts.Files.Select(f => new FileItem(f.Id, f.Kind, f.Name, f.ByName, f.At))],
            [.. facts.Objections.Select(o => new ObjectionItem(o.Id, o.On, o.Who, o.Text, o.Answer, o.AnsweredOn))],
            [.. facts.Supervised.Select(s => new SupervisionItem(s.Id, Words.Key(s.Kind), s.On, s.Text, s.ReplyDue, s.Reply, s.RepliedOn))]);
    }
}
