using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Kernel.Access;

/// <summary>The caller will be away: a colleague of his area and role stands in for him on these days.</summary>
/// <param name="To">The colleague's user name.</param>
/// <param name="FirstDay">The first day, in Asia/Shanghai.</param>
/// <param name="LastDay">The last day.</param>
/// <param name="Reason">Why.</param>
public sealed record DelegateWork(string To, DateOnly FirstDay, DateOnly LastDay, string Reason) : ICommand<Guid>
{
    /// <inheritdoc/>
    public int AreaId => 0;
}

internal sealed class DelegateWorkValidator : AbstractValidator<DelegateWork>
{
    public DelegateWorkValidator(TimeProvider clock)
    {
        RuleFor(c => c.To).NotEmpty().WithMessage("请选择代办的同事。").OverridePropertyName("to");
        RuleFor(c => c.FirstDay).GreaterThanOrEqualTo(_ => Delegation.DayOf(clock.GetUtcNow().UtcDateTime)).WithMessage("开始日期不能早于今天。").OverridePropertyName("firstDay");
        RuleFor(c => c.LastDay).GreaterThanOrEqualTo(c => c.FirstDay).WithMessage("结束日期不能早于开始日期。")
            .LessThan(c => c.FirstDay.AddDays(Delegation.MostDays)).WithMessage($"一次最多委托 {Delegation.MostDays} 天。").OverridePropertyName("lastDay");
        RuleFor(c => c.Reason).NotEmpty().WithMessage("请写明原因，例如：外出培训。").MaximumLength(200).WithMessage("原因最多 200 字。").OverridePropertyName("reason");
    }
}

internal sealed class DelegateWorkHandler(PlatformDb db, AccountBook book, TimeProvider clock) : IRequestHandler<DelegateWork, Guid>
{
    public async Task<Guid> Handle(DelegateWork request, CancellationToken cancellationToken)
    {
        var own = await book.Own(cancellationToken);
        var to = await ListColleaguesHandler.Of(db, own).FirstOrDefaultAsync(a => a.UserName == request.To, cancellationToken)
            ?? throw Problem.Invalid([new("to", "只能委托给同一地区、同一角色、账号正常的同事。")]);
        var taken = await db.Delegations.Where(d => d.FromId == own.Id && d.EndedAt == null && d.FirstDay <= request.LastDay && d.LastDay >= request.FirstDay).AnyAsync(cancellationToken);
        if (taken) throw Problem.Invalid([new("firstDay", "这几天已经委托过了；请先结束原来的委托，或换一段日期。")]);
        var delegation = new Delegation
        {
            AreaId = own.AreaId,
            FromId = own.Id,
            ToId = to.Id,
            FirstDay = request.FirstDay,
            LastDay = request.LastDay,
            Reason = request.Reason.Trim(),
            At = clock.GetUtcNow().UtcDateTime,
        };
        db.Delegations.Add(delegation);
        return delegation.Id;
    }
}
