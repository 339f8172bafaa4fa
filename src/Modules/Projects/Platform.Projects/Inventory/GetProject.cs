using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Projects.Contracts;
using Platform.Projects.Data;
using Platform.Projects.Figures;
using Platform.Projects.Households;

namespace Platform.Projects.Inventory;

/// <summary>One project with what was stated and what its households add up to.</summary>
/// <param name="Id">The key; another county's is not found.</param>
internal sealed record GetProject(Guid Id) : IQuery<ProjectDetail>;

/// <summary>A project as its page and other systems see it. Areas in 0.01㎡.</summary>
public sealed record ProjectDetail(
    Guid Id, int AreaId, string Code, string Name, string DecisionNo, DateOnly? DecidedOn, PublicGround Ground, DateOnly? StartedOn,
    ProjectState State, DateOnly? StateSince, string StateReason, DateOnly? CompletedOn, DateOnly? SigningEndsOn, string Remark,
    ProjectStated Stated, ProjectEntered Entered, long Version, DateTime ChangedAt);

/// <summary>What the county stated of it; null where it stated nothing.</summary>
/// <param name="AreaDm2">As printed.</param>
/// <param name="CorrectedAreaDm2">With an evident slip of unit mended.</param>
/// <param name="Exchange">产权调换, flats to be built and ready ones together.</param>
public sealed record ProjectStated(
    long? AreaDm2, long? CorrectedAreaDm2, int? Households, int? Residential, int? Exchange, int? Cash, int? Voucher);

/// <summary>What its entered households add up to.</summary>
public sealed record ProjectEntered(
    long Households, long AreaDm2, long Signed, long Unsigned, long Exchange, long Existing, long Cash, long Voucher);

internal sealed class GetProjectHandler(ProjectsDb db, TimeProvider clock) : IRequestHandler<GetProject, ProjectDetail>
{
    public async Task<ProjectDetail> Handle(GetProject request, CancellationToken cancellationToken)
    {
        var p = await db.Projects.AsNoTracking().FirstOrDefaultAsync(p => p.Id == request.Id, cancellationToken) ?? throw Problem.NotFound();
        var t = await ReadTally.Of(db.Households.Where(h => h.AreaId == p.AreaId && h.ProjectId == p.Id), clock.Today(), cancellationToken);
        return new(
            p.Id, p.AreaId, p.Code, p.Name, p.DecisionNo, p.DecidedOn, p.Ground, p.StartedOn, p.State, p.StateSince, p.StateReason,
            p.CompletedOn, p.SigningEndsOn, p.Remark,
            new(p.StatedAreaDm2, p.CorrectedAreaDm2, p.StatedHouseholds, p.StatedResidential, p.StatedExchange, p.StatedCash, p.StatedVoucher),
            new(t.All, t.AreaDm2, t.Signed, t.Unsigned, t.Of(CompensationMode.Exchange), t.Of(CompensationMode.Existing), t.Of(CompensationMode.Cash), t.Of(CompensationMode.Voucher)),
            p.Version, p.ChangedAt);
    }
}

internal sealed class GetProjectEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/{id:guid}", async (Guid id, HttpResponse response, IMediator m, CancellationToken ct) =>
        {
            var project = await m.Send(new GetProject(id), ct);
            response.Headers.ETag = Tags.Write(project.Version);
            return project;
        }).Permission(ProjectsModule.View);
}
