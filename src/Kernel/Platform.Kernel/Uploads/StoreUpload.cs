using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Files;
using Platform.Kernel.Requests;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;
using Severity = Platform.Kernel.Sheets.Severity;

namespace Platform.Kernel.Uploads;

/// <summary>Keeps a survey file, encrypted whole, and reads what its sheets are. Nothing is taken yet.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="FileName">The sender's name of it.</param>
/// <param name="Content">The bytes, at most 50 MB.</param>
public sealed record StoreUpload(int AreaId, string FileName, [property: JsonIgnore] byte[] Content) : ICommand<Guid>;

internal sealed class StoreUploadValidator : AbstractValidator<StoreUpload>
{
    private const int MostBytes = 50 * 1024 * 1024;

    public StoreUploadValidator()
    {
        RuleFor(u => u.Content.Length).GreaterThan(0).WithMessage("请选择一个文件。").LessThanOrEqualTo(MostBytes).WithMessage("文件超过 50 MB，请分成几个文件。")
            .OverridePropertyName("file");
        RuleFor(u => u.FileName).Must(n => Path.GetExtension(n).ToLowerInvariant() is ".xlsx" or ".csv")
            .WithMessage("只收 .xlsx 或 .csv；旧的 .xls 请在 Excel 里另存为 .xlsx。").OverridePropertyName("file");
    }
}

internal sealed class StoreUploadHandler(
    PlatformDb db, FileStore files, Surveyor surveyor, Readings readings, ReadingState state, Caller caller, TimeProvider clock)
    : IRequestHandler<StoreUpload, Guid>
{
    public async Task<Guid> Handle(StoreUpload request, CancellationToken cancellationToken)
    {
        var (name, reading) = (FileNames.Clean(request.FileName), default(SurveyReading)!);
        try
        {
            reading = await surveyor.Read(request.AreaId, new MemoryStream(request.Content), name, cancellationToken);
        }
        catch (SheetFileException unreadable)
        {
            throw new ProblemException(422, unreadable.Code, unreadable.Message, [new("file", unreadable.Message)]);
        }
        var upload = new Upload
        {
            AreaId = request.AreaId,
            FileId = await files.Keep(request.AreaId, name, request.Content, FileKinds.Sheets, cancellationToken),
            FileName = name,
            By = caller.Name,
            At = clock.GetUtcNow().UtcDateTime,
        };
        upload.Sheets.AddRange(reading.Sheets.Select(s => Row(upload, s)));
        upload.Sheets.AddRange(reading.Waiting.Select(w => new UploadSheet
        {
            AreaId = upload.AreaId,
            UploadId = upload.Id,
            Name = w.Name,
            Word = w.Word ?? "",
            Waiting = w.Why,
        }));
        for (var i = 0; i < upload.Sheets.Count; i++) upload.Sheets[i].Order = i;
        db.Uploads.Add(upload);
        readings.Keep(upload.Id, await state.Of(request.AreaId, upload.Id, cancellationToken), reading);
        return upload.Id;
    }

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
