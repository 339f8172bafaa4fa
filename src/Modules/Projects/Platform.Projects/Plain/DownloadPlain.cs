using System.Text.Json.Serialization;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Approvals;
using Platform.Kernel.Personal;
using Platform.Kernel.Requests;
using Platform.Kernel.Reveals;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;
using Platform.Projects.Data;
using Platform.Projects.Figures;
using Platform.Projects.Households;

namespace Platform.Projects.Plain;

/// <summary>Uses an allowed export: exactly the filter that was asked for, as the rows are now; once, and by who asked.</summary>
/// <param name="AreaId">The county.</param>
/// <param name="Id">The approval.</param>
internal sealed record DownloadPlain(int AreaId, Guid Id) : ICommand<PlainFile>;

/// <summary>The workbook. Its content goes into no JSON, so that no answer that is kept anywhere holds it.</summary>
internal sealed record PlainFile(string Name, [property: JsonIgnore] byte[]? Content = null);

internal sealed class DownloadPlainHandler(ProjectsDb db, ApprovalBook approvals, RevealBook reveals, IPersonalVault vault, TimeProvider clock)
    : IRequestHandler<DownloadPlain, PlainFile>
{
    public async Task<PlainFile> Handle(DownloadPlain request, CancellationToken cancellationToken)
    {
        var approval = await approvals.Use(request.AreaId, request.Id, PlainExportKind.Word, cancellationToken);
        var filter = new PlainScope(approval.Payload).Filter(clock.Today());
        var households = await filter.Of(db.Rows<Household>(approval.AreaId), vault).OrderBy(h => h.Code).ThenBy(h => h.Id).Take(PageOf.Most + 1).ToListAsync(cancellationToken);
        if (households.Count > PageOf.Most) throw new ProblemException(422, "export-too-long", $"现在已超过 {PageOf.Most:N0} 户，请缩小范围后重新申请。");
        var projects = await db.Projects.AsNoTracking().Where(p => p.AreaId == approval.AreaId).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);

        reveals.Note(
            approval.AreaId, RevealWay.Exported, "projects.Household", approval.Id, $"审批 {approval.Number}", "身份证号、联系电话", households.Count, approval.Reason);
        return new($"被征收户（未脱敏）{approval.Number}.xlsx", PlainBook.Write(approval, households, projects, vault, clock.GetUtcNow()));
    }
}

internal sealed class DownloadPlainEndpoint : IDownload
{
    // A post with the form's hidden field: a link that somebody sends must not use the approval up.
    public static void Map(IEndpointRouteBuilder pages) =>
        pages.MapPost("/households/plain/{id:guid}", async (Guid id, [FromForm] string? approval, HttpResponse response, IMediator m, CancellationToken ct) =>
        {
            var asked = await m.Send(new ReadApproval(id), ct);
            var file = await m.Send(new DownloadPlain(asked.AreaId, id), ct);
            response.Headers.CacheControl = "no-store";
            return Workbook.Saved(file.Content ?? throw new ProblemException(409, "approval-used", "这份导出已经下载过，只能下载一次。"), file.Name);
        }).Permission(ProjectsModule.ExportPlain);
}
