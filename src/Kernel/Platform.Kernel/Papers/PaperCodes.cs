using System.Security.Cryptography;

namespace Platform.Kernel.Papers;

/// <summary>Check codes: twelve of thirty letters and digits, 58 bits by chance, so that nobody finds one by trying.</summary>
public static class PaperCodes
{
    private const string Letters = "23456789ABCDEFGHJKLMNPQRSTVWXY";

    /// <summary>A new one.</summary>
    public static string New() => RandomNumberGenerator.GetString(Letters, 12);

    /// <summary>As it is printed: ABCD-EFGH-JKLM.</summary>
    public static string Print(string code) => string.Join('-', code.Chunk(4).Select(c => new string(c)));

    /// <summary>As it is stored, however it was typed.</summary>
    public static string Read(string typed) => new([.. Sheets.Fold.Width(typed).ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
}
