using MediatR;
using Platform.Kernel.Jobs.Long;
using Platform.Kernel.Sheets;

namespace Platform.Kernel.Uploads;

/// <summary>Reads a kept file, however long it is; the database is written to only at the end.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="UploadId">The upload.</param>
public sealed record ReadSheets(int AreaId, Guid UploadId) : ILongRequest;

internal sealed class ReadSheetsHandler(IMediator mediator) : IRequestHandler<ReadSheets, string>
{
    public async Task<string> Handle(ReadSheets request, CancellationToken cancellationToken)
    {
        try
        {
            var reading = (await mediator.Send(new ReadUpload(request.UploadId), cancellationToken)).Reading;
            await mediator.Send(new EnterSheets(request.AreaId, request.UploadId), cancellationToken);
            var rejected = reading.Sheets.Sum(s => s.Count(Severity.Rejected));
            return $"读完 {reading.Sheets.Sum(s => s.Rows.Count):N0} 行，退回 {rejected:N0} 行，请核对后提交。";
        }
        catch (SheetFileException unreadable)
        {
            await mediator.Send(new EnterSheets(request.AreaId, request.UploadId, unreadable.Message), cancellationToken);
            return unreadable.Message;
        }
    }
}
