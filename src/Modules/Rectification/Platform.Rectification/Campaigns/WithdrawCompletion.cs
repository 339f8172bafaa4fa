using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Files;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rectification.Data;

namespace Platform.Rectification.Campaigns;

/// <summary>An area takes back that it has done something; the audit keeps what it said.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="DutyId">The task or the decision.</param>
/// <param name="Version">The version that the caller has seen.</param>
internal sealed record WithdrawCompletion(int AreaId, Guid DutyId, long Version) : ICommand<Unit>;

internal sealed class WithdrawCompletionValidator : AbstractValidator<WithdrawCompletion>
{
    public WithdrawCompletionValidator() => RuleFor(c => c.DutyId).NotEmpty().WithMessage("请指明撤回的事项。").OverridePropertyName("dutyId");
}

internal sealed class WithdrawCompletionHandler(RectificationDb db, CampaignBook book, FileStore files) : IRequestHandler<WithdrawCompletion, Unit>
{
    public async Task<Unit> Handle(WithdrawCompletion request, CancellationToken cancellationToken)
    {
        book.CheckOwn(request.AreaId);
        var said = await db.Completions.FirstOrDefaultAsync(c => c.AreaId == request.AreaId && c.DutyId == request.DutyId, cancellationToken) ?? throw Problem.NotFound();
        if (said.Version != request.Version) throw Problem.Changed();
        if (said.FileId != Guid.Empty) await files.Remove(request.AreaId, said.FileId, cancellationToken);
        db.Completions.Remove(said);
        return Unit.Value;
    }
}
