using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Platform.Kernel.Web;

/// <summary>ETag and If-Match of a row: its version in quotes.</summary>
public static class Tags
{
    /// <summary>The ETag of a version.</summary>
    public static string Write(long version) => $"\"{version.ToString(CultureInfo.InvariantCulture)}\"";

    /// <summary>The version that the caller has seen.</summary>
    /// <exception cref="ProblemException"><c>if-match-missing</c> (428); <c>changed-meanwhile</c> where it is no version of ours.</exception>
    public static long Seen(HttpRequest request)
    {
        var tag = request.Headers.IfMatch.ToString();
        if (tag.Length == 0)
            throw new ProblemException(428, "if-match-missing", "请先读取这条记录，把答复里的 ETag 放在 If-Match 请求头里再改。");
        return long.TryParse(tag.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : throw Problem.Changed();
    }
}
