using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Modules;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Kernel.Areas;

/// <summary>Adds a reporting unit without a code of its own below a county; it begins with the county's switches.</summary>
/// <param name="AreaId">The county.</param>
/// <param name="Name">The unit's name.</param>
public sealed record AddUnit(int AreaId, string Name) : ICommand<int>;

internal sealed class AddUnitValidator : AbstractValidator<AddUnit>
{
    public AddUnitValidator() =>
        RuleFor(c => c.Name).NotEmpty().WithMessage("请填写单位名称。").MaximumLength(60).WithMessage("单位名称最多 60 字。").OverridePropertyName("name");
}

internal sealed class AddUnitHandler(PlatformDb db, Caller caller, AreaMap areas, TimeProvider clock) : IRequestHandler<AddUnit, int>
{
    public async Task<int> Handle(AddUnit request, CancellationToken cancellationToken)
    {
        if (!caller.May(HousePermissions.Organisations)) throw Problem.Denied(HousePermissions.Organisations.Title);
        var (all, name) = (await areas.All(cancellationToken), request.Name.Trim());
        if (all.First(a => a.Id == request.AreaId).Kind != AreaKind.County) throw Problem.Invalid([new("area", "单位设在县（市、区）之下，请选择一个县（市、区）。")]);
        if (all.Any(a => a.Name == name) || await db.AreaAliases.AnyAsync(a => a.Alias == name, cancellationToken)) throw Problem.Invalid([new("name", "已有同名的地区或单位，请换一个名称。")]);
        var unit = new Area { Id = all.Max(a => a.Id) + 1, ParentId = request.AreaId, Kind = AreaKind.Unit, Name = name, Order = all.Max(a => a.Order) + 1 };
        db.Areas.Add(unit);
        foreach (var above in await db.CountyModules.AsNoTracking().Where(m => m.AreaId == request.AreaId).ToListAsync(cancellationToken))
            db.CountyModules.Add(new() { AreaId = unit.Id, Word = above.Word, State = above.State, Since = clock.GetUtcNow().UtcDateTime, By = caller.Id, Reason = "新增单位，沿用上级", Version = 1 });
        return unit.Id;
    }
}
