using System.Text;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Platform.Kernel.Web;
using Platform.Rules.Import;

namespace Platform.Rules.Policies;

/// <summary>One version as a YAML file or a workbook; taken in again, either gives the same policy.</summary>
internal sealed class DownloadPolicy : IDownload
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/{id:guid}/yaml", async (Guid id, IMediator m, CancellationToken ct) =>
        {
            var row = await m.Send(new FindPolicy(id), ct);
            return Results.File(Encoding.UTF8.GetBytes(row.Text), "application/octet-stream", Name(row) + ".yaml");
        }).Permission(RulesModule.View);
        pages.MapGet("/{id:guid}/xlsx", async (Guid id, IMediator m, CancellationToken ct) =>
        {
            var row = await m.Send(new FindPolicy(id), ct);
            return Results.File(PolicyWorkbook.Write(row.Policy()), Xlsx, Name(row) + ".xlsx");
        }).Permission(RulesModule.View);
    }

    private static string Name(PolicyVersion row) => row.Number > 0 ? $"{row.Name}（第{row.Number}版）" : $"{row.Name}（草稿）";
}
