using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rectification.Data;
using Platform.Rectification.Lifecycle;

namespace Platform.Rectification.Inspections;

/// <summary>States what was found of one drawn problem; one that failed goes back on the hook with the finding.</summary>
/// <param name="AreaId">The county.</param>
/// <param name="Id">The item of the sample.</param>
/// <param name="Result">What was found.</param>
/// <param name="Finding">In words, at most 400 characters; needed where it failed.</param>
/// <exception cref="ProblemException"><c>not-found</c>, <c>city-only</c>, <c>not-an-inspection</c>, <c>not-drawn</c>, <c>result-stated</c>.</exception>
internal sealed record StateResult(int AreaId, Guid Id, InspectionResult Result, string Finding) : ICommand<Unit>;

internal sealed class StateResultValidator : AbstractValidator<StateResult>
{
    public StateResultValidator()
    {
        RuleFor(c => c.Result).IsInEnum().WithMessage("请选择核查结果。").OverridePropertyName("result");
        RuleFor(c => c.Finding).NotNull().Must((c, f) => f is null || ResultJudge.Wrong(c.Result, f) is null).WithMessage(c => ResultJudge.Wrong(c.Result, c.Finding) + "。").OverridePropertyName("finding");
    }
}

internal sealed class StateResultHandler(RectificationDb db, InspectionBook book, Caller caller) : IRequestHandler<StateResult, Unit>
{
    public async Task<Unit> Handle(StateResult request, CancellationToken cancellationToken)
    {
        var item = await db.InspectionItems.FirstOrDefaultAsync(i => i.AreaId == request.AreaId && i.Id == request.Id, cancellationToken) ?? throw Problem.NotFound();
        caller.CityOnly("抽查");
        var inspection = await book.Find(item.AreaId, item.InspectionId, cancellationToken);
        if (inspection.Kind != InspectionKind.Closed) throw new ProblemException(409, "not-an-inspection", "复核抽样的结果在问题的页面上逐项复核。");
        if (!item.IsDrawn) throw new ProblemException(409, "not-drawn", $"{item.Number} 没有被抽中。");
        if (item.Result is { } before) throw new ProblemException(409, "result-stated", $"{item.Number} 已登记为“{before.Title()}”。");
        await book.State(inspection, item, request.Result, request.Finding, cancellationToken);
        return Unit.Value;
    }
}
