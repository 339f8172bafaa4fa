using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Files;
using Platform.Kernel.Requests;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;

namespace Platform.Kernel.Uploads;

/// <summary>Reads a stored upload: what its sheets are, how their columns were matched, what is wrong where.</summary>
/// <param name="Id">The upload.</param>
/// <exception cref="ProblemException"><c>upload-file-gone</c>: its time was over and the file was removed.</exception>
public sealed record ReadUpload(Guid Id) : IQuery<UploadReading>;

/// <summary>An upload and its reading.</summary>
/// <param name="Upload">The upload with its sheets.</param>
/// <param name="Reading">What the file gave.</param>
/// <param name="ReplacesDemo">Whether taking it removes the area's demonstration rows.</param>
public sealed record UploadReading(Upload Upload, SurveyReading Reading, bool ReplacesDemo)
{
    /// <summary>The cells of its working copies that both sides changed, chosen or not.</summary>
    public IReadOnlyList<Conflict> Conflicts { get; init; } = [];
}

internal sealed class ReadUploadHandler(PlatformDb db, FileStore files, Surveyor surveyor, Readings readings, ReadingState state, RoundTrip trip, DemoRows demo)
    : IRequestHandler<ReadUpload, UploadReading>
{
    public async Task<UploadReading> Handle(ReadUpload request, CancellationToken cancellationToken)
    {
        var upload = await db.Uploads.Include(u => u.Sheets).FirstOrDefaultAsync(u => u.Id == request.Id, cancellationToken)
            ?? throw Problem.NotFound();
        if (upload.FileRemovedAt is not null)
            throw new ProblemException(410, "upload-file-gone", $"“{upload.FileName}”的原文件已按保存期限删除，不能再预览或下载；提交时写入的数据不受影响。");
        var reading = await readings.Of(upload.Id, await state.Of(upload.AreaId, upload.Id, cancellationToken), async () =>
        {
            await using var content = await files.Open(upload.AreaId, upload.FileId, cancellationToken);
            return await surveyor.Read(upload.AreaId, content, upload.FileName, cancellationToken);
        });
        var (settled, conflicts) = await trip.Settle(upload, reading, cancellationToken);
        // A copy of demonstration rows changes them; they step aside for a county's own ledger only.
        return new(upload, settled, !settled.Sheets.Any(s => s.IsCopy) && await demo.AreIn(upload.AreaId, cancellationToken)) { Conflicts = conflicts };
    }
}
