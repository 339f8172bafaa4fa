using MediatR;
using Platform.Kernel.Jobs.Long;
using Platform.Kernel.Sheets;

namespace Platform.Kernel.Uploads;

/// <summary>Takes all sheets of an upload that are not taken yet, one after the other, each whole or not at all.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="UploadId">The upload.</param>
/// <param name="Reason">Why rows with a remark are taken as they are.</param>
public sealed record TakeUpload(int AreaId, Guid UploadId, string Reason) : ILongRequest;

internal sealed class TakeUploadHandler(IMediator mediator, SheetOrder order) : IRequestHandler<TakeUpload, string>
{
    public async Task<string> Handle(TakeUpload request, CancellationToken cancellationToken)
    {
        var (upload, reading, _) = await mediator.Send(new ReadUpload(request.UploadId), cancellationToken);
        var (rows, sheets) = (0, 0);
        foreach (var sheet in order.Of(reading).Where(s => !upload.Sheets.Any(u => u.Name == s.Name && u.CommittedAt is not null)))
        {
            var reason = sheet.Count(Severity.Warned) > 0 ? request.Reason : "";
            rows += await mediator.Send(new TakeSheet(request.AreaId, request.UploadId, sheet.Name, reason), cancellationToken);
            sheets++;
        }
        return $"提交了 {sheets} 张表 {rows:N0} 行。";
    }
}
