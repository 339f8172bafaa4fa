using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rules.Data;
using Platform.Rules.Policies;

namespace Platform.Rules.Freezes;

/// <summary>Ends a freeze before its last day.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Id">The freeze.</param>
internal sealed record EndFreeze(int AreaId, Guid Id) : ICommand<Unit>;

internal sealed class EndFreezeValidator : AbstractValidator<EndFreeze>
{
    public EndFreezeValidator() => RuleFor(c => c.Id).NotEmpty().WithMessage("请指明冻结期。").OverridePropertyName("id");
}

internal sealed class EndFreezeHandler(RulesDb db, PolicyBook book) : IRequestHandler<EndFreeze, Unit>
{
    public async Task<Unit> Handle(EndFreeze request, CancellationToken cancellationToken)
    {
        book.CheckOwn(request.AreaId);
        db.Freezes.Remove(await db.Freezes.FirstOrDefaultAsync(f => f.AreaId == request.AreaId && f.Id == request.Id, cancellationToken) ?? throw Problem.NotFound());
        return Unit.Value;
    }
}
