using Platform.Kernel.Sheets;
using Platform.Kernel.Web;

namespace Platform.Projects.Intake;

/// <summary>States, modes and codes of a row.</summary>
internal static class RowWords
{
    private const int LongestKey = 200;

    /// <summary>A choice's machine value as an enum of the same words; <paramref name="unsaid"/> where the cell says nothing.</summary>
    public static T ChoiceOr<T>(this SheetRow row, string key, T before, T unsaid)
        where T : struct, Enum =>
        !row.Matched(key) ? before : Enum.TryParse<T>(row.Choice(key), ignoreCase: true, out var value) ? value : unsaid;

    /// <summary>A code, folded; empty where there is none.</summary>
    /// <exception cref="ProblemException"><c>code-too-long</c>.</exception>
    public static string CodeOf(this SheetRow row, string key)
    {
        var code = Fold.Code(row.Text(key) ?? "");
        return code.Length <= LongestKey
            ? code
            : throw new ProblemException(422, "code-too-long", $"“{row.Sheet}”第 {row.Number} 行的“{row.Column(key)}”超过 {LongestKey} 字，请核对后重新上传。");
    }

    /// <summary>The folded form of a name that a column of the index can hold; the name itself is kept whole.</summary>
    public static string Folded(string name) => Fold.Name(name) is { Length: > LongestKey } long_ ? long_[..LongestKey] : Fold.Name(name);
}
