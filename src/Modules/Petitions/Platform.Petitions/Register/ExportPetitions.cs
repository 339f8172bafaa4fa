using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Routing;
using Platform.Kernel.Access;
using Platform.Kernel.Areas;
using Platform.Kernel.Modules;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;
using Platform.Portal;

namespace Platform.Petitions.Register;

/// <summary>The list of petitions as filtered, as a workbook.</summary>
internal sealed class ExportPetitions : IDownload
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/export", Write).Permission(PetitionsModule.View);

    private static async Task<IResult> Write(
        HttpRequest request, IMediator mediator, AreaMap areas, Caller caller, AreaScope scope, TimeProvider clock, CancellationToken ct)
    {
        var url = UrlQuery.Parse(request.GetEncodedPathAndQuery());
        var filter = PetitionFilter.Of(url, clock);
        var found = await mediator.Send(new FindPetitions(filter, PageOf.All(url["sort"] ?? "")), ct);
        var counties = await Counties.Read(areas, caller, scope, "petitions");
        return Workbook.Of("信访事项", filter.AsOf, Columns(counties, filter.AsOf), found.Rows);
    }

    private static ExportColumn<Petition>[] Columns(Counties counties, DateOnly day) =>
    [
        new("县（市、区）", ExportKind.Text, p => counties.Name(p.AreaId)),
        new("登记日期", ExportKind.Date, p => p.RegisteredOn),
        new("信访人", ExportKind.Text, p => p.Petitioner),
        new("信访人数", ExportKind.Count, p => p.People),
        new("信访形式", ExportKind.Text, p => p.Form),
        new("问题属地", ExportKind.Text, p => p.Place),
        new("涉及项目", ExportKind.Text, p => p.ProjectName, 40),
        new("内容分类", ExportKind.Text, p => p.Kind),
        new("主要诉求", ExportKind.Text, p => p.Claim, 40),
        new("转送日期", ExportKind.Date, p => p.ForwardedOn),
        new("受理日期", ExportKind.Date, p => p.AcceptedOn),
        new("办理期限", ExportKind.Date, p => p.DueOn),
        new("延期至", ExportKind.Date, p => p.ExtendedTo),
        new("答复意见书日期", ExportKind.Date, p => p.RepliedOn, 16),
        new("办理情况", ExportKind.Text, p => p.Light(day).Words, 20),
        new("核查结论", ExportKind.Text, p => p.Finding),
        new("处理意见", ExportKind.Text, p => p.Outcome),
        new("填报的办理状态", ExportKind.Text, p => p.State, 16),
        new("满意度", ExportKind.Text, p => p.Satisfaction),
        new("责任单位", ExportKind.Text, p => p.Unit, 30),
        new("备注", ExportKind.Text, p => p.Remark, 30),
    ];
}
