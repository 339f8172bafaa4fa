using System.Text;

namespace Platform.Kernel.Sheets;

/// <summary>
/// Finds quotes that open a field and are never closed in earnest, which would swallow the records after them, and makes
/// them full width, so that they stand in their cell as they were printed.
/// </summary>
internal static class StrayQuotes
{
    private const int MostLines = 30;

    public static string Mend(string text, char separator)
    {
        StringBuilder? mended = null;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '"' || !BeginsField(text, at, separator)) continue;
            var end = End(text, at, separator);
            if (end < 0) (mended ??= new(text))[at] = '＂';
            else at = end;
        }

        return mended?.ToString() ?? text;
    }

    private static bool BeginsField(string text, int at, char separator) => at == 0 || text[at - 1] == separator || text[at - 1] is '\n' or '\r' or '\ufeff';

    /// <returns>Where the quote closes; below 0 when it does not, or only in another record's text.</returns>
    private static int End(string text, int open, char separator)
    {
        var lines = 0;
        for (var i = open + 1; i < text.Length; i++)
        {
            if (text[i] == '\n' && ++lines > MostLines) return -1;
            if (text[i] != '"') continue;
            if (i + 1 == text.Length || text[i + 1] == separator || text[i + 1] is '\n' or '\r') return i;
            if (text[i + 1] != '"') return -1;
            i++;
        }

        return -1;
    }
}
