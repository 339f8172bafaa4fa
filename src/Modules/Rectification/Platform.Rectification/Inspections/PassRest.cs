using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rectification.Lifecycle;

namespace Platform.Rectification.Inspections;

/// <summary>Once every drawn problem of a 复核抽样 is verified, those not drawn are verified by the sample. If one was refused, they stay.</summary>
/// <param name="AreaId">The county.</param>
/// <param name="Id">The sample, the county's last.</param>
/// <exception cref="ProblemException"><c>not-found</c>, <c>city-only</c>, <c>not-a-review</c>, <c>sample-superseded</c>, <c>sample-unfinished</c>, <c>sample-refused</c>.</exception>
internal sealed record PassRest(int AreaId, Guid Id) : ICommand<RestPassed>;

/// <summary>What was passed.</summary>
/// <param name="Passed">Problems verified.</param>
/// <param name="Left">Problems that still wait, faulty ones among them.</param>
/// <param name="Faults">Problems that were not passed, each with its reason.</param>
internal sealed record RestPassed(int Passed, int Left, IReadOnlyList<string> Faults);

internal sealed class PassRestHandler(InspectionBook book, IMediator mediator, Caller caller) : IRequestHandler<PassRest, RestPassed>
{
    // The numbers of each are read anew: so many go into one unit of work.
    private const int AtOnce = 200;

    public async Task<RestPassed> Handle(PassRest request, CancellationToken cancellationToken)
    {
        var ct = cancellationToken;
        var review = await book.Find(request.AreaId, request.Id, ct);
        caller.CityOnly("抽样复核");
        await Check(review, ct);
        var rest = await book.Rest(review).OrderBy(p => p.Number).Select(p => new { p.Id, p.Number, p.Version }).ToListAsync(ct);
        var (passed, faults) = (0, new List<string>());
        foreach (var one in rest.TakeWhile(_ => passed < AtOnce))
        {
            try
            {
                await mediator.Send(new TakeStep(review.AreaId, one.Id, one.Version, ProblemAct.Verify, $"抽样复核未抽中（批次 {review.Number}）"), ct);
                passed++;
            }
            catch (ProblemException refused) when (refused.Code == "numbers-wrong")
            {
                faults.Add($"{one.Number}：{refused.Message}");
            }
        }
        return new(passed, rest.Count - passed, faults);
    }

    private async Task Check(Inspection review, CancellationToken ct)
    {
        if (review.Kind != InspectionKind.Review) throw new ProblemException(409, "not-a-review", "只有复核抽样可以按抽样通过其余问题。");
        if ((await book.LastReview(review.AreaId, ct))!.Id != review.Id) throw new ProblemException(409, "sample-superseded", "这个县区后来又抽过一批，请在最后一批办理。");
        var verdicts = await book.Verdicts(review, ct);
        if (verdicts.Count(v => v.Result == InspectionResult.Failed) is > 0 and var refused) throw new ProblemException(409, "sample-refused", $"抽中的问题有 {refused} 个被退回，没有抽中的不能按抽样通过；请逐个复核，或另抽一批。");
        if (verdicts.Count(v => v.Result is null) is > 0 and var open) throw new ProblemException(409, "sample-unfinished", $"抽中的问题还有 {open} 个没有复核，复核完才能通过其余问题。");
    }
}
