using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Modules;

namespace Platform.Kernel.Uploads;

/// <summary>What a file's reading depends on beside the file: what else the area has taken, its layouts and its switches.</summary>
public sealed class ReadingState(PlatformDb db, Layouts layouts, ModuleCatalog modules, Switchboard board)
{
    /// <summary>A text that changes whenever a reading of this upload goes stale.</summary>
    public async Task<string> Of(int areaId, Guid uploadId, CancellationToken ct)
    {
        var taken = await db.UploadSheets.Where(s => s.AreaId == areaId && s.UploadId != uploadId).MaxAsync(s => s.CommittedAt, ct);
        return taken?.Ticks + "/" + await layouts.State(areaId, ct) + "/" + string.Join(',', modules.All.Select(m => (int)board.State(m.Word, areaId)));
    }
}
