using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rectification.Data;
using Platform.Rectification.Rules;

namespace Platform.Rectification.Plans;

/// <summary>Adds a cause of the county's own to the list of a class.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Class">The class.</param>
/// <param name="Cause">At most 100 characters.</param>
internal sealed record AddCause(int AreaId, ProblemClass Class, string Cause) : ICommand<Guid>;

internal sealed class AddCauseValidator : AbstractValidator<AddCause>
{
    public AddCauseValidator()
    {
        RuleFor(c => c.Class).IsInEnum().WithMessage("没有这个问题类别。").OverridePropertyName("class");
        RuleFor(c => c.Cause).NotEmpty().WithMessage("请填写成因。").MaximumLength(100).WithMessage("成因最多 100 字。").OverridePropertyName("cause");
    }
}

internal sealed class AddCauseHandler(RectificationDb db) : IRequestHandler<AddCause, Guid>
{
    public async Task<Guid> Handle(AddCause request, CancellationToken cancellationToken)
    {
        var words = request.Cause.Trim();
        if (ClassPlan.Of(request.Class).Causes.Contains(words) || await db.OwnCauses.AnyAsync(c => c.AreaId == request.AreaId && c.Class == request.Class && c.Cause == words, cancellationToken))
            throw Problem.Invalid([new("cause", "清单中已经有这个成因。")]);
        var cause = new OwnCause { AreaId = request.AreaId, Class = request.Class, Cause = words };
        db.OwnCauses.Add(cause);
        return cause.Id;
    }
}
