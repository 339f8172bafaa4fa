using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Fees.Data;
using Platform.Kernel.Access;
using Platform.Kernel.Personal;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Fees.Changes;

/// <summary>Takes back what was entered of a family in error. It stays to be seen; the fee is at the next run as if it had not been.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Id">The change.</param>
/// <param name="Reason">Why, 5 to 200 characters.</param>
/// <exception cref="ProblemException"><c>not-found</c>: absent, or taken back already.</exception>
internal sealed record TakeBackChange(int AreaId, Guid Id, string Reason) : ICommand<Guid>;

internal sealed class TakeBackChangeValidator : AbstractValidator<TakeBackChange>
{
    public TakeBackChangeValidator() => RuleFor(c => c.Reason).Must(r => r.Trim().Length is >= 5 and <= 200).WithMessage("请写明为什么撤销，5 到 200 字。")
        .WithoutNumbers("说明").OverridePropertyName("why");
}

internal sealed class TakeBackChangeHandler(FeesDb db, Caller caller, TimeProvider clock) : IRequestHandler<TakeBackChange, Guid>
{
    public async Task<Guid> Handle(TakeBackChange request, CancellationToken cancellationToken)
    {
        var change = await db.Changes.FirstOrDefaultAsync(c => c.AreaId == request.AreaId && c.Id == request.Id && c.TakenBackAt == null, cancellationToken) ?? throw Problem.NotFound();
        (change.TakenBackBy, change.TakenBackAt, change.TakenBackWhy) = (caller.Id, clock.GetUtcNow().UtcDateTime, request.Reason.Trim());
        return change.HouseholdId;
    }
}
