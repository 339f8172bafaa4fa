using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Platform.Kernel.Access;
using Platform.Kernel.Areas;
using Platform.Kernel.Modules;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;
using Platform.Portal;

namespace Platform.Reporting.Mechanisms;

/// <summary>What the register's address asks for; page and export read the same.</summary>
internal static class MechanismsAsked
{
    /// <summary>The rules of <c>area</c> and <c>kind</c>, which counts from 1; with <c>asOf</c> those that hold on that day.</summary>
    public static IReadOnlyList<Mechanism> Narrow(IReadOnlyList<Mechanism> all, UrlQuery url)
    {
        var (area, kind) = (url.Number("area", 0), url.Number("kind", 0));
        var asOf = Entry.TryDay(url["asOf"], out var day) ? day : null;
        return [.. all.Where(m => (asOf is not { } on || m.Holds(on)) && (area == 0 || m.AreaId == area) && (kind == 0 || (int)m.Kind + 1 == kind))];
    }
}

/// <summary>The register as filtered, as a workbook.</summary>
internal sealed class ExportMechanisms : IDownload
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/mechanisms/export", Write).Permission(ReportingModule.View);

    private static async Task<IResult> Write(HttpRequest request, IMediator mediator, AreaMap areas, Caller caller, AreaScope scope, TimeProvider clock, CancellationToken ct)
    {
        var url = UrlQuery.Parse(request.Path + request.QueryString);
        var rows = MechanismsAsked.Narrow(await mediator.Send(new FindMechanisms(), ct), url);
        var counties = await Counties.Read(areas, caller, scope, "reporting");
        ExportColumn<Mechanism>[] columns =
        [
            new("县（市、区）", ExportKind.Text, m => counties.Name(m.AreaId)),
            new("机制类别", ExportKind.Text, m => MechanismKinds.Title(m.Kind), 18),
            new("制度名称", ExportKind.Text, m => m.Name, 44),
            new("文号", ExportKind.Text, m => m.Number, 22),
            new("印发机关", ExportKind.Text, m => m.Issuer, 24),
            new("印发日期", ExportKind.Date, m => m.IssuedOn),
            new("评估期限", ExportKind.Date, m => m.ReviewDueOn),
            new("最近评估", ExportKind.Date, m => m.ReviewedOn),
            new("评估意见", ExportKind.Text, m => m.Opinion, 36),
            new("废止日期", ExportKind.Date, m => m.EndedOn),
        ];
        return Workbook.Of("长效机制制度台账", Formats.DayOf(clock.GetUtcNow()), columns, new Paged<Mechanism>(rows, rows.Count));
    }
}
