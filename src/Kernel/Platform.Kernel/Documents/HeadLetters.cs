namespace Platform.Kernel.Documents;

/// <summary>The letters of a red head. The standard wants them 醒目、美观、庄重 and names no size (GB/T 9704-2012 7.2.4).</summary>
public static class HeadLetters
{
    private const int Tallest = 96, NarrowestPercent = 50;

    /// <summary>Tall letters that are drawn together until the name of the office fits one line, as printed heads are; a very long one is smaller too.</summary>
    /// <param name="head">The head on one line.</param>
    /// <returns>The height in half points, and the width in percent of what it would be.</returns>
    public static (int HalfPoints, int Percent) Fit(string head)
    {
        var room = PaperLayout.TypeWidth / 10;
        var wide = Math.Max(1, DocumentWords.HalfWidth(head)) * Tallest / 2;
        var percent = Math.Clamp(room * 100 / wide, NarrowestPercent, 100);
        return (Math.Min(Tallest, Tallest * room * 100 / (wide * percent)) / 2 * 2, percent);
    }
}
