using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Platform.Kernel.Sheets;

/// <summary>
/// Writes and reads the hidden cell of a working copy: which record a row is, when it was exported, and a short keyed digest of
/// what each filled cell showed. Nothing of a value can be read from it, and one of another area or of another kind is no mark here.
/// </summary>
/// <param name="key">The key of all digests.</param>
/// <param name="areaId">The area.</param>
public sealed class AreaSeal(byte[] key, int areaId)
{
    /// <summary>Title of the hidden column: a reserved word, which no definition takes.</summary>
    public const string Title = "系统校验（请勿改动）";

    /// <summary>Characters of a column's tag, of a digest (30 bits), and of the whole mark's own digest (48 bits).</summary>
    private const int Tag = 3, Digest = 5, Own = 8;

    private const int Id = 32, Time = 8;

    /// <summary>The mark of a row.</summary>
    /// <param name="kind">The kind of sheet.</param>
    /// <param name="id">The record.</param>
    /// <param name="at">When it is exported, UTC.</param>
    /// <param name="shown">What each cell shows, by the column's key; blank ones are left out.</param>
    public string Write(string kind, Guid id, DateTime at, IEnumerable<(string Key, string Shown)> shown)
    {
        var text = new StringBuilder(id.ToString("N")).Append(((DateTimeOffset)at).ToUnixTimeSeconds().ToString("x8", CultureInfo.InvariantCulture));
        foreach (var (column, value) in shown.Where(s => s.Shown.Length > 0)) text.Append(TagOf(column)).Append(Of(id, column, value));
        return text.Append(Whole(kind, text.ToString())).ToString();
    }

    /// <summary>What a mark says; null where it was not written for this area and kind, or was changed.</summary>
    public CopyMark? Read(string kind, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var end = text.Length - Own;
        if (end < Id + Time || (end - Id - Time) % (Tag + Digest) != 0 || Whole(kind, text[..end]) != text[end..]) return null;
        var digests = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var at = Id + Time; at < end; at += Tag + Digest) digests[text.Substring(at, Tag)] = text.Substring(at + Tag, Digest);
        var seconds = long.Parse(text.AsSpan(Id, Time), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return new(this, Guid.ParseExact(text[..Id], "N"), DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime, digests);
    }

    /// <summary>The digest of what a cell of a record shows; empty for a blank one.</summary>
    public string Of(Guid id, string column, string shown)
    {
        ArgumentNullException.ThrowIfNull(shown);
        return shown.Length == 0 ? "" : Short($"{areaId}|{id:N}|{column}|{shown}", Digest);
    }

    /// <summary>By what a column is known in a mark.</summary>
    internal static string TagOf(string column) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(column)))[..Tag];

    private string Whole(string kind, string text) => Short($"{areaId}|{kind}|{text}", Own);

    private string Short(string text, int length) => Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)))[..length];
}
