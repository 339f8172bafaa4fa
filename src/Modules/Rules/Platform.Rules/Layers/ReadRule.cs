using MediatR;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rules.Data;
using Platform.Rules.Engine;
using Platform.Rules.Policies;

namespace Platform.Rules.Layers;

/// <summary>The rule that holds in an area, or for one of its projects: of each dimension what the nearest layer states.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="ProjectId">The project; null for the area itself.</param>
/// <param name="On">The day whose values hold.</param>
/// <param name="KnownOn">What was published here later is not seen.</param>
/// <exception cref="ProblemException"><c>not-found</c>: not one of the caller's areas.</exception>
internal sealed record ReadRule(int AreaId, PolicyKind Kind, Guid? ProjectId, DateOnly On, DateOnly KnownOn) : IQuery<RuleView>;

/// <summary>The rule, with what it is made of.</summary>
/// <param name="Layers">The published versions, the nearest first; none where nobody has stated anything.</param>
/// <param name="Merged">The rule; null where there is no layer, or the layers contradict each other.</param>
/// <param name="Wrong">Why there is none.</param>
internal sealed record RuleView(IReadOnlyList<PolicyVersion> Layers, MergedPolicy? Merged, IReadOnlyList<string> Wrong);

internal sealed class ReadRuleHandler(RulesDb db, PolicyBook book) : IRequestHandler<ReadRule, RuleView>
{
    public async Task<RuleView> Handle(ReadRule request, CancellationToken cancellationToken)
    {
        if (db.AreasFor(request.AreaId).Count == 0) throw Problem.NotFound();
        var layers = await book.Holding(request.AreaId, request.Kind, request.ProjectId, request.KnownOn, cancellationToken);
        if (layers.Count == 0) return new(layers, null, []);
        try
        {
            return new(layers, Policy.Merge(layers.Select(l => l.Policy()), request.On, request.KnownOn), []);
        }
        catch (PolicyException wrong)
        {
            return new(layers, null, [.. wrong.Faults.Select(f => f.Text)]);
        }
    }
}
