using FluentValidation;
using MediatR;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;

namespace Platform.Kernel.Access;

/// <summary>The caller parts from his authenticator, showing his password; where his area asks for one he must take another at once.</summary>
/// <param name="Password">The password; a wrong one counts to the lock-out.</param>
/// <returns>Whether it was right.</returns>
public sealed record DropSecondFactor(string Password) : ICommand<bool>
{
    /// <inheritdoc/>
    public int AreaId => 0;
}

internal sealed class DropSecondFactorValidator : AbstractValidator<DropSecondFactor>
{
    public DropSecondFactorValidator() =>
        RuleFor(c => c.Password).NotEmpty().WithMessage("请输入密码。").MaximumLength(PasswordRules.Longest).WithMessage("密码最多 200 个字符。").OverridePropertyName("password");
}

internal sealed class DropSecondFactorHandler(PlatformDb db, Caller caller, TimeProvider clock) : IRequestHandler<DropSecondFactor, bool>
{
    public async Task<bool> Handle(DropSecondFactor request, CancellationToken cancellationToken)
    {
        if (await RenewRecoveryHandler.Shown(db, caller, request.Password, clock.GetUtcNow().UtcDateTime, cancellationToken) is not { } factor) return false;
        db.SecondFactors.Remove(factor);
        return true;
    }
}
