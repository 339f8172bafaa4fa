using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;

namespace Platform.Kernel.Access;

/// <summary>The second step of a sign-in: a code of the authenticator, or a recovery code. Failures count to the lock-out.</summary>
/// <param name="SessionId">The session whose password was right.</param>
/// <param name="Code">What was typed.</param>
public sealed record TryCode(Guid SessionId, string Code) : ICommand<SignInOutcome>
{
    /// <inheritdoc/>
    public int AreaId => 0;
}

internal sealed class TryCodeValidator : AbstractValidator<TryCode>
{
    public TryCodeValidator() =>
        RuleFor(c => c.Code).NotEmpty().WithMessage("请输入验证码。").MaximumLength(60).WithMessage("验证码最多 60 个字符。").OverridePropertyName("code");
}

internal sealed class TryCodeHandler(PlatformDb db, Caller caller, Sessions sessions, Codes codes, TimeProvider clock) : IRequestHandler<TryCode, SignInOutcome>
{
    public async Task<SignInOutcome> Handle(TryCode request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var session = await sessions.Live().FirstOrDefaultAsync(s => s.Id == request.SessionId && s.CodeWanted, cancellationToken);
        if (session is null) return SignInOutcome.Wrong;
        var name = await db.Accounts.Where(a => a.Id == session.AccountId && !a.Disabled).Select(a => a.UserName).FirstOrDefaultAsync(cancellationToken);
        if (name is null || await AccountRules.Take(db, name, cancellationToken) is not { } account) return SignInOutcome.Wrong;
        if (AccountRules.IsLocked(account, now)) return SignInOutcome.Locked;
        caller.Proved(account.UserName);
        var factor = await db.SecondFactors.FirstAsync(f => f.AccountId == account.Id, cancellationToken);
        if (!codes.Spend(factor, request.Code, now))
        {
            if (!AccountRules.Fail(account, now)) return SignInOutcome.Wrong;
            session.EndedAt = now;
            return SignInOutcome.Locked;
        }
        (account.Failures, session.CodeWanted, session.LastSeenAt, session.EndsAt) = (0, false, now, now + UserSession.Longest);
        return SignInOutcome.Right;
    }
}
