using FluentValidation;
using MediatR;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;

namespace Platform.Kernel.Access;

/// <summary>Checks a user name and password and begins a session. Failures are counted, so it writes; it answers alike for unknown names.</summary>
/// <param name="UserName">The name.</param>
/// <param name="Password">The password; never logged.</param>
/// <param name="Device">The browser and system, in words.</param>
/// <param name="Address">The network address.</param>
public sealed record TrySignIn(string UserName, string Password, string Device = "", string Address = "") : ICommand<SignedIn>
{
    /// <inheritdoc/>
    public int AreaId => 0;
}

/// <summary>What came of a sign-in.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="SessionId">The session that began; empty where none did.</param>
public sealed record SignedIn(SignInOutcome Outcome, Guid SessionId = default);

/// <summary>The outcome of a sign-in.</summary>
public enum SignInOutcome
{
    /// <summary>Right.</summary>
    Right = 0,

    /// <summary>Name or password wrong; which one is not told.</summary>
    Wrong = 1,

    /// <summary>Too many failures.</summary>
    Locked = 2,

    /// <summary>The password is right; a code of the second step is wanted.</summary>
    CodeWanted = 3,
}

internal sealed class TrySignInValidator : AbstractValidator<TrySignIn>
{
    // A longer one is nobody's, and not worth the work of a hash.
    public TrySignInValidator()
    {
        RuleFor(c => c.UserName).NotNull().MaximumLength(60).WithMessage("账号最多 60 个字符。").OverridePropertyName("userName");
        RuleFor(c => c.Password).NotNull().MaximumLength(PasswordRules.Longest).WithMessage("密码最多 200 个字符。").OverridePropertyName("password");
    }
}

internal sealed class TrySignInHandler(PlatformDb db, Caller caller, Sessions sessions, TimeProvider clock) : IRequestHandler<TrySignIn, SignedIn>
{
    public async Task<SignedIn> Handle(TrySignIn request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var account = await AccountRules.Take(db, request.UserName, cancellationToken);
        if (account is null || account.Disabled || account.PasswordHash.Length == 0)
        {
            // The same work as for a known name, so that time does not tell which names exist.
            AccountRules.Hash(new Account(), request.Password);
            return new(SignInOutcome.Wrong);
        }
        if (AccountRules.IsLocked(account, now)) return new(SignInOutcome.Locked);
        if (!AccountRules.Matches(account, request.Password))
            return new(AccountRules.Fail(account, now) ? SignInOutcome.Locked : SignInOutcome.Wrong);
        caller.Proved(account.UserName);
        var session = await sessions.Begin(account, request.Device, request.Address, cancellationToken);

        // Where a code is wanted too, only the code forgives: else guesses of codes would never be counted together.
        if (!session.CodeWanted) account.Failures = 0;
        return new(session.CodeWanted ? SignInOutcome.CodeWanted : SignInOutcome.Right, session.Id);
    }
}
