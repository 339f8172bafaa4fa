using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rectification.Data;

namespace Platform.Rectification.Taskforce;

/// <summary>Takes somebody into the area's 专班. A new leader ends the one before, on the day before his first.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Role">What he is in it.</param>
/// <param name="Name">姓名.</param>
/// <param name="Department">所在部门.</param>
/// <param name="Position">行政职务; may be empty.</param>
/// <param name="Duty">具体分工; may be empty.</param>
/// <param name="UserName">His account of the same area; empty for none.</param>
/// <param name="From">The first day.</param>
internal sealed record AddMember(
    int AreaId, MemberRole Role, string Name, string Department, string Position, string Duty, string UserName, DateOnly From) : ICommand<Guid>;

internal sealed class AddMemberValidator : AbstractValidator<AddMember>
{
    public AddMemberValidator()
    {
        RuleFor(c => c.Role).IsInEnum().WithMessage("没有这个专班职务。").OverridePropertyName("role");
        RuleFor(c => c.Name).NotEmpty().WithMessage("请填写姓名。").MaximumLength(40).WithMessage("姓名最多 40 字。").OverridePropertyName("name");
        RuleFor(c => c.Department).NotEmpty().WithMessage("请填写所在部门。").MaximumLength(100).WithMessage("部门最多 100 字。").OverridePropertyName("department");
        RuleFor(c => c.Position).MaximumLength(100).WithMessage("行政职务最多 100 字。").OverridePropertyName("position");
        RuleFor(c => c.Duty).MaximumLength(200).WithMessage("具体分工最多 200 字。").OverridePropertyName("duty");
    }
}

internal sealed class AddMemberHandler(RectificationDb db, Caller caller, IMediator mediator) : IRequestHandler<AddMember, Guid>
{
    public async Task<Guid> Handle(AddMember request, CancellationToken cancellationToken)
    {
        OwnArea.Check(caller, request.AreaId);
        var user = request.UserName.Trim();
        if (user.Length > 0 && !(await mediator.Send(new ListStaff(request.AreaId), cancellationToken)).Any(p => p.UserName == user))
            throw Problem.Invalid([new("userName", "本地区没有这个账号，请从列表中选择，或留空。")]);
        if (request.Role == MemberRole.Leader) await EndLeader(request, cancellationToken);
        var member = new TaskforceMember
        {
            AreaId = request.AreaId,
            Role = request.Role,
            Name = request.Name.Trim(),
            Department = request.Department.Trim(),
            Position = request.Position.Trim(),
            Duty = request.Duty.Trim(),
            UserName = user,
            From = request.From,
        };
        db.Members.Add(member);
        return member.Id;
    }

    private async Task EndLeader(AddMember request, CancellationToken ct)
    {
        var before = await db.Members.Where(m => m.AreaId == request.AreaId && m.Role == MemberRole.Leader && (m.Until == null || m.Until >= request.From)).ToListAsync(ct);
        if (before.Exists(m => m.From >= request.From))
            throw Problem.Invalid([new("from", "这一天已经有组长，新组长的起始日期应晚于现任组长。")]);
        foreach (var leader in before) leader.Until = request.From.AddDays(-1);
    }
}
