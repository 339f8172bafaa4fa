namespace Platform.Kernel.Sheets;

/// <summary>Finds the mark of a row in the hidden column of its sheet.</summary>
/// <param name="Index">The hidden column, from 0.</param>
/// <param name="Kind">The kind of sheet.</param>
/// <param name="Seal">Reads the marks of the area.</param>
internal sealed record CopyRows(int Index, string Kind, AreaSeal Seal)
{
    /// <summary>What is said of a record that is not there, of another area's, and of a mark that was changed: all alike.</summary>
    public const string Unknown = "找不到这一行对应的记录：可能已被删除，或者隐藏的“" + AreaSeal.Title + "”列被改动、不是从本县区导出的；请重新导出后再改";

    public static CopyRows? Of(HeaderMatch match, AreaSeal? seal) =>
        seal is not null && match.Cells.FirstOrDefault(IsMark) is { } cell ? new(cell.Index, match.Book.Definition.Kind, seal) : null;

    public static bool IsMark(HeaderCell cell) => cell.Printed == AreaSeal.Title;

    /// <summary>The row's mark; null for a row of the county's own, which has none.</summary>
    public CopyMark? Mark(RawRow row, out bool broken)
    {
        var text = row[Index].Print()?.Trim();
        var mark = string.IsNullOrEmpty(text) ? null : Seal.Read(Kind, text);
        broken = mark is null && !string.IsNullOrEmpty(text);
        return mark;
    }

    /// <summary>A mask that was written into is no number.</summary>
    public static void JudgeMasks(IEnumerable<SheetRow> rows, IReadOnlyList<MatchedColumn> columns)
    {
        var sealedOnes = columns.Select((c, i) => (c.Column, Index: i)).Where(c => c.Column.IsPersonal).ToList();
        foreach (var row in rows.Where(r => r.RecordId is not null))
            foreach (var (column, index) in sealedOnes.Where(c => !row.Kept(c.Index) && row.At(c.Index).Raw.Print()?.Contains('*', StringComparison.Ordinal) == true))
                row.Reject(column.Key, "mask-changed", $"{column.Spoken}是遮盖后的号码，不能只改其中几位；不改请保持原样，要改请填写完整号码");
    }

    /// <summary>A row copied within Excel takes its mark along: which of them is the record, nobody can tell.</summary>
    public static void JudgeTwice(IEnumerable<SheetRow> rows)
    {
        foreach (var same in rows.Where(r => r.RecordId is not null).GroupBy(r => r.RecordId).Where(g => g.Count() > 1))
            foreach (var row in same.Where(r => !r.Untouched))
            {
                var other = same.First(r => r != row);
                row.Add(null, "row-twice", Severity.Rejected,
                    $"与第{other.Number}行是同一条记录（复制行时隐藏的校验列一起被复制了）；如果是新增的一行，请从退回的表里改好再报，那里已去掉校验");
            }
    }
}
