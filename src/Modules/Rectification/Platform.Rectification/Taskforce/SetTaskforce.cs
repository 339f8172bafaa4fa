using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Requests;
using Platform.Rectification.Data;

namespace Platform.Rectification.Taskforce;

/// <summary>Enters or changes name, office and basis of the area's 专班.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Name">名称.</param>
/// <param name="Office">办公室设在.</param>
/// <param name="Basis">成立依据; may be empty.</param>
/// <param name="SetUpOn">成立日期.</param>
internal sealed record SetTaskforce(int AreaId, string Name, string Office, string Basis, DateOnly? SetUpOn) : ICommand<Guid>;

internal sealed class SetTaskforceValidator : AbstractValidator<SetTaskforce>
{
    public SetTaskforceValidator()
    {
        RuleFor(c => c.Name).NotEmpty().WithMessage("请填写专班名称。").MaximumLength(100).WithMessage("名称最多 100 字。").OverridePropertyName("name");
        RuleFor(c => c.Office).NotEmpty().WithMessage("请填写办公室设在哪里。").MaximumLength(100).WithMessage("办公室最多 100 字。").OverridePropertyName("office");
        RuleFor(c => c.Basis).MaximumLength(200).WithMessage("成立依据最多 200 字。").OverridePropertyName("basis");
    }
}

internal sealed class SetTaskforceHandler(RectificationDb db, Caller caller) : IRequestHandler<SetTaskforce, Guid>
{
    public async Task<Guid> Handle(SetTaskforce request, CancellationToken cancellationToken)
    {
        OwnArea.Check(caller, request.AreaId);
        var body = await db.Bodies.FirstOrDefaultAsync(b => b.AreaId == request.AreaId, cancellationToken);
        if (body is null) db.Bodies.Add(body = new() { AreaId = request.AreaId });
        (body.Name, body.Office, body.Basis, body.SetUpOn) = (request.Name.Trim(), request.Office.Trim(), request.Basis.Trim(), request.SetUpOn);
        return body.Id;
    }
}
