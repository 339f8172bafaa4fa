using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Kernel.Access;

/// <summary>Gives the caller a new secret for his authenticator; it counts only when a code of it was confirmed.</summary>
public sealed record EnrolSecondFactor : ICommand<Unit>
{
    /// <inheritdoc/>
    public int AreaId => 0;
}

internal sealed class EnrolSecondFactorHandler(PlatformDb db, AccountBook book, Codes codes, TimeProvider clock) : IRequestHandler<EnrolSecondFactor, Unit>
{
    public async Task<Unit> Handle(EnrolSecondFactor request, CancellationToken cancellationToken)
    {
        var account = await book.Own(cancellationToken);
        var factor = await db.SecondFactors.FirstOrDefaultAsync(f => f.AccountId == account.Id, cancellationToken);
        if (factor is { Confirmed: true }) throw new ProblemException(409, "second-factor-there", "已经绑定了身份验证器；要换一个，请先解除绑定。");
        if (factor is null) db.SecondFactors.Add(factor = new SecondFactor { AccountId = account.Id, AreaId = account.AreaId });
        codes.Renew(factor, clock.GetUtcNow().UtcDateTime);
        return Unit.Value;
    }
}
