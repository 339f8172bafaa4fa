namespace Platform.Kernel.Sheets;

/// <summary>Check characters of the numbers that counties write down.</summary>
public static class CheckDigits
{
    private const string IdChecks = "10X98765432";
    private const string CreditAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static readonly int[] IdWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    private static readonly int[] CreditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    /// <summary>GB 11643: the check character that the first seventeen digits call for; null when they are not seventeen digits.</summary>
    public static char? IdCheck(ReadOnlySpan<char> number)
    {
        if (number.Length < 17 || number[..17].ContainsAnyExceptInRange('0', '9'))
        {
            return null;
        }

        var sum = 0;
        for (var i = 0; i < 17; i++)
        {
            sum += IdWeights[i] * (number[i] - '0');
        }

        return IdChecks[sum % 11];
    }

    /// <summary>GB 11643: eighteen characters with the right last one.</summary>
    public static bool IsIdNumber(ReadOnlySpan<char> number) => number.Length == 18 && IdCheck(number) == number[17];

    /// <summary>GB 32100-2015: the check character that the first seventeen call for; null when one of them is not of its alphabet.</summary>
    public static char? CreditCheck(ReadOnlySpan<char> code)
    {
        if (code.Length < 17)
        {
            return null;
        }

        var sum = 0;
        for (var i = 0; i < 17; i++)
        {
            var value = CreditAlphabet.IndexOf(code[i], StringComparison.Ordinal);
            if (value < 0)
            {
                return null;
            }

            sum += CreditWeights[i] * value;
        }

        return CreditAlphabet[(31 - (sum % 31)) % 31];
    }

    /// <summary>GB 32100-2015 unified social credit code: eighteen characters of its alphabet with the right last one.</summary>
    public static bool IsCreditCode(ReadOnlySpan<char> code) => code.Length == 18 && CreditCheck(code) == code[17];

    /// <summary>ISO/IEC 7812 (Luhn), for bank cards.</summary>
    public static bool IsLuhn(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            if (digit is < 0 or > 9)
            {
                return false;
            }

            digit = i % 2 == 1 ? digit * 2 : digit;
            sum += digit > 9 ? digit - 9 : digit;
        }

        return digits.Length > 0 && sum % 10 == 0;
    }

    /// <summary>The eighteen-character form of a fifteen-digit identity number of the old kind; null when it is none.</summary>
    public static string? Lengthen(string old)
    {
        if (old is not { Length: 15 } || old.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return null;
        }

        var first = string.Concat(old.AsSpan(0, 6), "19", old.AsSpan(6));
        return first + IdCheck(first);
    }
}
