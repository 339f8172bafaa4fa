using System.Runtime.CompilerServices;

namespace Platform.Rules.Engine;

/// <summary>An exact sum in 分, as a fraction; overflow is an error, never a wrong number.</summary>
internal readonly record struct Exact(Int128 Num, Int128 Den)
{
    public static readonly Exact Zero = new(0, 1);

    public Exact Times(long num, long den) => new(Multiply(Num, num), Multiply(Den, den));

    /// <summary>A product that is never negative: by one instruction where both fit 64 bits, checked otherwise.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Int128 Multiply(Int128 a, long b)
    {
        if (!IsSmall(a)) return checked(a * b);
        // The low half is multiplied once more: it is then in a register, not in memory.
        return new(Math.BigMul((ulong)a, (ulong)b, out _), unchecked((ulong)a * (ulong)b));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsSmall(Int128 value) => (ulong)(value >>> 64) == 0 && (long)(ulong)value >= 0;

    public Exact Plus(Exact other)
    {
        if (Num == 0) return other;
        if (other.Num == 0) return this;
        if (Den == other.Den) return checked(new(Num + other.Num, Den));
        var (a, b) = (Reduced(), other.Reduced());
        var common = Gcd(a.Den, b.Den);
        return checked(new(a.Num * (b.Den / common) + b.Num * (a.Den / common), a.Den / common * b.Den));
    }

    private const long LargestUnit = 100;

    /// <summary>Rounds to whole units of so many 分, at most 100; the sum is not negative.</summary>
    public long Round(RoundingMode mode, long unitFen)
    {
        if (IsSmall(Num) && IsSmall(Den) && (long)(ulong)Den <= long.MaxValue / LargestUnit)
        {
            var small = (long)(ulong)Den * unitFen;
            var (whole, rest) = Math.DivRem((long)(ulong)Num, small);
            return checked((whole + (mode == RoundingMode.HalfUp ? rest >= small - rest ? 1 : 0 : Up(mode, whole, rest, small))) * unitFen);
        }
        var den = Multiply(Den, unitFen);
        var (wide, left) = Int128.DivRem(Num, den);
        return checked(((long)wide + Up(mode, (long)wide, left, den)) * unitFen);
    }

    private static int Up(RoundingMode mode, long whole, Int128 rest, Int128 den) => rest == 0 ? 0 : mode switch
    {
        RoundingMode.Down => 0,
        RoundingMode.Up => 1,
        RoundingMode.HalfUp => rest >= den - rest ? 1 : 0,
        _ => rest > den - rest || (rest == den - rest && (whole & 1) == 1) ? 1 : 0,
    };

    /// <summary>The shortest decimal of the sum in 元, at most twelve decimals.</summary>
    public string Yuan()
    {
        var reduced = Reduced();
        var (whole, rest) = Int128.DivRem(reduced.Num, reduced.Den * 100);
        var text = new System.Text.StringBuilder(whole.ToString());
        for (var i = 0; i < 12 && rest != 0; i++)
        {
            if (i == 0) text.Append('.');
            (var digit, rest) = Int128.DivRem(rest * 10, reduced.Den * 100);
            text.Append(digit);
        }
        return text.ToString();
    }

    private Exact Reduced()
    {
        var common = Gcd(Num, Den);
        return new(Num / common, Den / common);
    }

    private static Int128 Gcd(Int128 a, Int128 b)
    {
        while (b != 0) (a, b) = (b, a % b);
        return a == 0 ? 1 : a;
    }
}
