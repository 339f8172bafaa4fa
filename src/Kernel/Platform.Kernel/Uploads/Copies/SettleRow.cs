using Platform.Kernel.Personal;
using Platform.Kernel.Sheets;

namespace Platform.Kernel.Uploads;

/// <summary>Merges touched rows of one working copy with what is stored of them now, cell by cell.</summary>
internal sealed class SettleRow(
    SheetReading sheet, AreaSeal seal, IPersonalVault vault, Dictionary<(string, int, string), SheetChoice> choices, List<Conflict> conflicts, DateTime now)
{
    private readonly RowStore rows = new(new SheetShape(sheet.Name, sheet.Choices, sheet.Columns));
    private readonly Dictionary<string, CellTyper> typers = StoredSheets.Typers(sheet.Choices);

    /// <param name="row">As it was read.</param>
    /// <param name="cells">What is stored of it now; null where the area has no such record.</param>
    public SheetRow Of(SheetRow row, IReadOnlyDictionary<string, StoredCell>? cells)
    {
        var (values, kept) = (new SheetValue[sheet.Columns.Count], new bool[sheet.Columns.Count]);
        var found = new List<Conflict>();
        var @fixed = new List<(string Key, string Why, string Stored)>();
        for (var i = 0; i < values.Length; i++)
        {
            var column = sheet.Columns[i].Column;
            (values[i], kept[i]) = (row.At(i), row.Kept(i));
            if (cells is null || column.Type == ColumnType.Ordinal) continue;
            var cell = cells.GetValueOrDefault(column.Key);
            var stored = ShownCell.Of(typers[column.Key], column, cell?.Value).Read;
            if (!kept[i] && cell?.Fixed is { } why && !Same(column, row.At(i), cell, stored)) @fixed.Add((column.Key, why, stored.Raw.Print() ?? ""));
            else if (!kept[i] && cell is not null && Meet(row, column, row.At(i), cell, stored) is { } conflict)
            {
                found.Add(conflict);
                kept[i] = conflict.Choice is CellChoice.Stored;
            }
            kept[i] = kept[i] || Same(column, row.At(i), cell, stored);
            if (kept[i]) values[i] = stored;
        }
        var settled = row.Settled(rows, values, kept);
        if (cells is null) settled.Add(null, "row-unknown", Severity.Rejected, CopyRows.Unknown);
        foreach (var conflict in found.Where(c => c.Choice is null))
            settled.Reject(conflict.Key, "changed-meanwhile", $"导出后这一格已被改为“{Or(conflict.Now)}”，表中改成了“{Or(conflict.Mine)}”：请选择保留现值还是采用表中的值");
        foreach (var (key, why, stands) in @fixed) settled.Reject(key, "cell-fixed", $"{why}；请改回“{Or(stands)}”");
        conflicts.AddRange(row.Usable ? found : []);
        if (cells is not null && !settled.Usable && row.Faults.All(f => f.Code != "row-twice"))
            settled.FreshMark = seal.Write(sheet.Kind, row.RecordId!.Value, now, StoredSheets.Shown(cells, typers));
        return settled;
    }

    // Null where only the clerk changed the cell, or both to the same.
    private Conflict? Meet(SheetRow row, SheetColumn column, SheetValue mine, StoredCell cell, SheetValue stored)
    {
        var (key, hash) = (column.Key, (cell.Value as PersonalData)?.Hash);
        if (Same(column, mine, cell, stored) || row.Mark!.Showed(hash is null ? key : StoredSheets.HashKey(key), hash ?? ShownCell.Text(stored))) return null;
        var seen = seal.Of(row.Mark.RecordId, key, hash ?? ShownCell.Text(stored));
        CellChoice? choice = choices.TryGetValue((sheet.Name, row.Number, key), out var said) && said.Seen == seen && said.Choice != CellChoice.Left ? said.Choice : null;
        var called = string.Join(' ', sheet.Columns.Where(c => c.Column is { Required: true, IsPersonal: false }).Select(c => row.Printed(c.Key)).OfType<string>().Take(3));
        return new(sheet.Name, row.Number, key, column.Title, called, cell, row.Mark.At, stored.Raw.Print() ?? "", Mine(column, mine), seen, choice);
    }

    private bool Same(SheetColumn column, SheetValue mine, StoredCell? cell, SheetValue stored) => cell?.Value is PersonalData data && column.IsPersonal
        ? vault.Hash(KindOf(column), mine.Text) == data.Hash
        : ShownCell.Text(mine) == ShownCell.Text(stored);

    private static string Mine(SheetColumn column, SheetValue mine) => column.IsPersonal ? PersonalMask.Of(KindOf(column), mine.Text ?? "") : mine.Raw.Print() ?? "";

    private static PersonalKind KindOf(SheetColumn column) => column.Type switch
    {
        ColumnType.IdNumber => PersonalKind.IdNumber,
        ColumnType.Phone => PersonalKind.Phone,
        _ => PersonalKind.BankCard,
    };

    private static string Or(string text) => text.Length == 0 ? "（空）" : text;
}
