using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Portal;
using Platform.Reporting.Data;

namespace Platform.Reporting.Bulletins;

/// <summary>A county replies to a bulletin that it has signed for; a reply is given once.</summary>
/// <param name="AreaId">The county.</param>
/// <param name="BulletinId">The bulletin.</param>
/// <param name="Reply">At most 5,000 characters.</param>
internal sealed record ReplyToBulletin(int AreaId, Guid BulletinId, string Reply) : ICommand<Unit>;

internal sealed class ReplyToBulletinValidator : AbstractValidator<ReplyToBulletin>
{
    public ReplyToBulletinValidator() =>
        RuleFor(c => c.Reply).NotEmpty().WithMessage("请填写回复内容。").MaximumLength(5000).WithMessage("回复最多 5,000 字。").OverridePropertyName("reply");
}

internal sealed class ReplyToBulletinHandler(ReportingDb db, BulletinBook book, Caller caller, TimeProvider clock) : IRequestHandler<ReplyToBulletin, Unit>
{
    public async Task<Unit> Handle(ReplyToBulletin request, CancellationToken cancellationToken)
    {
        OwnArea.Check(caller, request.AreaId);
        var bulletin = await book.Find(request.BulletinId, cancellationToken);
        var receipt = await db.Receipts.FirstOrDefaultAsync(r => r.AreaId == request.AreaId && r.BulletinId == bulletin.Id, cancellationToken)
            ?? throw new ProblemException(409, "not-received", "请先签收这期通报。");
        if (receipt.RepliedAt is not null) throw new ProblemException(409, "replied", "已经回复过，回复不能再改。");
        var now = clock.GetUtcNow();
        (receipt.Reply, receipt.RepliedAt, receipt.RepliedBy, receipt.IsLate) = (request.Reply.Trim(), now.UtcDateTime, caller.Name, bulletin.ReplyDueOn < Formats.DayOf(now));
        return Unit.Value;
    }
}
