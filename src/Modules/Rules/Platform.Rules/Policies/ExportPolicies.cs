using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Routing;
using Platform.Kernel.Areas;
using Platform.Kernel.Modules;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;
using Platform.Portal;
using Platform.Rules.Engine;

namespace Platform.Rules.Policies;

/// <summary>The list of policies as filtered, as a workbook.</summary>
internal sealed class ExportPolicies : IDownload
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/export", Write).Permission(RulesModule.View);

    private static async Task<IResult> Write(HttpRequest request, IMediator mediator, AreaMap areas, TimeProvider clock, CancellationToken ct)
    {
        var found = await mediator.Send(PolicyAsked.Of(UrlQuery.Parse(request.GetEncodedPathAndQuery()), PageOf.All("")), ct);
        var names = (await areas.All(ct)).ToDictionary(a => a.Id, a => a.Name);
        return Workbook.Of<PolicyVersion>("政策规则", Formats.DayOf(clock.GetUtcNow()),
        [
            new("名称", ExportKind.Text, p => p.Name, 40),
            new("种类", ExportKind.Text, p => Words.Title(p.Kind)),
            new("层级", ExportKind.Text, p => Words.Title(p.Layer)),
            new("适用地区", ExportKind.Text, p => names.GetValueOrDefault(p.AreaId)),
            new("版本", ExportKind.Count, p => p.Number > 0 ? p.Number : null),
            new("状态", ExportKind.Text, p => PolicyStates.Title(p.State)),
            new("发布日期", ExportKind.Date, p => p.PublishedOn),
            new("起草人", ExportKind.Text, p => p.DraftedBy),
            new("批准人", ExportKind.Text, p => p.PublishedBy),
        ], found);
    }
}
