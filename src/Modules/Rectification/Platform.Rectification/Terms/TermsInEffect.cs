using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Portal;
using Platform.Rectification.Data;

namespace Platform.Rectification.Terms;

/// <summary>What holds in the caller's areas on a day.</summary>
/// <param name="AsOf">The day; today where null.</param>
/// <param name="AreaId">Only this area; null for all.</param>
internal sealed record TermsInEffect(DateOnly? AsOf = null, int? AreaId = null) : IQuery<TermList>;

/// <summary>The terms of areas on a day.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="Items">One for each area and term that has begun.</param>
internal sealed record TermList(DateOnly AsOf, IReadOnlyList<TermHeld> Items);

/// <summary>A term as it holds in an area.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Code">The term.</param>
/// <param name="Title">Its name.</param>
/// <param name="Unit">分, 户, 天, 件, % or 个工作日.</param>
/// <param name="Value">In the unit.</param>
/// <param name="Words">The value in words.</param>
/// <param name="EffectiveOn">From when it holds.</param>
/// <param name="StatedBy">The area that has stated it; 0 for the house.</param>
/// <param name="Source">The document that says so.</param>
internal sealed record TermHeld(int AreaId, string Code, string Title, string Unit, long Value, string Words, DateOnly EffectiveOn, int StatedBy, string Source);

internal sealed class TermsInEffectHandler(RectificationDb db, TermBook book, TimeProvider clock) : IRequestHandler<TermsInEffect, TermList>
{
    public async Task<TermList> Handle(TermsInEffect request, CancellationToken cancellationToken)
    {
        var day = request.AsOf ?? Formats.DayOf(clock.GetUtcNow());
        var held = new List<TermHeld>();
        foreach (var area in db.AreasFor(request.AreaId))
        {
            var stated = await book.Of(area, cancellationToken);
            held.AddRange(
                from term in ShippedTerms.All
                let value = stated.InEffect(term, day)
                where value is not null
                select new TermHeld(area, term.Code, term.Title, term.Unit, value.Value, term.Say(value.Value), value.EffectiveOn, value.AreaId, value.Source));
        }
        return new(day, held);
    }
}

internal sealed class TermsInEffectEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/terms/in-effect", (DateOnly? asOf, int? areaId, IMediator m, CancellationToken ct) => m.Send(new TermsInEffect(asOf, areaId), ct)).Permission(RectificationModule.View);
}
