using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Routing;
using Platform.Kernel.Access;
using Platform.Kernel.Modules;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;
using Platform.Portal;

namespace Platform.Rules.Trials;

/// <summary>A trial as workbooks: one line for each project and month, and one for each family whom it touches.</summary>
internal sealed class ExportTrial : IDownload
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/{id:guid}/trial/export", Write).Permission(RulesModule.View);
        pages.MapGet("/{id:guid}/trial/families", Families).Permission(RulesModule.View);
    }

    private static async Task<IResult> Families(Guid id, HttpRequest request, IMediator mediator, Caller caller, TimeProvider clock, CancellationToken ct)
    {
        var (trial, today) = await Run(id, request, mediator, caller, clock, ct);
        var names = trial.Projects.ToDictionary(p => p.Id, p => p.Name);
        return Workbook.Of<TrialFamily>("政策试算受影响的户", today,
        [
            new("项目", ExportKind.Text, f => names[f.ProjectId], 40),
            new("户编号", ExportKind.Text, f => f.Code),
            new("被征收人", ExportKind.Text, f => f.Name),
            new("按现行规定（元）", ExportKind.Money, f => f.BeforeFen, 18),
            new("按本版规定（元）", ExportKind.Money, f => f.AfterFen, 18),
            new("差额（元）", ExportKind.Money, f => f.AfterFen - f.BeforeFen, 18),
        ], new Paged<TrialFamily>(trial.Touched, trial.Touched.Count));
    }

    private static async Task<IResult> Write(Guid id, HttpRequest request, IMediator mediator, Caller caller, TimeProvider clock, CancellationToken ct)
    {
        var (trial, today) = await Run(id, request, mediator, caller, clock, ct);
        var lines = trial.Projects.SelectMany(p => trial.Months.Select((m, i) => (Project: p, m.Month, Before: p.Before[i], After: p.After[i]))).ToList();
        return Workbook.Of<(TrialProject Project, DateOnly Month, long Before, long After)>("政策试算", today,
        [
            new("项目", ExportKind.Text, l => l.Project.Name, 40),
            new("户数", ExportKind.Count, l => l.Project.Families),
            new("受影响户数", ExportKind.Count, l => l.Project.Affected),
            new("月份", ExportKind.Text, l => $"{l.Month:yyyy-MM}"),
            new("按现行规定（元）", ExportKind.Money, l => l.Before, 18),
            new("按本版规定（元）", ExportKind.Money, l => l.After, 18),
            new("差额（元）", ExportKind.Money, l => l.After - l.Before, 18),
        ], new Paged<(TrialProject, DateOnly, long, long)>(lines, lines.Count));
    }

    private static async Task<(Trial Trial, DateOnly Today)> Run(Guid id, HttpRequest request, IMediator mediator, Caller caller, TimeProvider clock, CancellationToken ct)
    {
        var today = Formats.DayOf(clock.GetUtcNow());
        return (await mediator.Send(TrialAsked.Of(UrlQuery.Parse(request.GetEncodedPathAndQuery()), id, caller.HomeAreaId, today), ct), today);
    }
}
