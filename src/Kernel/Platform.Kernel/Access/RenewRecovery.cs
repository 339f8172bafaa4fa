using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Kernel.Access;

/// <summary>New recovery codes for the caller, who shows his password; the old ones are worth nothing any more.</summary>
/// <param name="Password">The password; a wrong one counts to the lock-out.</param>
/// <returns>The codes; null where the password was wrong.</returns>
public sealed record RenewRecovery(string Password) : ICommand<Recovery?>
{
    /// <inheritdoc/>
    public int AreaId => 0;
}

internal sealed class RenewRecoveryValidator : AbstractValidator<RenewRecovery>
{
    public RenewRecoveryValidator() =>
        RuleFor(c => c.Password).NotEmpty().WithMessage("请输入密码。").MaximumLength(PasswordRules.Longest).WithMessage("密码最多 200 个字符。").OverridePropertyName("password");
}

internal sealed class RenewRecoveryHandler(PlatformDb db, Caller caller, TimeProvider clock) : IRequestHandler<RenewRecovery, Recovery?>
{
    public async Task<Recovery?> Handle(RenewRecovery request, CancellationToken cancellationToken)
    {
        var factor = await Shown(db, caller, request.Password, clock.GetUtcNow().UtcDateTime, cancellationToken);
        return factor is null ? null : new(Codes.Recover(factor));
    }

    /// <summary>The caller's second factor, when his password is right.</summary>
    internal static async Task<SecondFactor?> Shown(PlatformDb db, Caller caller, string password, DateTime now, CancellationToken ct)
    {
        var account = await AccountRules.Take(db, caller.Id, ct) ?? throw Problem.NotFound();
        var factor = await db.SecondFactors.FirstOrDefaultAsync(f => f.AccountId == account.Id && f.Confirmed, ct) ?? throw Problem.NotFound();
        if (!AccountRules.IsLocked(account, now) && AccountRules.Matches(account, password)) return factor;
        if (!AccountRules.IsLocked(account, now)) AccountRules.Fail(account, now);
        return null;
    }
}
