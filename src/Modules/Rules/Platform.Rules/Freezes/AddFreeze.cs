using FluentValidation;
using MediatR;
using Platform.Kernel.Requests;
using Platform.Rules.Data;
using Platform.Rules.Policies;

namespace Platform.Rules.Freezes;

/// <summary>Stops the publication of policies for some days, in an area and below it, while reports are being made.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day.</param>
/// <param name="Reason">Why.</param>
internal sealed record AddFreeze(int AreaId, DateOnly From, DateOnly Until, string Reason) : ICommand<Guid>;

internal sealed class AddFreezeValidator : AbstractValidator<AddFreeze>
{
    public AddFreezeValidator()
    {
        RuleFor(c => c.Until).GreaterThanOrEqualTo(c => c.From).WithMessage("截止日不能早于开始日。").LessThanOrEqualTo(c => c.From.AddDays(92)).WithMessage("一次最多冻结三个月。").OverridePropertyName("until");
        RuleFor(c => c.Reason).NotEmpty().WithMessage("请写明原因，例如“编制第三季度报表”。").MaximumLength(200).WithMessage("原因最多 200 字。").OverridePropertyName("reason");
    }
}

internal sealed class AddFreezeHandler(RulesDb db, PolicyBook book) : IRequestHandler<AddFreeze, Guid>
{
    public Task<Guid> Handle(AddFreeze request, CancellationToken cancellationToken)
    {
        book.CheckOwn(request.AreaId);
        var freeze = new Freeze { AreaId = request.AreaId, From = request.From, Until = request.Until, Reason = request.Reason.Trim() };
        db.Freezes.Add(freeze);
        return Task.FromResult(freeze.Id);
    }
}
