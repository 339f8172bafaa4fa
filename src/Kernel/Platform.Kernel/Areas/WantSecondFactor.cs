using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Modules;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Kernel.Areas;

/// <summary>Lets an area ask its people, and those of the areas below, for a second factor; or no longer.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Wanted">Whether it asks.</param>
public sealed record WantSecondFactor(int AreaId, bool Wanted) : ICommand<Unit>;

internal sealed class WantSecondFactorValidator : FluentValidation.AbstractValidator<WantSecondFactor>;

internal sealed class WantSecondFactorHandler(PlatformDb db, Caller caller) : IRequestHandler<WantSecondFactor, Unit>
{
    public async Task<Unit> Handle(WantSecondFactor request, CancellationToken cancellationToken)
    {
        if (!caller.May(HousePermissions.Organisations)) throw Problem.Denied(HousePermissions.Organisations.Title);
        var area = await db.Areas.FirstOrDefaultAsync(a => a.Id == request.AreaId, cancellationToken) ?? throw Problem.NotFound();
        area.WantsSecondFactor = request.Wanted;
        return Unit.Value;
    }
}
