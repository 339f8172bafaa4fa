using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Gates;
using Platform.Kernel.Modules;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;

namespace Platform.Kernel.Uploads;

/// <summary>Removes what a whole ledger no longer has, unless somebody holds facts about it. Called within the turn in which the sheet is taken.</summary>
public sealed class AbsentRows(
    StoredSheets stored, IEnumerable<IRecordHold> holds, ModuleCatalog modules, AreaScope scope, PlatformDb db, Caller caller, TimeProvider clock)
{
    /// <summary>Above this share of the stored records, in percent, their number has to be confirmed.</summary>
    public const int Share = 20;

    /// <param name="sheet">The sheet as it was declared.</param>
    /// <param name="take">What was taken of it, with the records that its rows were taken into.</param>
    /// <param name="trial">It will be undone: nothing has to be confirmed.</param>
    /// <param name="ct">Stops it.</param>
    /// <exception cref="ProblemException"><c>whole-rejected</c>: a rejected row may be any record; <c>removal-large</c>: not confirmed.</exception>
    internal async Task Remove(UploadSheet sheet, SheetTake take, bool trial, CancellationToken ct)
    {
        if (take.Sheet.Rows.Count(r => !r.Usable && r.RecordId is null) is > 0 and var rejected)
            throw new ProblemException(409, "whole-rejected", $"“{sheet.Name}”有 {rejected} 行被退回，分不清它们是哪些记录，不能按全量台账移出；请先改好退回的行，或不作为全量台账提交。");
        var all = await stored.Owner(take.Sheet.Kind, take.AreaId).Ids(take.AreaId, null, ct);
        var named = take.Named;
        Guid[] absent = [.. all.Where(id => !named.Contains(id))];
        if (!trial && absent.Length * 100L > all.Count * (long)Share && sheet.RemovalConfirmed != absent.Length)
            throw new ProblemException(409, "removal-large", $"“{sheet.Name}”里没有的记录有 {absent.Length:N0} 条，占现有 {all.Count:N0} 条的 {absent.Length * 100L / all.Count}%，超过 {Share}%；请先比较、核对，再填写条数 {absent.Length} 确认。");
        foreach (var ids in absent.Chunk(StoredSheets.AtOnce)) await Remove(sheet, take, ids, ct);
    }

    private async Task Remove(UploadSheet sheet, SheetTake take, Guid[] ids, CancellationToken ct)
    {
        var held = new Dictionary<Guid, List<string>>();
        foreach (var hold in holds.Where(h => h.Kind == take.Sheet.Kind && scope.Readable(modules.Of(h.GetType())!.Word).Contains(take.AreaId)))
            foreach (var (id, why) in await hold.Of(take.AreaId, ids, ct))
                (held.TryGetValue(id, out var whys) ? whys : held[id] = []).Add(why);
        var part = await stored.Part(take.Sheet.Kind, take.AreaId, ids, ct);
        string[] keys = [.. take.Sheet.Choices.Where(c => c is { Required: true, IsPersonal: false }).Select(c => c.Key)];
        await db.AddMany(ids.Select(id => new RemovedRecord
        {
            AreaId = take.AreaId,
            UploadId = sheet.UploadId,
            Sheet = sheet.Name,
            Kind = take.Sheet.Kind,
            RecordId = id,
            Name = Cut(string.Join(' ', keys.Select(k => part.Of(id)?.GetValueOrDefault(k)?.Value as string).Where(v => !string.IsNullOrEmpty(v)).Take(3))),
            Reason = sheet.RemovalReason,
            Held = Cut(string.Join('；', held.GetValueOrDefault(id) ?? [])),
            By = caller.Name,
            At = clock.GetUtcNow().UtcDateTime,
        }), ct);
        await stored.Owner(take.Sheet.Kind, take.AreaId).Mark(take.AreaId, [.. ids.Where(id => !held.ContainsKey(id))], removed: true, ct);
    }

    private static string Cut(string text) => text.Length <= 200 ? text : text[..200];
}
