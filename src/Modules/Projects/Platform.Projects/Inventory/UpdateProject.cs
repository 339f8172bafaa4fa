using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Contracts;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Projects.Data;

namespace Platform.Projects.Inventory;

/// <summary>Changes what no sheet says of a project.</summary>
/// <param name="AreaId">Its area.</param>
/// <param name="Id">The project.</param>
/// <param name="Version">The version that the caller has seen.</param>
/// <param name="SigningEndsOn">签约期限截止日; null where none is set.</param>
/// <param name="Remark">备注, at most 2,000 characters.</param>
/// <returns>The new version.</returns>
internal sealed record UpdateProject(int AreaId, Guid Id, long Version, DateOnly? SigningEndsOn, string Remark) : ICommand<long>;

internal sealed class UpdateProjectValidator : AbstractValidator<UpdateProject>
{
    private static readonly DateOnly First = new(2011, 1, 21), Last = new(2100, 1, 1);

    public UpdateProjectValidator()
    {
        RuleFor(c => c.SigningEndsOn).InclusiveBetween(First, Last)
            .WithMessage("签约期限截止日应在条例施行（2011-01-21）之后，请核对年份。").OverridePropertyName("signingEndsOn");
        RuleFor(c => c.Remark).NotNull().WithMessage("没有备注时请写空文字。").MaximumLength(2000).WithMessage("备注最多 2,000 字。").OverridePropertyName("remark");
    }
}

internal sealed class UpdateProjectHandler(ProjectsDb db) : IRequestHandler<UpdateProject, long>
{
    public async Task<long> Handle(UpdateProject request, CancellationToken cancellationToken)
    {
        var project = await db.Projects.FirstOrDefaultAsync(p => p.AreaId == request.AreaId && p.Id == request.Id, cancellationToken)
            ?? throw Problem.NotFound();
        if (project.Version != request.Version) throw Problem.Changed();
        if (request.SigningEndsOn < project.DecidedOn)
        {
            var message = $"签约期限截止日不能早于征收决定日期（{project.DecidedOn:yyyy-MM-dd}）。";
            throw Problem.Invalid([new("signingEndsOn", message)]);
        }

        (project.SigningEndsOn, project.Remark) = (request.SigningEndsOn, request.Remark.Trim());
        if (db.ChangeTracker.HasChanges()) db.Publish(new FiguresChanged(project.AreaId, db.Word));
        await db.SaveChangesAsync(cancellationToken);
        return project.Version;
    }
}

internal sealed class UpdateProjectEndpoint : IEndpoint
{
    /// <summary>What is sent.</summary>
    internal sealed record ProjectChange(DateOnly? SigningEndsOn, string Remark);

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPut("/{id:guid}", async (Guid id, ProjectChange body, HttpRequest request, HttpResponse response, IMediator m, CancellationToken ct) =>
        {
            var seen = Tags.Seen(request);
            var project = await m.Send(new GetProject(id), ct);
            await m.Send(new UpdateProject(project.AreaId, id, seen, body.SigningEndsOn, body.Remark), ct);
            project = await m.Send(new GetProject(id), ct);
            response.Headers.ETag = Tags.Write(project.Version);
            return project;
        }).Permission(ProjectsModule.Edit);
}
