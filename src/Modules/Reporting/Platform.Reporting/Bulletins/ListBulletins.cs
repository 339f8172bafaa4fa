using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Platform.Kernel.Web;

namespace Platform.Reporting.Bulletins;

/// <summary>A bulletin as other systems see it.</summary>
/// <param name="Id">The key.</param>
/// <param name="AreaId">The city.</param>
/// <param name="Title">标题.</param>
/// <param name="Number">文号; empty while it is a draft.</param>
/// <param name="AsOf">The day of its ranking.</param>
/// <param name="IssuedOn">The day of the paper; null while it is a draft.</param>
/// <param name="ReplyDueOn">The last day for replies; null where none are wanted.</param>
/// <param name="Places">Its counties by rank.</param>
public sealed record BulletinItem(Guid Id, int AreaId, string Title, string Number, DateOnly AsOf, DateOnly? IssuedOn, DateOnly? ReplyDueOn, IReadOnlyList<BulletinPlaceItem> Places)
{
    /// <summary>总体情况.</summary>
    public string Summary { get; init; } = "";

    /// <summary>通报表扬.</summary>
    public string Praise { get; init; } = "";

    /// <summary>通报批评.</summary>
    public string Criticism { get; init; } = "";

    /// <summary>Rises with every change; the ETag.</summary>
    public long Version { get; init; }
}

/// <summary>A county of a bulletin.</summary>
/// <param name="AreaId">The county.</param>
/// <param name="Rank">From 1; 0 where there is no rate to rank by.</param>
/// <param name="ProjectRate">项目整改率 in hundredths of a percent; null where there is none.</param>
/// <param name="HouseholdRate">户数整改率 in hundredths of a percent; null where there is none.</param>
/// <param name="MustReply">Whether it has to reply.</param>
/// <param name="ReceivedAt">When it signed, UTC; null while it did not, or where the caller may not see it.</param>
/// <param name="RepliedAt">When it replied, UTC; null while it did not, or where the caller may not see it.</param>
public sealed record BulletinPlaceItem(int AreaId, int Rank, long? ProjectRate, long? HouseholdRate, bool MustReply, DateTime? ReceivedAt, DateTime? RepliedAt);

internal sealed class BulletinEndpoints : IEndpoint
{
    /// <summary>What is sent.</summary>
    internal sealed record BulletinReply(string Reply);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/bulletins", async (IMediator m, CancellationToken ct) => (await m.Send(new FindBulletins(), ct)).Select(Item).ToList()).Permission(ReportingModule.View);
        api.MapGet("/bulletins/{id:guid}", async (Guid id, HttpResponse response, IMediator m, CancellationToken ct) =>
        {
            var view = await m.Send(new ReadBulletin(id), ct);
            response.Headers.ETag = Tags.Write(view.Bulletin.Version);
            return Item(view);
        }).Permission(ReportingModule.View);
        api.MapPost("/bulletins/{id:guid}/receipt/{areaId:int}", async (Guid id, int areaId, IMediator m, CancellationToken ct) =>
        {
            await m.Send(new ReceiveBulletin(areaId, id), ct);
            return Item(await m.Send(new ReadBulletin(id), ct));
        }).Permission(ReportingModule.Write);
        api.MapPost("/bulletins/{id:guid}/reply/{areaId:int}", async (Guid id, int areaId, BulletinReply body, IMediator m, CancellationToken ct) =>
        {
            await m.Send(new ReadBulletin(id), ct);
            await m.Send(new ReplyToBulletin(areaId, id, body.Reply), ct);
            return Item(await m.Send(new ReadBulletin(id), ct));
        }).Permission(ReportingModule.Write);
    }

    private static BulletinItem Item(BulletinView view) => new(
        view.Bulletin.Id, view.Bulletin.AreaId, view.Bulletin.Title, view.Bulletin.Number, view.Bulletin.AsOf, view.Bulletin.IssuedOn, view.Bulletin.ReplyDueOn,
        [.. view.Places.Select(p => new BulletinPlaceItem(p.Line.CountyId, p.Line.Rank, p.Line.ProjectRate, p.Line.HouseholdRate, p.Line.MustReply, p.Receipt?.ReceivedAt, p.Receipt?.RepliedAt))])
    { Summary = view.Bulletin.Summary, Praise = view.Bulletin.Praise, Criticism = view.Bulletin.Criticism, Version = view.Bulletin.Version };
}
