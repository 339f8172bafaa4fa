using System.Security.Cryptography;
using System.Text;
using OtpNet;
using Platform.Kernel.Personal;

namespace Platform.Kernel.Access;

/// <summary>Codes of the second step: six digits of an authenticator (RFC 6238, SHA-1, 30 seconds), or a recovery code.</summary>
public sealed class Codes(BlobCipher cipher)
{
    /// <summary>How many recovery codes a person gets.</summary>
    public const int RecoveryCodes = 10;

    private const int SecretBytes = 20;
    private const string Issuer = "房屋征收平台";
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>The step of a right code; null for a wrong one, or one of a step that was used. One step of either side is taken, for clocks that go wrong.</summary>
    public static long? Match(byte[] secret, string code, DateTime now, long lastStep) =>
        new Totp(secret).VerifyTotp(now, code, out var step, new VerificationWindow(1, 1)) && step > lastStep ? step : null;

    /// <summary>Gives an account a new secret, to be confirmed.</summary>
    internal void Renew(SecondFactor factor, DateTime now)
    {
        factor.SealedSecret = cipher.Seal(KeyGeneration.GenerateRandomKey(SecretBytes), factor.AccountId);
        (factor.Confirmed, factor.Since, factor.LastStep, factor.RecoveryHashes, factor.RecoveryLeft) = (false, now, 0, "", 0);
    }

    /// <summary>Whether the code is right; it is then spent.</summary>
    internal bool Spend(SecondFactor factor, string typed, DateTime now)
    {
        var code = Plain(typed);
        if (code.Length > 6) return SpendRecovery(factor, code);
        if (Match(cipher.Open(factor.SealedSecret, factor.AccountId), code, now, factor.LastStep) is not { } step) return false;
        factor.LastStep = step;
        return true;
    }

    /// <summary>New recovery codes; the old ones are worth nothing any more.</summary>
    /// <returns>The codes, to be shown once.</returns>
    internal static IReadOnlyList<string> Recover(SecondFactor factor)
    {
        var codes = Enumerable.Range(0, RecoveryCodes).Select(_ => RandomNumberGenerator.GetString(Letters, 16)).ToList();
        (factor.RecoveryHashes, factor.RecoveryLeft) = (string.Join(' ', codes.Select(Hash)), RecoveryCodes);
        return [.. codes.Select(c => string.Join('-', c.Chunk(4).Select(part => new string(part))))];
    }

    /// <summary>The secret as text and as address, for an authenticator.</summary>
    internal (string Secret, string Address) Say(SecondFactor factor, string userName)
    {
        var secret = Base32Encoding.ToString(cipher.Open(factor.SealedSecret, factor.AccountId)).TrimEnd('=');
        return (secret, $"otpauth://totp/{Uri.EscapeDataString(Issuer)}:{Uri.EscapeDataString(userName)}?secret={secret}&issuer={Uri.EscapeDataString(Issuer)}&algorithm=SHA1&digits=6&period=30");
    }

    private static bool SpendRecovery(SecondFactor factor, string code)
    {
        var left = factor.RecoveryHashes.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (!left.Remove(Hash(code))) return false;
        (factor.RecoveryHashes, factor.RecoveryLeft) = (string.Join(' ', left), left.Count);
        return true;
    }

    // Without what people put between: blanks, hyphens, full-width digits.
    private static string Plain(string typed) =>
        new([.. typed.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)]);

    private static string Hash(string code) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
}
