using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Reporting.Data;

namespace Platform.Reporting.Bulletins;

/// <summary>Gives a bulletin up that was not issued, as one with the wrong day. It is kept with its ranking, and nobody below sees it.</summary>
/// <param name="AreaId">The city.</param>
/// <param name="Id">The bulletin.</param>
/// <param name="Version">The version that the caller has seen.</param>
/// <returns>The new version.</returns>
/// <exception cref="ProblemException">As <see cref="BulletinBook.Draft"/>.</exception>
internal sealed record DropBulletin(int AreaId, Guid Id, long Version) : ICommand<long>;

internal sealed class DropBulletinValidator : AbstractValidator<DropBulletin>
{
    public DropBulletinValidator() => RuleFor(c => c.Id).NotEmpty().WithMessage("请指明通报。").OverridePropertyName("id");
}

internal sealed class DropBulletinHandler(ReportingDb db, BulletinBook book) : IRequestHandler<DropBulletin, long>
{
    public async Task<long> Handle(DropBulletin request, CancellationToken cancellationToken)
    {
        var bulletin = await book.Draft(request.AreaId, request.Id, request.Version, cancellationToken);
        bulletin.State = BulletinState.Dropped;
        await db.SaveChangesAsync(cancellationToken);
        return bulletin.Version;
    }
}

internal sealed class DropBulletinEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/bulletins/{id:guid}/drop", async (Guid id, HttpRequest request, HttpResponse response, IMediator m, CancellationToken ct) =>
        {
            var seen = Tags.Seen(request);
            var bulletin = (await m.Send(new ReadBulletin(id), ct)).Bulletin;
            response.Headers.ETag = Tags.Write(await m.Send(new DropBulletin(bulletin.AreaId, id, seen), ct));
            return Results.NoContent();
        }).Permission(ReportingModule.Write);
}
