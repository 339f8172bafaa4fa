using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Portal;
using Platform.Reporting.Data;

namespace Platform.Reporting.Mechanisms;

/// <summary>A rule was looked at: it goes on until its next review, or it ends.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Id">The rule.</param>
/// <param name="Version">The version that the caller has seen.</param>
/// <param name="Opinion">What came of it, at most 500 characters.</param>
/// <param name="NextDueOn">By when it is to be looked at again; null where it ends today.</param>
/// <returns>The new version.</returns>
internal sealed record ReviewMechanism(int AreaId, Guid Id, long Version, string Opinion, DateOnly? NextDueOn) : ICommand<long>;

internal sealed class ReviewMechanismValidator : AbstractValidator<ReviewMechanism>
{
    private static readonly DateOnly Last = new(2100, 1, 1);

    public ReviewMechanismValidator(TimeProvider clock)
    {
        RuleFor(c => c.Opinion).NotEmpty().WithMessage("请写明评估意见。").MaximumLength(500).WithMessage("评估意见最多 500 字。").OverridePropertyName("opinion");
        RuleFor(c => c.NextDueOn).Must(d => d is null || d > Formats.DayOf(clock.GetUtcNow())).WithMessage("下次评估期限应晚于今天。").LessThan(Last).WithMessage("请核对下次评估期限的年份。").OverridePropertyName("nextDueOn");
    }
}

internal sealed class ReviewMechanismHandler(ReportingDb db, Caller caller, TimeProvider clock) : IRequestHandler<ReviewMechanism, long>
{
    public async Task<long> Handle(ReviewMechanism request, CancellationToken cancellationToken)
    {
        OwnArea.Check(caller, request.AreaId);
        var mechanism = await db.Mechanisms.FirstOrDefaultAsync(m => m.AreaId == request.AreaId && m.Id == request.Id, cancellationToken) ?? throw Problem.NotFound();
        if (mechanism.Version != request.Version) throw Problem.Changed();
        if (mechanism.EndedOn is not null) throw new ProblemException(409, "mechanism-ended", "这项制度已经废止。");
        var today = Formats.DayOf(clock.GetUtcNow());
        (mechanism.ReviewedOn, mechanism.Opinion) = (today, request.Opinion.Trim());
        if (request.NextDueOn is { } next) mechanism.ReviewDueOn = next;
        else mechanism.EndedOn = today;
        await db.SaveChangesAsync(cancellationToken);
        return mechanism.Version;
    }
}
