using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Areas;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Kernel.Access;

/// <summary>Gives an account another name, role or area. Administrator, operator and auditor are never changed into anything else.</summary>
/// <param name="AreaId">The area that the person works for from now on.</param>
/// <param name="Id">The account.</param>
/// <param name="Name">His name.</param>
/// <param name="Role">His role.</param>
/// <param name="Note">A remark; may be empty.</param>
public sealed record ChangeAccount(int AreaId, Guid Id, string Name, string Role, string Note) : ICommand<Unit>;

internal sealed class ChangeAccountValidator : AbstractValidator<ChangeAccount>
{
    public ChangeAccountValidator()
    {
        RuleFor(c => c.Name).NotEmpty().WithMessage("请填写姓名。").MaximumLength(40).WithMessage("姓名最多 40 字。").OverridePropertyName("name");
        RuleFor(c => c.Role).Must(r => Roles.All.Contains(r)).WithMessage("请选择角色。").OverridePropertyName("role");
        RuleFor(c => c.Note).NotNull().MaximumLength(200).WithMessage("备注最多 200 字。").OverridePropertyName("note");
    }
}

internal sealed class ChangeAccountHandler(PlatformDb db, AccountBook book, AreaMap areas, TimeProvider clock) : IRequestHandler<ChangeAccount, Unit>
{
    public async Task<Unit> Handle(ChangeAccount request, CancellationToken cancellationToken)
    {
        var account = await book.Other(request.Id, cancellationToken);
        if (!Roles.MayBecome(account.Role, request.Role))
            throw Problem.Invalid([new("role", "管理员、运维人员、审计员互相分开，不能由别的角色改来，也不能改成别的角色；请停用这个账号，另行邀请。")]);
        var area = (await areas.All(cancellationToken)).FirstOrDefault(a => a.Id == request.AreaId) ?? throw Problem.NotFound();
        if (!Roles.Fits(request.Role, area.Kind))
            throw Problem.Invalid([new("role", "县区经办人、县区负责人属于县（市、区）或填报单位，市级督导属于市；请更换角色或地区。")]);

        // Who works elsewhere or as something else from now on stands in for nobody there, and nobody for him.
        if (account.AreaId != area.Id || account.Role != request.Role)
            foreach (var delegation in await db.Delegations.Where(d => (d.FromId == account.Id || d.ToId == account.Id) && d.EndedAt == null).ToListAsync(cancellationToken))
                delegation.EndedAt = clock.GetUtcNow().UtcDateTime;
        (account.Name, account.Role, account.AreaId, account.Note) = (request.Name.Trim(), request.Role, area.Id, request.Note.Trim());
        return Unit.Value;
    }
}
