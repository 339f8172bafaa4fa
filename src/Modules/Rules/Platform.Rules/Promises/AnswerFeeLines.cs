using MediatR;
using Platform.Kernel.Contracts;
using Platform.Projects.Contracts;
using Platform.Rules.Contracts;
using Platform.Rules.Engine;
using Platform.Rules.Trials;

namespace Platform.Rules.Promises;

internal sealed class AnswerFeeLines(RuleBook rules, StoryBook stories) : IRequestHandler<FeeLinesOf, Answer<FeeLinesFound>>
{
    public async Task<Answer<FeeLinesFound>> Handle(FeeLinesOf request, CancellationToken cancellationToken)
    {
        if (await stories.One(request.AreaId, request.HouseholdId, cancellationToken) is not var (household, story)) return new FeeLinesFound("", "", [], "没有这一户");
        var rule = await rules.Of(request.AreaId, household.ProjectId, request.Rules, cancellationToken);
        if (household.Mode == CompensationMode.None) return new FeeLinesFound(rule.Rules, rule.Title, [], "还没有签订协议");
        var (plan, refusal) = rule.For(story, request.Through);
        if (plan is null) return new FeeLinesFound(rule.Rules, rule.Title, [], refusal);
        var result = plan.Calculate(story, request.Through, DateOnly.MaxValue);
        return new FeeLinesFound(rule.Rules, rule.Title, [.. result.Lines.Where(l => l.Due <= request.Through).Select(Told)], result.Error?.Text);
    }

    private static FamilyLine Told(FeeLine line) => new(
        new(line.From, line.To, line.Due, (line.Fen ?? 0) - line.OverdueFen - line.OtherFen, line.OverdueFen, line.OtherFen), line.Fen is null, Words.Title(line.Reason), line.Explain());
}
