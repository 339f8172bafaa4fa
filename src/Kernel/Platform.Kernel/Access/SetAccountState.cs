using FluentValidation;
using MediatR;
using Platform.Kernel.Requests;

namespace Platform.Kernel.Access;

/// <summary>Disables an account, which is then signed out at its next request, or enables it again.</summary>
/// <param name="Id">The account.</param>
/// <param name="Disabled">Whether it is to be disabled.</param>
/// <param name="Reason">Why, kept with the account's remark; audited.</param>
public sealed record SetAccountState(Guid Id, bool Disabled, string Reason) : ICommand<Unit>
{
    /// <inheritdoc/>
    public int AreaId => 0;
}

internal sealed class SetAccountStateValidator : AbstractValidator<SetAccountState>
{
    public SetAccountStateValidator() =>
        RuleFor(c => c.Reason).NotEmpty().WithMessage("请写明原因，会记入审计。").MaximumLength(200).WithMessage("原因最多 200 字。").OverridePropertyName("reason");
}

internal sealed class SetAccountStateHandler(AccountBook book, Sessions sessions) : IRequestHandler<SetAccountState, Unit>
{
    public async Task<Unit> Handle(SetAccountState request, CancellationToken cancellationToken)
    {
        var account = await book.Other(request.Id, cancellationToken);
        (account.Disabled, account.Note) = (request.Disabled, request.Reason.Trim());
        if (request.Disabled) await sessions.EndAll(account.Id, default, cancellationToken);
        await book.SaveWithAdministrator(cancellationToken);
        return Unit.Value;
    }
}
