using FluentValidation;
using MediatR;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Kernel.Access;

/// <summary>The invited sets his password and is signed in; the link is worth nothing afterwards.</summary>
/// <param name="Token">From the link.</param>
/// <param name="Password">The new password; never logged.</param>
/// <param name="Again">The same, typed again.</param>
/// <param name="Device">The browser and system, in words.</param>
/// <param name="Address">The network address.</param>
public sealed record AcceptInvitation(string Token, string Password, string Again, string Device = "", string Address = "") : ICommand<SignedIn>
{
    /// <inheritdoc/>
    public int AreaId => 0;
}

internal sealed class AcceptInvitationValidator : AbstractValidator<AcceptInvitation>
{
    public AcceptInvitationValidator()
    {
        RuleFor(c => c.Token).NotEmpty().MaximumLength(200).OverridePropertyName("token");
        RuleFor(c => c.Password).NotNull().MaximumLength(PasswordRules.Longest).WithMessage("密码最多 200 个字符。").OverridePropertyName("password");
        RuleFor(c => c.Again).Equal(c => c.Password).WithMessage("两次输入的密码不一样。").OverridePropertyName("again");
    }
}

internal sealed class AcceptInvitationHandler(PlatformDb db, Caller caller, Sessions sessions, TimeProvider clock) : IRequestHandler<AcceptInvitation, SignedIn>
{
    public async Task<SignedIn> Handle(AcceptInvitation request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (invitation, account) = await ReadInvitationHandler.Find(db, request.Token, now, cancellationToken);
        if (PasswordRules.Fault(request.Password, account.UserName) is { } fault) throw Problem.Invalid([new("password", fault)]);
        caller.Proved(account.UserName);
        invitation.ClosedAt = now;
        AccountRules.SetPassword(account, request.Password, now);
        await sessions.EndAll(account.Id, default, cancellationToken);
        var session = await sessions.Begin(account, request.Device, request.Address, cancellationToken);
        return new(session.CodeWanted ? SignInOutcome.CodeWanted : SignInOutcome.Right, session.Id);
    }
}
