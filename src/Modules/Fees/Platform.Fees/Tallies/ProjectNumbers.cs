namespace Platform.Fees.Tallies;

/// <summary>Short names of projects in the tallies: the last two digits of their numbers.</summary>
internal static class ProjectNumbers
{
    /// <summary>The short name by number: 411221-07 gives 07; the whole number where two would meet or it ends otherwise.</summary>
    public static Dictionary<string, string> Of(IEnumerable<string> codes)
    {
        var all = codes.Where(c => c.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var taken = all.Where(IsNumbered).CountBy(c => c[^2..]).ToDictionary(StringComparer.Ordinal);
        return all.ToDictionary(c => c, c => IsNumbered(c) && taken[c[^2..]] == 1 ? c[^2..] : c, StringComparer.Ordinal);
    }

    private static bool IsNumbered(string code) => code.Length >= 2 && char.IsAsciiDigit(code[^1]) && char.IsAsciiDigit(code[^2]);
}
