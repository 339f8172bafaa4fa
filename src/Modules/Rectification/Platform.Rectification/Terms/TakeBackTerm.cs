using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Portal;
using Platform.Rectification.Data;
using Platform.Rectification.Supervision;

namespace Platform.Rectification.Terms;

/// <summary>Takes back a value that the area has stated and that has not begun.</summary>
/// <param name="AreaId">The caller's own area.</param>
/// <param name="Id">The <see cref="TermValue"/>.</param>
/// <exception cref="ProblemException"><c>not-found</c>: another area's; <c>denied</c>; 409 <c>term-begun</c>; 409 <c>terms-out-of-order</c>: what is left would press in the wrong order.</exception>
internal sealed record TakeBackTerm(int AreaId, Guid Id) : ICommand<Unit>;

internal sealed class TakeBackTermValidator : AbstractValidator<TakeBackTerm>
{
    public TakeBackTermValidator() => RuleFor(c => c.Id).NotEmpty().WithMessage("请指明要撤回的规定。").OverridePropertyName("id");
}

internal sealed class TakeBackTermHandler(RectificationDb db, TermBook book, Caller caller, TimeProvider clock) : IRequestHandler<TakeBackTerm, Unit>
{
    public async Task<Unit> Handle(TakeBackTerm request, CancellationToken cancellationToken)
    {
        OwnArea.Check(caller, request.AreaId);
        var row = await db.TermValues.FirstOrDefaultAsync(v => v.AreaId == request.AreaId && v.Id == request.Id, cancellationToken) ?? throw Problem.NotFound();
        if (!caller.May(RectificationModule.Terms)) throw Problem.Denied(RectificationModule.Terms.Title);
        if (row.EffectiveOn <= Formats.DayOf(clock.GetUtcNow()))
            throw new ProblemException(409, "term-begun", $"这项规定已从 {row.EffectiveOn:yyyy-MM-dd} 起执行，不能撤回；需要改变的，请从以后的一天另行规定。");
        var stated = await book.Of(request.AreaId, cancellationToken);
        if (Escalation.Fault(stated with { Values = [.. stated.Values.Where(v => v.Id != row.Id)] }, row.Code, row.EffectiveOn) is { } fault)
            throw new ProblemException(409, "terms-out-of-order", "撤回后先后次序会颠倒：" + fault);
        db.TermValues.Remove(row);
        return Unit.Value;
    }
}
