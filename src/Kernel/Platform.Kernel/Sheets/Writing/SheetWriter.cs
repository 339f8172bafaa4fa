using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Platform.Kernel.Sheets;

/// <summary>
/// Writes lists to .xlsx row by row in constant memory. Our own, because MiniExcel 1.46 writes 𠮷, 𬸚 and 🙂 as _xD842__xDFB7_,
/// which other programs show as it stands, and marks text as the result of a formula.
/// Writes synchronously: give it a file or a buffer, not a response.
/// </summary>
public sealed class SheetWriter : IDisposable
{
    private const int LastRow = 1_048_576;
    private const int LongestName = 31;
    private readonly ZipArchive zip;
    private readonly List<string> names = [];
    private bool closed;

    /// <summary>Begins a workbook.</summary>
    /// <param name="to">Where it goes; stays open.</param>
    public SheetWriter(Stream to) => zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Writes a whole workbook of one sheet.</summary>
    public static void Write<T>(Stream to, string name, IReadOnlyList<ExportColumn<T>> columns, IEnumerable<T> rows)
    {
        using var writer = new SheetWriter(to);
        writer.Sheet(name, columns, rows);
    }

    /// <summary>Adds a sheet; a list longer than Excel takes goes on in a further one.</summary>
    public void Sheet<T>(string name, IReadOnlyList<ExportColumn<T>> columns, IEnumerable<T> rows)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(rows);
        using var all = rows.GetEnumerator();
        var more = true;
        for (var part = 1; more; part++)
        {
            names.Add(Unique(part == 1 ? name : $"{name}（{part}）"));
            using var cells = new SheetXml(zip.CreateEntry($"xl/worksheets/sheet{names.Count}.xml", CompressionLevel.Fastest).Open());
            cells.Begin([.. columns.Select(c => (c.Title, c.Width, c.Hidden))]);
            var row = 1;
            while (row < LastRow && (more = all.MoveNext()))
            {
                row++;
                cells.Row();
                foreach (var column in columns)
                {
                    cells.Cell(column.Kind, column.Value(all.Current));
                }

                cells.EndRow();
            }

            cells.End([.. columns.Select(c => c.Choices)]);
        }
    }

    /// <summary>Adds a sheet whose rows come part by part, and fit one sheet.</summary>
    public async Task Sheet<T>(string name, IReadOnlyList<ExportColumn<T>> columns, IAsyncEnumerable<IReadOnlyList<T>> parts, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(parts);
        names.Add(Unique(name));
        using var cells = new SheetXml(zip.CreateEntry($"xl/worksheets/sheet{names.Count}.xml", CompressionLevel.Fastest).Open());
        cells.Begin([.. columns.Select(c => (c.Title, c.Width, c.Hidden))]);
        await foreach (var part in parts.WithCancellation(ct))
        {
            foreach (var row in part)
            {
                cells.Row();
                foreach (var column in columns) cells.Cell(column.Kind, column.Value(row));
                cells.EndRow();
            }
        }

        cells.End([.. columns.Select(c => c.Choices)]);
    }

    /// <summary>Finishes the workbook.</summary>
    public void Dispose()
    {
        if (closed)
        {
            return;
        }

        closed = true;
        if (names.Count == 0)
        {
            Sheet<object>("Sheet1", [], []);
        }

        Part("xl/workbook.xml", XlsxParts.Workbook(names));
        Part("xl/_rels/workbook.xml.rels", XlsxParts.Relations(names.Count));
        Part("xl/styles.xml", XlsxParts.Styles);
        Part("_rels/.rels", XlsxParts.Root);
        Part("[Content_Types].xml", XlsxParts.Types(names.Count));
        zip.Dispose();
    }

    private void Part(string path, string xml)
    {
        using var stream = zip.CreateEntry(path, CompressionLevel.Fastest).Open();
        stream.Write(Encoding.UTF8.GetBytes(xml));
    }

    private string Unique(string name)
    {
        var plain = string.Concat(name.Where(c => XmlConvert.IsXmlChar(c) && !"[]:*?/\\'".Contains(c, StringComparison.Ordinal)));
        plain = plain.Length == 0 ? "Sheet" : plain.Length > LongestName ? plain[..LongestName] : plain;
        for (var i = 2; names.Contains(plain, StringComparer.OrdinalIgnoreCase); i++)
        {
            var end = $"({i})";
            plain = plain[..Math.Min(plain.Length, LongestName - end.Length)] + end;
        }

        return plain;
    }
}
