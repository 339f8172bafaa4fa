using FluentValidation;
using MediatR;
using Platform.Fees.Data;
using Platform.Kernel.Access;
using Platform.Kernel.Personal;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Portal;
using Platform.Projects.Contracts;

namespace Platform.Fees.Changes;

/// <summary>Enters something that happened to a family. Its fee follows at the next run, past months by correcting entries.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="HouseholdId">The household.</param>
/// <param name="Kind">A word of <see cref="ChangeKind.All"/>.</param>
/// <param name="On">When.</param>
/// <param name="Value">As entered, in the kind's unit; null where it has none.</param>
/// <param name="Reason">On what it rests, 5 to 200 characters.</param>
/// <exception cref="ProblemException"><c>not-found</c>.</exception>
internal sealed record RecordChange(int AreaId, Guid HouseholdId, string Kind, DateOnly On, decimal? Value, string Reason) : ICommand<Guid>;

internal sealed class RecordChangeValidator : AbstractValidator<RecordChange>
{
    public RecordChangeValidator(TimeProvider clock)
    {
        RuleFor(c => c.Kind).Must(k => ChangeKind.Of(k) is not null).WithMessage("请选择事项。").OverridePropertyName("kind");
        RuleFor(c => c.On).Must(d => d.Year >= 1990 && d <= Formats.DayOf(clock.GetUtcNow())).WithMessage("日期应在 1990 年以后、今天以前。").OverridePropertyName("on");
        RuleFor(c => c.Value).Must((c, v) => ChangeKind.Of(c.Kind)?.Unit is null || v is > 0 and <= 1_000_000).WithMessage("请填写数值，应大于 0。").OverridePropertyName("value");
        RuleFor(c => c.Value).Null().When(c => ChangeKind.Of(c.Kind) is { Unit: null }).WithMessage("这一事项没有数值，请不要填。").OverridePropertyName("value");
        RuleFor(c => c.Value).Must((c, v) => v is null || ChangeKind.Of(c.Kind) is not { Unit: not null } kind || v * kind.Scale == decimal.Truncate(v.Value * kind.Scale))
            .WithMessage("小数位数太多。").OverridePropertyName("value");
        RuleFor(c => c.Reason).Must(r => r.Trim().Length is >= 5 and <= 200).WithMessage("请写明依据，5 到 200 字。")
            .WithoutNumbers("说明").OverridePropertyName("reason");
    }
}

internal sealed class RecordChangeHandler(FeesDb db, IMediator mediator, Caller caller, TimeProvider clock) : IRequestHandler<RecordChange, Guid>
{
    public async Task<Guid> Handle(RecordChange request, CancellationToken cancellationToken)
    {
        if ((await mediator.Send(new HouseholdsOf(request.AreaId, Id: request.HouseholdId), cancellationToken)).Or([]) is not [var household]) throw Problem.NotFound();
        var kind = ChangeKind.Of(request.Kind)!;
        var change = new FamilyChange
        {
            AreaId = request.AreaId,
            HouseholdId = household.Id,
            ProjectId = household.ProjectId,
            Kind = kind.Word,
            On = request.On,
            Value = kind.Unit is null ? 0 : (long)(request.Value!.Value * kind.Scale),
            Reason = request.Reason.Trim(),
            By = caller.Id,
            At = clock.GetUtcNow().UtcDateTime,
        };
        db.Changes.Add(change);
        return change.Id;
    }
}
