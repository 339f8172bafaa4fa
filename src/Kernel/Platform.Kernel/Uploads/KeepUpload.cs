using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Files;
using Platform.Kernel.Requests;

namespace Platform.Kernel.Uploads;

/// <summary>Keeps a survey file, encrypted whole. It is read afterwards.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="FileName">The sender's name of it.</param>
/// <param name="Content">The bytes, at most 100 MB.</param>
public sealed record KeepUpload(int AreaId, string FileName, [property: JsonIgnore] byte[] Content) : ICommand<Guid>;

internal sealed class KeepUploadValidator : AbstractValidator<KeepUpload>
{
    private const int MostBytes = 100 * 1024 * 1024;

    public KeepUploadValidator()
    {
        RuleFor(u => u.Content.Length).GreaterThan(0).WithMessage("请选择一个文件。").LessThanOrEqualTo(MostBytes).WithMessage("文件超过 100 MB，请分成几个文件。")
            .OverridePropertyName("file");
        RuleFor(u => u.FileName).Must(n => Path.GetExtension(n).ToLowerInvariant() is ".xlsx" or ".csv")
            .WithMessage("只收 .xlsx 或 .csv；旧的 .xls 请在 Excel 里另存为 .xlsx。").OverridePropertyName("file");
    }
}

internal sealed class KeepUploadHandler(PlatformDb db, FileStore files, Caller caller, TimeProvider clock) : IRequestHandler<KeepUpload, Guid>
{
    public async Task<Guid> Handle(KeepUpload request, CancellationToken cancellationToken)
    {
        var name = FileNames.Clean(request.FileName);
        var upload = new Upload
        {
            AreaId = request.AreaId,
            FileId = await files.Keep(request.AreaId, name, request.Content, FileKinds.Sheets, cancellationToken),
            FileName = name,
            By = caller.Name,
            At = clock.GetUtcNow().UtcDateTime,
        };
        db.Uploads.Add(upload);
        return upload.Id;
    }
}
