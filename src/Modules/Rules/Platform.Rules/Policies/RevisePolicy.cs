using FluentValidation;
using MediatR;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rules.Engine;

namespace Platform.Rules.Policies;

/// <summary>Replaces a draft's whole text.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Id">The draft.</param>
/// <param name="Version">Its row's version, as seen.</param>
/// <param name="Text">YAML.</param>
/// <exception cref="ProblemException"><c>policy-invalid</c>; <c>policy-other</c>: it is of another kind or layer.</exception>
internal sealed record RevisePolicy(int AreaId, Guid Id, long Version, string Text) : ICommand<Unit>;

internal sealed class RevisePolicyValidator : AbstractValidator<RevisePolicy>
{
    public RevisePolicyValidator() => RuleFor(c => c.Text).NotEmpty().WithMessage("请填写全文。").MaximumLength(1_000_000).WithMessage("全文过长。").OverridePropertyName("text");
}

internal sealed class RevisePolicyHandler(PolicyBook book) : IRequestHandler<RevisePolicy, Unit>
{
    public async Task<Unit> Handle(RevisePolicy request, CancellationToken cancellationToken)
    {
        var draft = await book.Draft(request.AreaId, request.Id, request.Version, cancellationToken);
        draft.Take(PolicyText.Read(request.Text));
        return Unit.Value;
    }
}
