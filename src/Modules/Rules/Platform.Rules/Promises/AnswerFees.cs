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
        var (found, dues, told, print) = (new List<FamilyFee>(), new List<FeeDue>(), new List<FamilyDue>(), 0L);
        foreach (var (household, story) in await stories.Of(request.AreaId, request.ProjectId, cancellationToken))
        {
            if (household.Mode == CompensationMode.None) continue;
            dues.Clear();
            told.Clear();
            var (plan, refusal) = rule.For(story, request.Through);
            refusal ??= plan!.List(story.ToFacts(), request.Through, DateOnly.MaxValue, dues)?.Text;
            var earlier = 0;
            foreach (var due in dues)
            {
                if (due.Due > request.Through) continue;
                var one = new FamilyDue(due.From, due.To, due.Due, due.InTermFen, due.OverdueFen, due.OtherFen);
                if (due.Due > request.Since.GetValueOrDefault()) told.Add(one);
                else (earlier, print) = (earlier + 1, DuePrint.Add(print, household.Id, one));
            }
            found.Add(new(household.Id, household.Code, household.Name, told.Count == 0 ? [] : told.ToArray(), refusal, earlier));
        }
        return new FeesFound(rule.Rules, rule.Title, found, print);
    }
}
