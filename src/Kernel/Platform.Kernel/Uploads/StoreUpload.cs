using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;

namespace Platform.Kernel.Uploads;

/// <summary>Keeps a survey file and reads it at once; a file that cannot be read is not kept.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="FileName">The sender's name of it.</param>
/// <param name="Content">The bytes, at most 100 MB.</param>
public sealed record StoreUpload(int AreaId, string FileName, [property: JsonIgnore] byte[] Content) : ICommand<Guid>;

internal sealed class StoreUploadValidator : AbstractValidator<StoreUpload>
{
    public StoreUploadValidator() => RuleFor(u => u.Content).NotNull();
}

internal sealed class StoreUploadHandler(IMediator mediator, DbSession session) : IRequestHandler<StoreUpload, Guid>
{
    public async Task<Guid> Handle(StoreUpload request, CancellationToken cancellationToken)
    {
        var id = await mediator.Send(new KeepUpload(request.AreaId, request.FileName, request.Content), cancellationToken);
        await session.Save(cancellationToken);
        try
        {
            await mediator.Send(new EnterSheets(request.AreaId, id), cancellationToken);
        }
        catch (SheetFileException unreadable)
        {
            throw new ProblemException(422, unreadable.Code, unreadable.Message, [new("file", unreadable.Message)]);
        }
        return id;
    }
}
