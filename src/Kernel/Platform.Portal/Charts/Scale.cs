namespace Platform.Portal;

/// <summary>An axis from zero with a few round marks.</summary>
internal sealed record Scale(long Top, long Step)
{
    public IEnumerable<long> Marks
    {
        get
        {
            for (var n = 0L; n <= Top; n += Step) yield return n;
        }
    }

    /// <summary>The smallest axis of at most <paramref name="marks"/> steps of 1, 2, 2.5 or 5 times a power of ten that holds the value.</summary>
    public static Scale For(long highest, int marks = 5)
    {
        for (var power = 1L; power < long.MaxValue / 100; power *= 10)
            foreach (var step in new[] { power, power * 2, power * 5 / 2, power * 5 })
                if (step * marks >= highest && (power > 1 || step != power * 5 / 2))
                    return new(Math.Max(step, (highest + step - 1) / step * step), step);
        return new(long.MaxValue, long.MaxValue);
    }
}
