using FluentValidation;
using MediatR;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Kernel.Access;

/// <summary>The caller changes his password; his other sessions end. A wrong old one counts to the lock-out.</summary>
/// <param name="Old">The password until now.</param>
/// <param name="Password">The new one.</param>
/// <param name="Again">The same, typed again.</param>
public sealed record ChangePassword(string Old, string Password, string Again) : ICommand<SignInOutcome>
{
    /// <inheritdoc/>
    public int AreaId => 0;
}

internal sealed class ChangePasswordValidator : AbstractValidator<ChangePassword>
{
    public ChangePasswordValidator()
    {
        RuleFor(c => c.Old).NotEmpty().WithMessage("请输入现在的密码。").MaximumLength(PasswordRules.Longest).WithMessage("密码最多 200 个字符。").OverridePropertyName("old");
        RuleFor(c => c.Password).NotEmpty().WithMessage("请输入新密码。").MaximumLength(PasswordRules.Longest).WithMessage("密码最多 200 个字符。")
            .NotEqual(c => c.Old).WithMessage("新密码不能与现在的密码相同。").OverridePropertyName("password");
        RuleFor(c => c.Again).Equal(c => c.Password).WithMessage("两次输入的密码不一样。").OverridePropertyName("again");
    }
}

internal sealed class ChangePasswordHandler(PlatformDb db, Caller caller, Sessions sessions, TimeProvider clock) : IRequestHandler<ChangePassword, SignInOutcome>
{
    public async Task<SignInOutcome> Handle(ChangePassword request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var account = await AccountRules.Take(db, caller.Id, cancellationToken) ?? throw Problem.NotFound();
        if (PasswordRules.Fault(request.Password, account.UserName) is { } fault) throw Problem.Invalid([new("password", fault)]);
        if (AccountRules.IsLocked(account, now)) return SignInOutcome.Locked;
        if (!AccountRules.Matches(account, request.Old)) return AccountRules.Fail(account, now) ? SignInOutcome.Locked : SignInOutcome.Wrong;
        AccountRules.SetPassword(account, request.Password, now);
        await sessions.EndAll(account.Id, caller.SessionId, cancellationToken);
        return SignInOutcome.Right;
    }
}
