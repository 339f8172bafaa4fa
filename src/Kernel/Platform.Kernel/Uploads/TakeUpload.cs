using MediatR;
using Platform.Kernel.Jobs.Long;
using Platform.Kernel.Sheets;

namespace Platform.Kernel.Uploads;

/// <summary>Takes all sheets of an upload that are not taken yet, one after the other, each whole or not at all.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="UploadId">The upload.</param>
/// <param name="Reason">Why rows with a remark are taken as they are.</param>
/// <param name="Trial">It will be undone, to see what it would change.</param>
public sealed record TakeUpload(int AreaId, Guid UploadId, string Reason, bool Trial = false) : ILongRequest;

internal sealed class TakeUploadHandler(IMediator mediator, SheetOrder order) : IRequestHandler<TakeUpload, string>
{
    public async Task<string> Handle(TakeUpload request, CancellationToken cancellationToken)
    {
        var (upload, reading, _) = await mediator.Send(new ReadUpload(request.UploadId), cancellationToken);
        var sheets = order.Of(reading);
        foreach (var sheet in sheets.Where(s => !upload.Sheets.Any(u => u.Name == s.Name && u.CommittedAt is not null)))
        {
            var reason = sheet.Count(Severity.Warned) > 0 ? request.Reason : "";
            await mediator.Send(new TakeSheet(request.AreaId, request.UploadId, sheet.Name, reason, request.Trial), cancellationToken);
        }
        return $"提交了 {sheets.Count} 张表 {sheets.Sum(s => s.Rows.Count(r => r.Usable)):N0} 行。"; // also when a host before this one has taken some of them
    }
}
