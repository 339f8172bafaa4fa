using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Kernel.Access;

/// <summary>A code shows that the authenticator has the secret; from now on it is asked at each sign-in.</summary>
/// <param name="Code">What the authenticator shows.</param>
public sealed record ConfirmSecondFactor(string Code) : ICommand<Recovery>
{
    /// <inheritdoc/>
    public int AreaId => 0;
}

/// <summary>Recovery codes as they are shown once.</summary>
/// <param name="Codes">The codes; only their hashes are kept.</param>
public sealed record Recovery([property: JsonIgnore] IReadOnlyList<string> Codes);

internal sealed class ConfirmSecondFactorValidator : AbstractValidator<ConfirmSecondFactor>
{
    public ConfirmSecondFactorValidator() =>
        RuleFor(c => c.Code).NotEmpty().WithMessage("请输入验证器上显示的 6 位数字。").MaximumLength(60).WithMessage("验证码是 6 位数字。").OverridePropertyName("code");
}

internal sealed class ConfirmSecondFactorHandler(PlatformDb db, AccountBook book, Codes codes, TimeProvider clock) : IRequestHandler<ConfirmSecondFactor, Recovery>
{
    public async Task<Recovery> Handle(ConfirmSecondFactor request, CancellationToken cancellationToken)
    {
        var account = await book.Own(cancellationToken);
        var factor = await db.SecondFactors.FirstOrDefaultAsync(f => f.AccountId == account.Id && !f.Confirmed, cancellationToken) ?? throw Problem.NotFound();
        if (!codes.Spend(factor, request.Code, clock.GetUtcNow().UtcDateTime))
            throw Problem.Invalid([new("code", "验证码不对。请核对手机时间是否准确，等下一个 6 位数字出现后再试。")]);
        factor.Confirmed = true;
        return new(Codes.Recover(factor));
    }
}
