using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;

namespace Platform.Kernel.Access;

/// <summary>Passwords and lock-out: five failures in a row, of passwords and codes together, lock an account for ten minutes.</summary>
public static class AccountRules
{
    private const int FailuresBeforeLock = 5;
    private static readonly TimeSpan LockFor = TimeSpan.FromMinutes(10);
    private static readonly PasswordHasher<Account> Hasher = new();

    /// <summary>Hashes a password.</summary>
    public static string Hash(Account account, string password) => Hasher.HashPassword(account, password);

    /// <summary>Whether it is the account's password; never where none was set.</summary>
    public static bool Matches(Account account, string password) =>
        account.PasswordHash.Length > 0 && Hasher.VerifyHashedPassword(account, account.PasswordHash, password) != PasswordVerificationResult.Failed;

    /// <summary>Whether the account is locked at that moment.</summary>
    public static bool IsLocked(Account account, DateTime now) => account.LockedUntil > now;

    /// <summary>Counts a failure.</summary>
    /// <returns>Whether it locked the account.</returns>
    public static bool Fail(Account account, DateTime now)
    {
        if (++account.Failures < FailuresBeforeLock) return false;
        account.Failures = 0;
        account.LockedUntil = now + LockFor;
        return true;
    }

    /// <summary>Sets a password; what was counted before is forgotten.</summary>
    public static void SetPassword(Account account, string password, DateTime now) =>
        (account.PasswordHash, account.PasswordSince, account.Failures, account.LockedUntil) = (Hash(account, password), now, 0, DateTime.UnixEpoch);

    /// <summary>Reads an account behind its row's lock, so that guesses made at the same time are counted one after the other.</summary>
    internal static async Task<Account?> Take(PlatformDb db, string userName, CancellationToken ct)
    {
        await db.Accounts.Where(a => a.UserName == userName).ExecuteUpdateAsync(s => s.SetProperty(a => a.Failures, a => a.Failures), ct);
        return await db.Accounts.FirstOrDefaultAsync(a => a.UserName == userName, ct);
    }
}
