using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Platform.Kernel.Access;
using Platform.Kernel.Areas;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Reporting.Data;

namespace Platform.Reporting.Reports;

/// <summary>A city calls for its counties' reports.</summary>
/// <param name="AreaId">The city.</param>
/// <param name="Title">What the reports are called.</param>
/// <param name="Source">The document that asks for them.</param>
/// <param name="AsOf">The day of their figures.</param>
/// <param name="DueOn">The last day in time, not before that day.</param>
internal sealed record MakeCall(int AreaId, string Title, string Source, DateOnly AsOf, DateOnly DueOn) : ICommand<Guid>;

internal sealed class MakeCallValidator : AbstractValidator<MakeCall>
{
    private static readonly DateOnly First = new(2015, 1, 1), Last = new(2100, 1, 1);

    public MakeCallValidator()
    {
        RuleFor(c => c.Title).NotEmpty().WithMessage("请填写报告名称。").MaximumLength(100).WithMessage("报告名称最多 100 字。").OverridePropertyName("title");
        RuleFor(c => c.Source).NotEmpty().WithMessage("请填写依据的文件。").MaximumLength(200).WithMessage("依据最多 200 字。").OverridePropertyName("source");
        RuleFor(c => c.AsOf).InclusiveBetween(First, Last).WithMessage("请核对数据截至日的年份。").OverridePropertyName("asOf");
        RuleFor(c => c.DueOn).LessThan(Last).WithMessage("请核对报送截止日的年份。").GreaterThanOrEqualTo(c => c.AsOf).WithMessage("报送截止日不能早于数据截至日。").OverridePropertyName("dueOn");
    }
}

internal sealed class MakeCallHandler(ReportingDb db, Caller caller, AreaMap areas) : IRequestHandler<MakeCall, Guid>
{
    public async Task<Guid> Handle(MakeCall request, CancellationToken cancellationToken)
    {
        OwnArea.Check(caller, request.AreaId);
        if ((await areas.WithBelow(request.AreaId, cancellationToken)).Count < 2) throw new ProblemException(403, "no-area-below", "只有市级可以布置总结报告。");
        var call = new ReportCall { AreaId = request.AreaId, Title = request.Title.Trim(), Source = request.Source.Trim(), AsOf = request.AsOf, DueOn = request.DueOn, By = caller.Id };
        db.Calls.Add(call);
        return call.Id;
    }
}

internal sealed class CallEndpoints : IEndpoint
{
    /// <summary>A call as other systems see it.</summary>
    /// <param name="Id">The key.</param>
    /// <param name="AreaId">The city.</param>
    /// <param name="Title">What the reports are called.</param>
    /// <param name="Source">The document that asks for them.</param>
    /// <param name="AsOf">The day of their figures.</param>
    /// <param name="DueOn">The last day in time.</param>
    internal sealed record CallItem(Guid Id, int AreaId, string Title, string Source, DateOnly AsOf, DateOnly DueOn);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/calls", async (IMediator m, CancellationToken ct) =>
            (await m.Send(new FindCalls(), ct)).Select(v => new CallItem(v.Call.Id, v.Call.AreaId, v.Call.Title, v.Call.Source, v.Call.AsOf, v.Call.DueOn)).ToList()).Permission(ReportingModule.View);
        api.MapPost("/calls", async (MakeCall body, IMediator m, CancellationToken ct) => Results.Created("/api/reporting/calls", new { id = await m.Send(body, ct) })).Permission(ReportingModule.Write);
    }
}
