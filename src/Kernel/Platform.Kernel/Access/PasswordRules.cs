namespace Platform.Kernel.Access;

/// <summary>What a password must be: long, mixed, not the user's name, and none that everybody tries first.</summary>
public static class PasswordRules
{
    /// <summary>Characters at least.</summary>
    public const int Shortest = 10;

    /// <summary>Characters at most; a longer one is nobody's, and not worth the work of a hash.</summary>
    public const int Longest = 200;

    private const int KindsWanted = 3;

    // Those that pass the other rules and stand on every list of tried passwords, in small letters.
    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "Password123", "Password1234", "Password12345", "Password123!", "Password@123", "Password1!", "P@ssw0rd123", "P@ssword123", "P@ssw0rd2024",
        "Passw0rd123", "Passw0rd1234", "Passw0rd!23", "Admin123456", "Admin@1234", "Admin@12345", "Admin@123456", "Admin12345!", "Admin!2345", "Administrator1!",
        "Qwerty12345", "Qwerty123456", "Qwerty123!", "Qwert12345!", "Qwer1234!@#$", "1qaz2wsx3edc", "1qaz@wsx3edc", "1qaz!qaz2wsx", "!qaz2wsx3edc", "Zaq12wsxcde3", "Zaq1@wsxcde3",
        "Abc1234567", "Abc12345678", "Abc123456789", "Abc123456!", "Abc@123456", "Abcd123456", "Abcd1234!@#$", "Aa12345678", "Aa123456789", "Aa1234567890", "Aa123456!!", "Aa@12345678", "A123456789a",
        "Asdf123456", "Asd123456!", "Zxc123456!", "Test123456", "Test@123456", "Root@123456", "User@123456", "Welcome123", "Welcome1234", "Welcome@123", "Welcome123!", "Huawei@123", "Woaini1314", "Woaini520!", "Woaini5201314",
        "Iloveyou123", "Changeme123", "Changeme123!", "Letmein123", "Monkey12345", "Dragon12345", "Sunshine123", "Smx@123456", "Sanmenxia123", "Sanmenxia@123",
    };

    /// <summary>What is wrong with a password and how to mend it; null when nothing is.</summary>
    public static string? Fault(string password, string userName) =>
        password.Length < Shortest ? $"密码至少 {Shortest} 个字符。"
        : password.Length > Longest ? $"密码最多 {Longest} 个字符。"
        : Kinds(password) < KindsWanted ? "密码应含大写字母、小写字母、数字、其他符号中的至少三种。"
        : userName.Length > 0 && password.Contains(userName, StringComparison.OrdinalIgnoreCase) ? "密码不能含有用户名。"
        : Common.Contains(password) ? "这是最常被猜测的密码之一，请换一个。"
        : null;

    private static int Kinds(string password)
    {
        bool upper = false, lower = false, digit = false, other = false;
        foreach (var c in password)
        {
            if (char.IsAsciiLetterUpper(c)) upper = true;
            else if (char.IsAsciiLetterLower(c)) lower = true;
            else if (char.IsAsciiDigit(c)) digit = true;
            else other = true;
        }
        return (upper ? 1 : 0) + (lower ? 1 : 0) + (digit ? 1 : 0) + (other ? 1 : 0);
    }
}
