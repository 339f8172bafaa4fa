namespace Platform.Kernel.Sheets;

/// <summary>Reads one to three adjacent rows as a header, following joined cells, and guessing groups where a file has lost them.</summary>
internal static class HeaderGrid
{
    private const int LongestTitle = 60;

    public static List<HeaderCell> Read(IReadOnlyList<RawRow> head, int start, int height, IReadOnlyList<RawMerge> merges)
    {
        var width = 0;
        for (var k = 0; k < height; k++)
        {
            width = Math.Max(width, head[start + k].Cells.Length);
        }

        var texts = new string?[height][];
        for (var k = 0; k < height; k++)
        {
            texts[k] = Texts(head[start + k], width);
        }

        Spread(texts, head[start].Number, merges);
        Inherit(texts);
        return Cells(texts, width);
    }

    private static string?[] Texts(RawRow row, int width)
    {
        var texts = new string?[width];
        for (var c = 0; c < width; c++)
        {
            var cell = row[c];
            texts[c] = cell.Kind == RawKind.Text && !cell.IsBlank && cell.Text!.Length <= LongestTitle ? cell.Text.Trim() : null;
        }

        return texts;
    }

    private static void Spread(string?[][] texts, int first, IReadOnlyList<RawMerge> merges)
    {
        foreach (var merge in merges)
        {
            var (top, left) = (merge.FirstRow - first, merge.FirstColumn);
            if (top < 0 || top >= texts.Length || left >= texts[top].Length || texts[top][left] is not { } text)
            {
                continue;
            }

            for (var k = top; k <= Math.Min(merge.LastRow - first, texts.Length - 1); k++)
            {
                for (var c = left; c <= Math.Min(merge.LastColumn, texts[k].Length - 1); c++)
                {
                    texts[k][c] ??= text;
                }
            }
        }
    }

    /// <summary>Without joined cells (a CSV) a group's title stands over its first column only.</summary>
    private static void Inherit(string?[][] texts)
    {
        var leaf = texts[^1];
        for (var k = 0; k < texts.Length - 1; k++)
        {
            for (var c = 1; c < leaf.Length; c++)
            {
                if (texts[k][c] is null && leaf[c] is not null && leaf[c - 1] is { } left && left != texts[k][c - 1])
                {
                    texts[k][c] = texts[k][c - 1];
                }
            }
        }
    }

    private static List<HeaderCell> Cells(string?[][] texts, int width)
    {
        var cells = new List<HeaderCell>(width);
        for (var c = 0; c < width; c++)
        {
            var parts = new List<string>(texts.Length);
            foreach (var row in texts)
            {
                if (row[c] is { } text && (parts.Count == 0 || parts[^1] != text))
                {
                    parts.Add(text);
                }
            }

            if (parts.Count > 0)
            {
                cells.Add(new HeaderCell(c, parts));
            }
        }

        return cells;
    }
}
