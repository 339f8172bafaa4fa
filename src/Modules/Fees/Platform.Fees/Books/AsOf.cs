using Platform.Kernel.Web;

namespace Platform.Fees.Books;

/// <summary>Days as of which the books can be asked.</summary>
internal static class AsOf
{
    /// <summary>Refuses a day that no family's story reaches.</summary>
    /// <exception cref="ProblemException"><c>invalid</c>, at the field <c>asOf</c>.</exception>
    public static void Check(DateOnly day)
    {
        if (day.Year is < 1990 or > 2100) throw Problem.Invalid([new("asOf", "日期应在 1990 年到 2100 年之间。")]);
    }
}
