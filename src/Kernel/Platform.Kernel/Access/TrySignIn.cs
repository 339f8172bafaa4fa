using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;

namespace Platform.Kernel.Access;

/// <summary>Checks a user name and password. Failures are counted, so it writes; it answers alike for unknown names.</summary>
/// <param name="UserName">The name.</param>
/// <param name="Password">The password; never logged.</param>
public sealed record TrySignIn(string UserName, string Password) : ICommand<SignInOutcome>
{
    /// <inheritdoc/>
    public int AreaId => 0;
}

/// <summary>The outcome of a sign-in.</summary>
public enum SignInOutcome
{
    /// <summary>Right.</summary>
    Right = 0,

    /// <summary>Name or password wrong; which one is not told.</summary>
    Wrong = 1,

    /// <summary>Too many failures.</summary>
    Locked = 2,
}

internal sealed class TrySignInValidator : AbstractValidator<TrySignIn>
{
    // A longer one is nobody's, and not worth the work of a hash.
    public TrySignInValidator()
    {
        RuleFor(c => c.UserName).NotNull().MaximumLength(60).WithMessage("账号最多 60 个字符。").OverridePropertyName("userName");
        RuleFor(c => c.Password).NotNull().MaximumLength(200).WithMessage("密码最多 200 个字符。").OverridePropertyName("password");
    }
}

internal sealed class TrySignInHandler(PlatformDb db, TimeProvider clock) : IRequestHandler<TrySignIn, SignInOutcome>
{
    public async Task<SignInOutcome> Handle(TrySignIn request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var account = await db.Accounts.FirstOrDefaultAsync(a => a.UserName == request.UserName, cancellationToken);
        if (account is null)
        {
            // The same work as for a known name, so that time does not tell which names exist.
            AccountRules.Hash(new Account(), request.Password);
            return SignInOutcome.Wrong;
        }
        if (AccountRules.IsLocked(account, now)) return SignInOutcome.Locked;
        if (AccountRules.Try(account, request.Password, now)) return SignInOutcome.Right;
        return AccountRules.IsLocked(account, now) ? SignInOutcome.Locked : SignInOutcome.Wrong;
    }
}
