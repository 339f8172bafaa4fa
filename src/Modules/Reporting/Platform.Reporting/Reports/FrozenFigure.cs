using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Platform.Reporting.Reports;

/// <summary>A figure with the rows under it, ready to be frozen; and the hashes by which a frozen one is known again.</summary>
internal sealed record FrozenFigure(ReportFigure Figure, IReadOnlyList<ReportRow> Rows)
{
    /// <summary>Numbers the rows, ties them to the figure, and takes the hash.</summary>
    public FrozenFigure Sealed(int areaId, Guid reportId, int number)
    {
        (Figure.AreaId, Figure.ReportId, Figure.Number, Figure.Rows) = (areaId, reportId, number, Rows.Count);
        for (var i = 0; i < Rows.Count; i++) (Rows[i].AreaId, Rows[i].ReportFigureId, Rows[i].Number) = (areaId, Figure.Id, i + 1);
        Figure.RowsHash = HashOf(Figure, Rows);
        return this;
    }

    /// <summary>The hash of a figure and its rows, hex.</summary>
    public static string HashOf(ReportFigure figure, IEnumerable<ReportRow> rows) =>
        HashOf([figure.Name, figure.Code, figure.Unit, Word((int)figure.Kind), Word((int)figure.Basis), Word(figure.Value), Word(figure.Stated), figure.Explanation], rows);

    /// <summary>The hash of what a figure says and of its rows, hex.</summary>
    public static string HashOf(string[] figure, IEnumerable<FrozenRow> rows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Take(hash, figure);
        foreach (var row in rows) Take(hash, row.Subject.ToString("N"), row.Label, row.Note, Word(row.Value));
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    /// <summary>The hash of a report's figures, by their hashes in order, hex.</summary>
    public static string HashOf(IEnumerable<ReportFigure> figures) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', figures.OrderBy(f => f.Number).Select(f => f.RowsHash)))));

    /// <summary>A text, no longer than its column.</summary>
    public static string Cut(string text, int most) => text.Length > most ? text[..most] : text;

    /// <summary>A number as it is hashed.</summary>
    public static string Word(long? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "-";

    // Each text with its length, so that nothing can move from one to the next.
    private static void Take(IncrementalHash hash, params string[] texts)
    {
        foreach (var text in texts) hash.AppendData(Encoding.UTF8.GetBytes($"{text.Length}:{text};"));
    }
}
