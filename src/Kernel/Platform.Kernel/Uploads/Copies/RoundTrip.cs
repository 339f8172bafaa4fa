using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Personal;
using Platform.Kernel.Sheets;

namespace Platform.Kernel.Uploads;

/// <summary>
/// Holds the touched rows of working copies against what is stored now. Asked for by every reading of an upload, so also within
/// the turn in which a sheet is taken: what changed between the preview and the commit is seen there.
/// </summary>
public sealed class RoundTrip(StoredSheets stored, CopySeals seals, IPersonalVault vault, PlatformDb db, Caller caller, TimeProvider clock)
{
    /// <summary>The reading as it is to be taken, and the cells that both sides changed.</summary>
    public async Task<(SurveyReading Reading, IReadOnlyList<Conflict> Conflicts)> Settle(Upload upload, SurveyReading reading, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(upload);
        ArgumentNullException.ThrowIfNull(reading);
        if (!reading.Sheets.Any(s => s.Rows.Any(IsTouched))) return (reading, []);
        var choices = await db.SheetChoices.AsNoTracking().Where(c => c.AreaId == upload.AreaId && c.UploadId == upload.Id)
            .ToDictionaryAsync(c => (c.Sheet, c.Row, c.Column), ct);
        var (sheets, conflicts) = (new List<SheetReading>(), new List<Conflict>());
        foreach (var sheet in reading.Sheets)
        {
            var taken = upload.Sheets.Any(s => s.Name == sheet.Name && s.CommittedAt is not null);
            var left = choices.Values.Where(c => c.Sheet == sheet.Name && c.Choice == CellChoice.Left).Select(c => c.Row).ToHashSet();
            sheets.Add(await Settle(upload.AreaId, sheet, r => IsTouched(r) && (!taken || left.Contains(r.Number)), choices, conflicts, ct));
        }
        return (reading with { Sheets = sheets }, await ConflictLog.Explain(db, upload.AreaId, conflicts, ct));
    }

    /// <summary>Notes the rows of a sheet that are left out because nobody chose, and counts its rows as they are taken.</summary>
    internal async Task LeaveOut(UploadSheet sheet, SheetReading reading, IReadOnlyList<Conflict> conflicts, CancellationToken ct)
    {
        var said = await db.SheetChoices.Where(c => c.AreaId == sheet.AreaId && c.UploadId == sheet.UploadId && c.Sheet == sheet.Name).ToDictionaryAsync(c => (c.Row, c.Column), ct);
        foreach (var conflict in conflicts.Where(c => c.Sheet == sheet.Name && c.Choice is null))
        {
            if (!said.TryGetValue((conflict.Row, conflict.Key), out var choice))
                db.SheetChoices.Add(choice = new() { AreaId = sheet.AreaId, UploadId = sheet.UploadId, Sheet = sheet.Name, Row = conflict.Row, Column = conflict.Key });
            (choice.Choice, choice.Seen, choice.By) = (CellChoice.Left, conflict.Seen, caller.Name);
        }
        (sheet.Good, sheet.Warned, sheet.Rejected) = (reading.Count(Severity.Good), reading.Count(Severity.Warned), reading.Count(Severity.Rejected));
    }

    private static bool IsTouched(SheetRow row) => row is { RecordId: not null, Untouched: false };

    private async Task<SheetReading> Settle(
        int areaId, SheetReading sheet, Func<SheetRow, bool> asked, Dictionary<(string, int, string), SheetChoice> choices, List<Conflict> conflicts, CancellationToken ct)
    {
        if (!sheet.Rows.Any(asked)) return sheet;
        var settle = new SettleRow(sheet, seals.Of(areaId), vault, choices, conflicts, clock.GetUtcNow().UtcDateTime);
        var settled = new Dictionary<SheetRow, SheetRow>();
        foreach (var rows in sheet.Rows.Where(asked).Chunk(StoredSheets.AtOnce))
        {
            var part = await stored.Part(sheet.Kind, areaId, [.. rows.Select(r => r.RecordId!.Value).Distinct()], ct);
            foreach (var row in rows) settled[row] = settle.Of(row, part.Of(row.RecordId!.Value));
        }
        return sheet with { Rows = [.. sheet.Rows.Select(r => settled.GetValueOrDefault(r, r))] };
    }
}
