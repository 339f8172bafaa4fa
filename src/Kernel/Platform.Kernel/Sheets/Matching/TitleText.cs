using System.Text;

namespace Platform.Kernel.Sheets;

/// <summary>A printed title reduced to what it says: once with what stands in brackets, once without.</summary>
internal readonly record struct TitleText(string Whole, string Bare)
{
    public bool IsEmpty => Whole.Length == 0;

    public static TitleText Of(string? printed)
    {
        if (string.IsNullOrWhiteSpace(printed))
        {
            return new("", "");
        }

        var folded = Fold.Name(printed);
        var whole = new StringBuilder(folded.Length);
        var bare = new StringBuilder(folded.Length);
        var depth = 0;
        foreach (var c in folded)
        {
            depth += c == '(' ? 1 : 0;
            if (char.IsLetterOrDigit(c) || c == '%')
            {
                whole.Append(c);
                if (depth == 0)
                {
                    bare.Append(c);
                }
            }

            depth -= c == ')' && depth > 0 ? 1 : 0;
        }

        return new(whole.ToString(), bare.ToString());
    }

    public static TitleText operator +(TitleText a, TitleText b) => new(a.Whole + b.Whole, a.Bare + b.Bare);

    /// <summary>0 to 1: shared pairs of characters, with a bonus where one contains the other.</summary>
    public double Likeness(TitleText other) => Math.Max(Likeness(Whole, other.Whole), Likeness(Bare, other.Bare));

    private static double Likeness(string a, string b)
    {
        if (a.Length < 2 || b.Length < 2)
        {
            return 0;
        }

        var shared = 0;
        for (var i = 0; i + 1 < a.Length; i++)
        {
            shared += b.AsSpan().IndexOf(a.AsSpan(i, 2), StringComparison.Ordinal) >= 0 ? 1 : 0;
        }

        var dice = 2.0 * shared / (a.Length + b.Length - 2);
        var contains = a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal);
        return Math.Min(1, dice + (contains ? 0.15 : 0));
    }
}
