using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Requests;
using Platform.Kernel.Sheets;
using Platform.Kernel.Uploads;
using Platform.Kernel.Web;
using Platform.Rectification.Data;
using Platform.Rectification.Lifecycle;

namespace Platform.Rectification.Inspections;

/// <summary>The sheet to take along on the visit: the drawn problems with empty columns for what is found, and the whole draw.</summary>
/// <param name="Id">The sample.</param>
internal sealed record VisitSheet(Guid Id) : IQuery<VisitFile>
{
    /// <summary>By what the marks of a sample's rows are known.</summary>
    public static string Seal(Guid inspection) => $"inspection/{inspection:N}";
}

/// <summary>The workbook.</summary>
internal sealed record VisitFile(string Name, byte[] Content);

internal sealed class VisitSheetHandler(RectificationDb db, IMediator mediator, CopySeals seals, TimeProvider clock) : IRequestHandler<VisitSheet, VisitFile>
{
    public async Task<VisitFile> Handle(VisitSheet request, CancellationToken cancellationToken)
    {
        var ct = cancellationToken;
        var view = await mediator.Send(new ReadInspection(request.Id, true, PageOf.All("")), ct);
        var (inspection, seal) = (view.Inspection, seals.Of(view.Inspection.AreaId));
        var drawn = view.Rows.Items.Select(r => r.Item.ProblemId).ToList();
        var files = (await db.Files.AsNoTracking().Where(f => f.AreaId == inspection.AreaId && drawn.Contains(f.ProblemId)).OrderBy(f => f.At).ToListAsync(ct)).ToLookup(f => f.ProblemId);
        var all = await db.Rows<InspectionItem>(inspection.AreaId).Where(i => i.InspectionId == inspection.Id).OrderBy(i => i.Rank).ToListAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;

        ExportColumn<InspectionLine>[] columns =
        [
            new("次序", ExportKind.Count, r => r.Item.Rank, 6),
            new("编号", ExportKind.Text, r => r.Item.Number, 20),
            new("项目", ExportKind.Text, r => r.Project, 36),
            new("问题类别", ExportKind.Text, r => r.ClassTitle, 20),
            new("涉及户数", ExportKind.Count, r => r.Households, 10),
            new("涉及金额（元）", ExportKind.Money, r => r.MoneyFen, 18),
            new("销号结论", ExportKind.Text, r => r.Outcome?.Title(), 12),
            new("备案日期", ExportKind.Date, r => r.ClosedOn),
            new("县区佐证材料", ExportKind.Text, r => string.Join("；", files[r.Item.ProblemId].Select(f => $"{f.Kind}：{f.Name}")), 44),
            new("核查结果", ExportKind.Text, r => r.Item.Result?.Title(), 12) { Choices = [InspectionResult.Passed.Title(), InspectionResult.Failed.Title()] },
            new("核查情况", ExportKind.Text, r => r.Item.Finding, 44),
            new(AreaSeal.Title, ExportKind.Text, r => seal.Write(VisitSheet.Seal(inspection.Id), r.Item.Id, now, []), 10) { Hidden = true },
        ];
        ExportColumn<InspectionItem>[] order =
        [
            new("次序", ExportKind.Count, i => i.Rank, 6), new("编号", ExportKind.Text, i => i.Number, 20),
            new($"SHA-256（{inspection.Seed}:编号）", ExportKind.Text, i => i.Digest, 68), new("抽中", ExportKind.Text, i => i.IsDrawn ? "是" : "否", 8),
        ];
        var content = new MemoryStream();
        using (var writer = new SheetWriter(content))
        {
            writer.Sheet("核查表", columns, view.Rows.Items);
            writer.Sheet("抽取名单", order, all);
        }
        return new($"{inspection.Kind.Title()}核查表{inspection.Number}.xlsx", content.ToArray());
    }
}

internal sealed class VisitSheetDownload : IDownload
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/inspections/{id:guid}/sheet", async (Guid id, IMediator m, CancellationToken ct) =>
    {
        var file = await m.Send(new VisitSheet(id), ct);
        return Workbook.Saved(file.Content, file.Name);
    }).Permission(RectificationModule.View);
}
