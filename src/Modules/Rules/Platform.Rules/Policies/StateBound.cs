using FluentValidation;
using MediatR;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rules.Engine;

namespace Platform.Rules.Policies;

/// <summary>States what a draft demands of the layers below it, of one dimension; without a number the demand is taken out.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Id">The draft.</param>
/// <param name="Version">Its row's version, as seen.</param>
/// <param name="Dimension">The word of the dimension.</param>
/// <param name="Min">At least, a decimal; empty for none.</param>
/// <param name="Max">At most, a decimal; empty for none.</param>
/// <param name="From">起用日期; null takes the source's.</param>
/// <param name="Source">Short name of the source.</param>
/// <param name="Article">条款.</param>
/// <exception cref="ProblemException"><c>invalid</c>, <c>policy-invalid</c>; <c>not-found</c>: the dimension has no number to be bounded.</exception>
internal sealed record StateBound(int AreaId, Guid Id, long Version, string Dimension, string Min, string Max, DateOnly? From, string Source, string Article) : ICommand<Unit>;

internal sealed class StateBoundValidator : AbstractValidator<StateBound>
{
    public StateBoundValidator()
    {
        RuleFor(c => c.Min).Must(IsNumber).WithMessage("请填写数，至多四位小数。").OverridePropertyName("min");
        RuleFor(c => c.Max).Must(IsNumber).WithMessage("请填写数，至多四位小数。").OverridePropertyName("max");
        RuleFor(c => c.Article).NotEmpty().When(c => c.Min.Length + c.Max.Length > 0).WithMessage("请写明条款。").MaximumLength(100).WithMessage("条款最多 100 字。").OverridePropertyName("article");
    }

    private static bool IsNumber(string text) => text.Length == 0 || Scaled.TryRead(text, out _);
}

internal sealed class StateBoundHandler(PolicyBook book) : IRequestHandler<StateBound, Unit>
{
    public async Task<Unit> Handle(StateBound request, CancellationToken cancellationToken)
    {
        var draft = await book.Draft(request.AreaId, request.Id, request.Version, cancellationToken);
        var policy = draft.Policy();
        if (Vocabulary.Find(policy.Kind, request.Dimension) is not { Bounded.Count: > 0 }) throw Problem.NotFound();
        var others = policy.Bounds.Where(b => b.Dimension != request.Dimension);
        if (request.Min.Length + request.Max.Length == 0)
        {
            draft.State(policy with { Bounds = [.. others] });
            return Unit.Value;
        }
        var source = policy.Sources.FirstOrDefault(s => s.Id == request.Source) ?? throw Problem.Invalid([new("source", "请选择列出的依据。")]);
        draft.State(policy with { Bounds = [.. others, new(request.Dimension, Read(request.Min), Read(request.Max), request.From ?? source.EffectiveOn, source.Id, request.Article.Trim())] });
        return Unit.Value;
    }

    private static long? Read(string text) => Scaled.TryRead(text, out var value) ? value : null;
}
