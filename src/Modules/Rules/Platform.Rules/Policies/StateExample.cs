using FluentValidation;
using MediatR;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rules.Engine;

namespace Platform.Rules.Policies;

/// <summary>Enters a worked example in a draft, changes one, or takes one out.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Id">The draft.</param>
/// <param name="Version">Its row's version, as seen.</param>
/// <param name="Index">Which one, from 0; null for a new one.</param>
/// <param name="Example">The example as YAML; empty to take it out.</param>
/// <exception cref="ProblemException"><c>policy-invalid</c>; <c>not-found</c>: there is no such example.</exception>
internal sealed record StateExample(int AreaId, Guid Id, long Version, int? Index, string Example) : ICommand<Unit>;

internal sealed class StateExampleValidator : AbstractValidator<StateExample>
{
    public StateExampleValidator() => RuleFor(c => c.Example).NotEmpty().When(c => c.Index is null).WithMessage("请填写算例。").MaximumLength(50_000).WithMessage("算例过长。").OverridePropertyName("example");
}

internal sealed class StateExampleHandler(PolicyBook book) : IRequestHandler<StateExample, Unit>
{
    public async Task<Unit> Handle(StateExample request, CancellationToken cancellationToken)
    {
        var draft = await book.Draft(request.AreaId, request.Id, request.Version, cancellationToken);
        var policy = draft.Policy();
        var all = policy.Examples.ToList();
        if (request.Index is { } at && (at < 0 || at >= all.Count)) throw Problem.NotFound();
        if (request.Index is { } old) all.RemoveAt(old);
        if (request.Example.Trim().Length > 0)
            all.Insert(request.Index ?? all.Count, PolicyText.Refuse(() => PolicyExample.Read(PolicyText.ReadNode(request.Example))));
        draft.State(policy with { Examples = all });
        return Unit.Value;
    }
}
