using MediatR;
using Platform.Kernel.Contracts;
using Platform.Projects.Contracts;
using Platform.Rules.Contracts;
using Platform.Rules.Engine;
using Platform.Rules.Trials;

namespace Platform.Rules.Promises;

internal sealed class AnswerFees(RuleBook rules, StoryBook stories) : IRequestHandler<FeesOf, Answer<FeesFound>>
{
    public async Task<Answer<FeesFound>> Handle(FeesOf request, CancellationToken cancellationToken)
    {
        var rule = await rules.Of(request.AreaId, request.ProjectId, request.Rules, cancellationToken);
        var (found, dues) = (new List<FamilyFee>(), new List<FeeDue>());
        foreach (var (household, story) in await stories.Of(request.AreaId, request.ProjectId, cancellationToken))
        {
            if (household.Mode == CompensationMode.None) continue;
            dues.Clear();
            var (plan, refusal) = rule.For(story, request.Through);
            refusal ??= plan!.List(story.ToFacts(), request.Through, DateOnly.MaxValue, dues)?.Text;
            found.Add(new(household.Id, household.Code, household.Name, [.. dues.Where(d => d.Due <= request.Through).Select(Told)], refusal));
        }
        return new FeesFound(rule.Rules, rule.Title, found);
    }

    public static FamilyDue Told(FeeDue due) => new(due.From, due.To, due.Due, due.InTermFen, due.OverdueFen, due.OtherFen);
}
