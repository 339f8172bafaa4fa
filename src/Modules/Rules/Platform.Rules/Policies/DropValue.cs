using FluentValidation;
using MediatR;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Rules.Policies;

/// <summary>Takes a value out of a draft; what no layer states falls to its named default.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Id">The draft.</param>
/// <param name="Version">Its row's version, as seen.</param>
/// <param name="Dimension">The word of the dimension.</param>
/// <param name="Index">Which of the dimension's values, from 0.</param>
/// <exception cref="ProblemException"><c>not-found</c>: there is no such value.</exception>
internal sealed record DropValue(int AreaId, Guid Id, long Version, string Dimension, int Index) : ICommand<Unit>;

internal sealed class DropValueValidator : AbstractValidator<DropValue>
{
    public DropValueValidator() => RuleFor(c => c.Dimension).NotEmpty().WithMessage("请指明是哪一项。").OverridePropertyName("dimension");
}

internal sealed class DropValueHandler(PolicyBook book) : IRequestHandler<DropValue, Unit>
{
    public async Task<Unit> Handle(DropValue request, CancellationToken cancellationToken)
    {
        var draft = await book.Draft(request.AreaId, request.Id, request.Version, cancellationToken);
        var policy = draft.Policy();
        draft.State(policy with { Values = StateValueHandler.Replaced(policy.Values, request.Dimension, request.Index, null) });
        return Unit.Value;
    }
}
