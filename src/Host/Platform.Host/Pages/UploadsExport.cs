using MediatR;
using Platform.Kernel.Modules;
using Platform.Kernel.Sheets;
using Platform.Kernel.Uploads;
using Platform.Kernel.Web;
using Platform.Portal;

namespace Platform.Host.Pages;

/// <summary>导入记录 as a workbook: one line per sheet of every upload.</summary>
internal sealed class UploadsExport : IDownload
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet(
        "/uploads/export",
        async (Here here, IMediator mediator, CancellationToken ct) =>
        {
            var uploads = await mediator.Send(new ListUploads(PageOf.All("")), ct);
            var names = (await here.Areas()).ToDictionary(a => a.Id, a => a.Name);
            var lines = uploads.Items.SelectMany(u => u.Sheets.OrderBy(s => s.Order).Select(s => new Line(names.GetValueOrDefault(u.AreaId, ""), u, s)));
            return Workbook.Of("导入记录", here.Today, Columns, lines);
        }).Permission(HousePermissions.Uploads);

    private static readonly ExportColumn<Line>[] Columns =
    [
        new("县（市、区）", ExportKind.Text, l => l.Area, 18),
        new("文件", ExportKind.Text, l => l.Upload.FileName, 36),
        new("上传时间", ExportKind.Text, l => Formats.Instant(new(l.Upload.At)), 18),
        new("上传人", ExportKind.Text, l => l.Upload.By),
        new("工作表", ExportKind.Text, l => l.Sheet.Name, 20),
        new("正常行", ExportKind.Count, l => (long)l.Sheet.Good),
        new("提示行", ExportKind.Count, l => (long)l.Sheet.Warned),
        new("退回行", ExportKind.Count, l => (long)l.Sheet.Rejected),
        new("提交时间", ExportKind.Text, l => l.Sheet.CommittedAt is { } at ? Formats.Instant(new(at)) : "", 18),
        new("提交人", ExportKind.Text, l => l.Sheet.CommittedBy),
        new("原文件", ExportKind.Text, l => l.Upload.FileRemovedAt is null ? "保存" : "已按保存期限删除", 18),
    ];

    private sealed record Line(string Area, Upload Upload, UploadSheet Sheet);
}
