using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;
using Severity = Platform.Kernel.Sheets.Severity;

namespace Platform.Kernel.Uploads;

/// <summary>Enters what a kept file's sheets are, once. Nothing is taken yet.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="UploadId">The upload.</param>
/// <param name="Unreadable">Why the file could not be read; empty when it was.</param>
public sealed record EnterSheets(int AreaId, Guid UploadId, string Unreadable = "") : ICommand<bool>;

internal sealed class EnterSheetsValidator : AbstractValidator<EnterSheets>
{
    public EnterSheetsValidator() => RuleFor(c => c.UploadId).NotEmpty();
}

internal sealed class EnterSheetsHandler(IMediator mediator, PlatformDb db, TimeProvider clock) : IRequestHandler<EnterSheets, bool>
{
    public async Task<bool> Handle(EnterSheets request, CancellationToken cancellationToken)
    {
        var upload = await db.Uploads.Include(u => u.Sheets).FirstOrDefaultAsync(u => u.AreaId == request.AreaId && u.Id == request.UploadId, cancellationToken)
            ?? throw Problem.NotFound();
        if (upload.ReadAt is not null) return false;
        upload.ReadAt = clock.GetUtcNow().UtcDateTime;
        upload.Unreadable = request.Unreadable;
        if (request.Unreadable.Length > 0) return true;
        var reading = (await mediator.Send(new ReadUpload(upload.Id), cancellationToken)).Reading;
        UploadSheet[] sheets = [.. reading.Sheets.Select(s => Row(upload, s)), .. reading.Waiting.Select(w => Row(upload, w))];
        for (var i = 0; i < sheets.Length; i++) sheets[i].Order = i;
        db.UploadSheets.AddRange(sheets);
        return true;
    }

    private static UploadSheet Row(Upload upload, WaitingSheet sheet) => new()
    {
        AreaId = upload.AreaId,
        UploadId = upload.Id,
        Name = sheet.Name,
        Word = sheet.Word ?? "",
        Waiting = sheet.Why,
    };

    private static UploadSheet Row(Upload upload, SheetReading sheet) => new()
    {
        AreaId = upload.AreaId,
        UploadId = upload.Id,
        Name = sheet.Name,
        Kind = sheet.Kind,
        Word = sheet.Word,
        Good = sheet.Count(Severity.Good),
        Warned = sheet.Count(Severity.Warned),
        Rejected = sheet.Count(Severity.Rejected),
    };
}
