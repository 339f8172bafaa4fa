using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Areas;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;

namespace Platform.Kernel.Access;

/// <summary>How the caller's second factor stands; the secret only while it waits to be confirmed.</summary>
public sealed record ReadSecondFactor : IQuery<SecondFactorNote>;

/// <summary>A second factor as its owner sees it.</summary>
/// <param name="Required">Whether the caller's area asks for one.</param>
/// <param name="Confirmed">Whether there is one.</param>
/// <param name="Since">Since when, UTC.</param>
/// <param name="RecoveryLeft">How many recovery codes are left.</param>
/// <param name="Secret">The secret as text, while it waits to be confirmed.</param>
/// <param name="Address">The same as <c>otpauth</c> address.</param>
public sealed record SecondFactorNote(bool Required, bool Confirmed, DateTime? Since, int RecoveryLeft, string Secret, string Address);

internal sealed class ReadSecondFactorHandler(PlatformDb db, AccountBook book, Codes codes, AreaMap areas) : IRequestHandler<ReadSecondFactor, SecondFactorNote>
{
    public async Task<SecondFactorNote> Handle(ReadSecondFactor request, CancellationToken cancellationToken)
    {
        var account = await book.Own(cancellationToken);
        var required = await areas.WantsSecondFactor(account.AreaId, cancellationToken);
        var factor = await db.SecondFactors.AsNoTracking().FirstOrDefaultAsync(f => f.AccountId == account.Id, cancellationToken);
        if (factor is null) return new(required, false, null, 0, "", "");
        if (factor.Confirmed) return new(required, true, factor.Since, factor.RecoveryLeft, "", "");
        var (secret, address) = codes.Say(factor, account.UserName);
        return new(required, false, null, 0, secret, address);
    }
}
