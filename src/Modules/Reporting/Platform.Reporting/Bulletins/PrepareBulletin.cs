using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Areas;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Reporting.Data;
using Platform.Reporting.Indicators;

namespace Platform.Reporting.Bulletins;

/// <summary>A city prepares a bulletin: its counties are ranked as of a day, compared with the last one issued, and the rows behind the ranking are frozen.</summary>
/// <param name="AreaId">The city.</param>
/// <param name="Title">标题.</param>
/// <param name="AsOf">The day of the ranking, from 1990 to today.</param>
internal sealed record PrepareBulletin(int AreaId, string Title, DateOnly AsOf) : ICommand<Guid>;

internal sealed class PrepareBulletinValidator : AbstractValidator<PrepareBulletin>
{
    public PrepareBulletinValidator(TimeProvider clock)
    {
        RuleFor(c => c.Title).NotEmpty().WithMessage("请填写通报标题。").MaximumLength(100).WithMessage("标题最多 100 字。").OverridePropertyName("title");
        RuleFor(c => c.AsOf).Must(d => AskedDay.IsKnown(d, clock)).WithMessage(AskedDay.Wanted).OverridePropertyName("asOf");
    }
}

internal sealed class PrepareBulletinHandler(ReportingDb db, IMediator mediator, RankingRows rows, Caller caller, AreaMap areas) : IRequestHandler<PrepareBulletin, Guid>
{
    public async Task<Guid> Handle(PrepareBulletin request, CancellationToken cancellationToken)
    {
        OwnArea.Check(caller, request.AreaId);
        var below = (await areas.WithBelow(request.AreaId, cancellationToken)).Where(a => a != request.AreaId).ToList();
        if (below.Count == 0) throw new ProblemException(403, "no-area-below", "只有市级可以编发通报。");
        var last = await db.Rows<Bulletin>(request.AreaId).Where(b => b.State == BulletinState.Issued).OrderByDescending(b => b.IssuedOn).ThenByDescending(b => b.Id).FirstOrDefaultAsync(cancellationToken);
        var before = last is null ? [] : await db.Rows<BulletinLine>(request.AreaId).Where(l => l.BulletinId == last.Id).ToListAsync(cancellationToken);
        var board = await mediator.Send(new ReadIndicators(request.AsOf), cancellationToken);
        var bulletin = new Bulletin { AreaId = request.AreaId, Title = request.Title.Trim(), AsOf = request.AsOf, PreviousId = last?.Id, WrittenBy = caller.Id };
        db.Bulletins.Add(bulletin);
        var lines = Ranking.Of(request.AreaId, bulletin.Id, board.Counties.Where(c => below.Contains(c.AreaId)), before);
        db.Lines.AddRange(lines);
        await rows.Freeze(lines, board, cancellationToken);
        return bulletin.Id;
    }
}

internal sealed class PrepareBulletinEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/bulletins", async (PrepareBulletin body, IMediator m, CancellationToken ct) =>
        {
            var id = await m.Send(body, ct);
            return Results.Created($"/api/reporting/bulletins/{id}", new { id });
        }).Permission(ReportingModule.Write);
}
