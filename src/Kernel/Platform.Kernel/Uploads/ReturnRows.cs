using MediatR;
using Platform.Kernel.Access;
using Platform.Kernel.Requests;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;

namespace Platform.Kernel.Uploads;

/// <summary>
/// Gives the rejected rows of an upload back as a workbook to be mended. It holds what the county itself printed, identity
/// numbers too, so it is a command: who fetched it and when stands in the audit.
/// </summary>
/// <param name="AreaId">The area.</param>
/// <param name="UploadId">The upload.</param>
public sealed record ReturnRows(int AreaId, Guid UploadId) : ICommand<byte[]>;

internal sealed class ReturnRowsHandler(IMediator mediator, Caller caller, TimeProvider clock) : IRequestHandler<ReturnRows, byte[]>
{
    public async Task<byte[]> Handle(ReturnRows request, CancellationToken cancellationToken)
    {
        var (upload, reading, _) = await mediator.Send(new ReadUpload(request.UploadId), cancellationToken);
        if (upload.AreaId != request.AreaId) throw Problem.NotFound();
        (upload.ReturnedAt, upload.ReturnedTo) = (clock.GetUtcNow().UtcDateTime, caller.Name);
        using var content = new MemoryStream();
        ReturnedRows.Write(content, reading);
        return content.ToArray();
    }
}
