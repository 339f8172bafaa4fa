using FluentValidation;
using MediatR;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rules.Engine;

namespace Platform.Rules.Policies;

/// <summary>States a value in a draft: a new one, or in the place of one that stands there.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Id">The draft.</param>
/// <param name="Version">Its row's version, as seen.</param>
/// <param name="Dimension">The word of the dimension.</param>
/// <param name="Index">Which of the dimension's values, from 0; null for a new one.</param>
/// <param name="Is">What is stated, as YAML.</param>
/// <param name="From">起用日期; null takes the source's.</param>
/// <param name="Published">公布日期; null takes the source's.</param>
/// <param name="Source">Short name of the source.</param>
/// <param name="Article">条款.</param>
/// <exception cref="ProblemException"><c>policy-invalid</c>; <c>not-found</c>: there is no such value.</exception>
internal sealed record StateValue(
    int AreaId, Guid Id, long Version, string Dimension, int? Index, string Is, DateOnly? From, DateOnly? Published, string Source, string Article) : ICommand<Unit>;

internal sealed class StateValueValidator : AbstractValidator<StateValue>
{
    public StateValueValidator()
    {
        RuleFor(c => c.Is).NotEmpty().WithMessage("请填写内容。").OverridePropertyName("is");
        RuleFor(c => c.Source).NotEmpty().WithMessage("请选择依据；没有的先在“依据”中录入。").OverridePropertyName("source");
        RuleFor(c => c.Article).NotEmpty().WithMessage("请写明条款。").MaximumLength(100).WithMessage("条款最多 100 字。").OverridePropertyName("article");
    }
}

internal sealed class StateValueHandler(PolicyBook book) : IRequestHandler<StateValue, Unit>
{
    public async Task<Unit> Handle(StateValue request, CancellationToken cancellationToken)
    {
        var draft = await book.Draft(request.AreaId, request.Id, request.Version, cancellationToken);
        var policy = draft.Policy();
        if (Vocabulary.Find(policy.Kind, request.Dimension) is null) throw Problem.NotFound();
        var source = policy.Sources.FirstOrDefault(s => s.Id == request.Source) ?? throw Problem.Invalid([new("source", "请选择列出的依据。")]);
        var value = new PolicyValue(request.Dimension, PolicyText.ReadNode(request.Is), request.From ?? source.EffectiveOn, request.Published ?? source.PublishedOn, source.Id, request.Article.Trim());
        draft.State(policy with { Values = Replaced(policy.Values, request.Dimension, request.Index, value) });
        return Unit.Value;
    }

    /// <summary>The values with one put in, put in the place of another, or taken out.</summary>
    internal static IReadOnlyList<PolicyValue> Replaced(IReadOnlyList<PolicyValue> values, string dimension, int? index, PolicyValue? by)
    {
        var all = values.ToList();
        var own = all.Where(v => v.Dimension == dimension).ToList();
        if (index is { } i)
        {
            if (i < 0 || i >= own.Count) throw Problem.NotFound();
            var at = all.IndexOf(own[i]);
            all.RemoveAt(at);
            if (by is not null) all.Insert(at, by);
        }
        else if (by is not null)
        {
            all.Insert(own.Count == 0 ? all.Count : all.IndexOf(own[^1]) + 1, by);
        }
        return all;
    }
}
