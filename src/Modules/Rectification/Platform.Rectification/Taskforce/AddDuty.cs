using FluentValidation;
using MediatR;
using Platform.Kernel.Access;
using Platform.Kernel.Requests;
using Platform.Rectification.Data;
using Platform.Rectification.Rules;

namespace Platform.Rectification.Taskforce;

/// <summary>Gives a department of the area's 专班 a duty.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Department">部门.</param>
/// <param name="Text">职责, at most 1,000 characters.</param>
/// <param name="Classes">Machine words of the classes of problem that it answers for; none for a duty of another kind.</param>
/// <param name="From">The first day.</param>
internal sealed record AddDuty(int AreaId, string Department, string Text, IReadOnlyList<string> Classes, DateOnly From) : ICommand<Guid>;

internal sealed class AddDutyValidator : AbstractValidator<AddDuty>
{
    public AddDutyValidator()
    {
        RuleFor(c => c.Department).NotEmpty().WithMessage("请填写部门。").MaximumLength(100).WithMessage("部门最多 100 字。").OverridePropertyName("department");
        RuleFor(c => c.Text).NotEmpty().WithMessage("请填写职责。").MaximumLength(1000).WithMessage("职责最多 1,000 字。").OverridePropertyName("text");
        RuleForEach(c => c.Classes).Must(k => ProblemClasses.Read(k) is not null).WithMessage("没有这个问题类别。").OverridePropertyName("classes");
    }
}

internal sealed class AddDutyHandler(RectificationDb db, Caller caller) : IRequestHandler<AddDuty, Guid>
{
    public Task<Guid> Handle(AddDuty request, CancellationToken cancellationToken)
    {
        OwnArea.Check(caller, request.AreaId);
        var classes = request.Classes.Select(ProblemClasses.Read).ToHashSet();
        var duty = new DepartmentDuty
        {
            AreaId = request.AreaId,
            Department = request.Department.Trim(),
            Text = request.Text.Trim(),
            From = request.From,
            FeeArrears = classes.Contains(ProblemClass.FeeArrears),
            NotResettled = classes.Contains(ProblemClass.NotResettled),
            FlatsLate = classes.Contains(ProblemClass.FlatsLate),
            EarlySigns = classes.Contains(ProblemClass.EarlySigns),
        };
        db.DepartmentDuties.Add(duty);
        return Task.FromResult(duty.Id);
    }
}
