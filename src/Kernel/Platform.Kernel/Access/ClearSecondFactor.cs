using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Kernel.Access;

/// <summary>An administrator takes away the second factor of somebody who has lost telephone and recovery codes; his sessions end.</summary>
/// <param name="Id">The account.</param>
public sealed record ClearSecondFactor(Guid Id) : ICommand<Unit>
{
    /// <inheritdoc/>
    public int AreaId => 0;
}

internal sealed class ClearSecondFactorHandler(PlatformDb db, AccountBook book, Sessions sessions) : IRequestHandler<ClearSecondFactor, Unit>
{
    public async Task<Unit> Handle(ClearSecondFactor request, CancellationToken cancellationToken)
    {
        var account = await book.Other(request.Id, cancellationToken);
        db.SecondFactors.Remove(await db.SecondFactors.FirstOrDefaultAsync(f => f.AccountId == account.Id, cancellationToken) ?? throw Problem.NotFound());
        await sessions.EndAll(account.Id, default, cancellationToken);
        return Unit.Value;
    }
}
