using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Platform.Kernel.Web;

/// <summary>A keyset cursor: the sort keys of the last row seen, opaque to the reader.</summary>
public static class Cursor
{
    /// <summary>Writes the keys of the last row.</summary>
    public static string Write(DateTime changedAt, Guid id) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{changedAt.Ticks}.{id:N}"));

    /// <summary>Reads them back; the beginning of time where there is no cursor.</summary>
    /// <exception cref="ProblemException"><c>cursor-unreadable</c>.</exception>
    public static (DateTime ChangedAt, Guid Id) Read(string? cursor)
    {
        if (string.IsNullOrEmpty(cursor)) return (DateTime.UnixEpoch, Guid.Empty);
        try
        {
            var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split('.');
            return (new DateTime(long.Parse(parts[0], CultureInfo.InvariantCulture), DateTimeKind.Utc), Guid.ParseExact(parts[1], "N"));
        }
        catch (Exception e) when (e is FormatException or OverflowException or IndexOutOfRangeException or ArgumentException)
        {
            throw new ProblemException(400, "cursor-unreadable", "cursor 不是本接口给出的值，请从第一页重新读取。");
        }
    }
}
