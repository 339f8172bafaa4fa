using System.Collections.Concurrent;

namespace Platform.Kernel.Sheets;

/// <summary>
/// The values of a sheet's rows, column by column in packed pages, so that a million rows take what their texts take and no more.
/// What is asked for is unpacked, and kept while it is asked for. Filled by one thread, read by many.
/// </summary>
internal sealed class RowPages(int columns)
{
    /// <summary>Rows in a page.</summary>
    public const int Size = 1024;

    /// <summary>So many columns of pages are kept unpacked, some megabytes: those of the rows that are taken at once, several times over.</summary>
    private const int MostOpen = 256;

    private readonly List<ColumnPage[]> packed = [];
    private readonly List<SheetValue[]> last = new(Size);
    private readonly ConcurrentQueue<ColumnPage> open = new();

    /// <summary>Adds a row's values.</summary>
    public void Add(SheetValue[] values)
    {
        last.Add(values);
        if (last.Count < Size)
        {
            return;
        }

        var page = new ColumnPage[columns];
        for (var i = 0; i < columns; i++)
        {
            page[i] = ColumnPage.Pack(last, i);
        }

        packed.Add(page);
        last.Clear();
    }

    /// <summary>A row's value in a column.</summary>
    public SheetValue Value(int row, int column)
    {
        var page = row / Size;
        return page < packed.Count ? Open(packed[page][column]).Value(row % Size) : last[row % Size][column];
    }

    private OpenColumn Open(ColumnPage page)
    {
        if (page.Opened is { } opened)
        {
            return opened;
        }

        page.Opened = opened = page.Unpack();
        open.Enqueue(page);
        while (open.Count > MostOpen && open.TryDequeue(out var oldest))
        {
            oldest.Opened = null;
        }

        return opened;
    }
}
