using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Platform.Kernel.Web;
using Platform.Portal;
using Platform.Reporting.Measures;

namespace Platform.Reporting.Indicators;

/// <summary>The indicators of the caller's counties as other systems see them.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="Items">One for each county and indicator.</param>
public sealed record IndicatorList(DateOnly AsOf, IReadOnlyList<IndicatorItem> Items);

/// <summary>One indicator of a county.</summary>
/// <param name="AreaId">The county.</param>
/// <param name="Code">The indicator.</param>
/// <param name="Title">Its name.</param>
/// <param name="Unit">% for a share.</param>
/// <param name="Value">Hundredths of a percent for a share, else in the unit of its measures; null where there is none.</param>
/// <param name="Basis"><c>computed</c>, <c>stated</c> by the county, <c>unknown</c>, or <c>off</c> where a module that it needs is off.</param>
/// <param name="Explanation">Formula, numbers and result in one sentence.</param>
/// <param name="Source">The document that it rests on.</param>
public sealed record IndicatorItem(int AreaId, string Code, string Title, string Unit, long? Value, string Basis, string Explanation, string Source);

internal sealed class ListIndicatorsEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/indicators", async (DateOnly? asOf, int? areaId, IMediator m, TimeProvider clock, CancellationToken ct) =>
        {
            var board = await m.Send(new ReadIndicators(asOf ?? Formats.DayOf(clock.GetUtcNow()), areaId), ct);
            return new IndicatorList(board.AsOf, [.. board.Counties.SelectMany(c => c.Readings).Select(Item)]);
        }).Permission(ReportingModule.View);

    private static IndicatorItem Item(IndicatorReading r) => new(
        r.AreaId, r.Rule.Code, r.Rule.Title, r.Rule.Unit, r.Value, r.Basis.ToString().ToLowerInvariant(), r.Explanation, r.Rule.Source);
}
