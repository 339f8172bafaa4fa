using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Platform.Kernel.Access;
using Platform.Kernel.Personal;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Reporting.Data;

namespace Platform.Reporting.Reports;

/// <summary>Writes the words of a report that is not sent yet. A figure is named in 【】; the number itself comes from what is frozen.</summary>
/// <param name="AreaId">Its area.</param>
/// <param name="Id">The edition.</param>
/// <param name="Version">The version that the caller has seen.</param>
/// <param name="Survey">问题排查情况.</param>
/// <param name="Resolution">化解及预防情况.</param>
/// <param name="Proposals">有关工作意见和制度建设情况.</param>
/// <returns>The new version.</returns>
internal sealed record WriteReport(int AreaId, Guid Id, long Version, string Survey, string Resolution, string Proposals) : ICommand<long>;

internal sealed class WriteReportValidator : AbstractValidator<WriteReport>
{
    private const int Most = 20_000;

    public WriteReportValidator()
    {
        RuleFor(c => c.Survey).NotNull().MaximumLength(Most).WithMessage("“问题排查情况”最多 20,000 字。").WithoutNumbers("报告").OverridePropertyName("survey");
        RuleFor(c => c.Resolution).NotNull().MaximumLength(Most).WithMessage("“化解及预防情况”最多 20,000 字。").WithoutNumbers("报告").OverridePropertyName("resolution");
        RuleFor(c => c.Proposals).NotNull().MaximumLength(Most).WithMessage("“有关工作意见和制度建设情况”最多 20,000 字。").WithoutNumbers("报告").OverridePropertyName("proposals");
    }
}

internal sealed class WriteReportHandler(ReportingDb db, ReportBook book, Caller caller) : IRequestHandler<WriteReport, long>
{
    public async Task<long> Handle(WriteReport request, CancellationToken cancellationToken)
    {
        var report = await book.Open(request.AreaId, request.Id, request.Version, cancellationToken);
        var known = ReportTemplate.Shipped.Figures.Select(f => f.Name).Concat(report.IsCitys ? CityFigures.Names : []).ToList();
        string[] texts = [request.Survey, request.Resolution, request.Proposals], fields = ["survey", "resolution", "proposals"];
        var unknown = texts.Zip(fields).SelectMany(t => ReportText.Unknown(t.First, known).Select(name => new FieldError(t.Second, $"没有叫“{name}”的数，请核对【】里的名称。"))).ToList();
        if (unknown.Count > 0) throw Problem.Invalid(unknown);
        (report.Survey, report.Resolution, report.Proposals) = (request.Survey.Trim(), request.Resolution.Trim(), request.Proposals.Trim());
        if (db.ChangeTracker.HasChanges()) (report.WrittenBy, report.WriterName) = (caller.Id, caller.Name);
        await db.SaveChangesAsync(cancellationToken);
        return report.Version;
    }
}

internal sealed class WriteReportEndpoint : IEndpoint
{
    /// <summary>What is sent.</summary>
    internal sealed record ReportWords(string Survey, string Resolution, string Proposals);

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPut("/reports/{id:guid}", async (Guid id, ReportWords body, HttpRequest request, HttpResponse response, IMediator m, CancellationToken ct) =>
        {
            var seen = Tags.Seen(request);
            var report = (await m.Send(new ReadReport(id), ct)).Report;
            response.Headers.ETag = Tags.Write(await m.Send(new WriteReport(report.AreaId, id, seen, body.Survey, body.Resolution, body.Proposals), ct));
            return ReportItem.Of((await m.Send(new ReadReport(id), ct)).Report);
        }).Permission(ReportingModule.Write);
}
