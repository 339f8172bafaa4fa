using Microsoft.AspNetCore.Identity;

namespace Platform.Kernel.Access;

/// <summary>Passwords and lock-out: five failures in a row lock an account for ten minutes.</summary>
public static class AccountRules
{
    private const int FailuresBeforeLock = 5;
    private static readonly TimeSpan LockFor = TimeSpan.FromMinutes(10);
    private static readonly PasswordHasher<Account> Hasher = new();

    /// <summary>Hashes a password.</summary>
    public static string Hash(Account account, string password) => Hasher.HashPassword(account, password);

    /// <summary>Whether the account is locked at that moment.</summary>
    public static bool IsLocked(Account account, DateTime now) => account.LockedUntil > now;

    /// <summary>Checks a password and counts failures.</summary>
    /// <returns>Whether it was right; false also while locked.</returns>
    public static bool Try(Account account, string password, DateTime now)
    {
        if (IsLocked(account, now)) return false;
        if (Hasher.VerifyHashedPassword(account, account.PasswordHash, password) != PasswordVerificationResult.Failed)
        {
            account.Failures = 0;
            return true;
        }
        account.Failures++;
        if (account.Failures < FailuresBeforeLock) return false;
        account.Failures = 0;
        account.LockedUntil = now + LockFor;
        return false;
    }
}
