using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;

namespace Platform.Kernel.Uploads;

/// <summary>Says that a sheet is the county's whole ledger of its kind, so that what it no longer has is removed when it is taken; or takes that back.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="UploadId">The upload.</param>
/// <param name="Sheet">The sheet's name.</param>
/// <param name="Whole">Whether it is.</param>
/// <param name="Reason">Why the records are removed.</param>
/// <param name="Confirmed">The number of records to be removed, where they are more than a fifth of all; null otherwise.</param>
public sealed record DeclareWhole(int AreaId, Guid UploadId, string Sheet, bool Whole, string Reason = "", int? Confirmed = null) : ICommand<bool>;

internal sealed class DeclareWholeValidator : AbstractValidator<DeclareWhole>
{
    public DeclareWholeValidator()
    {
        RuleFor(c => c.Sheet).NotEmpty().WithMessage("请指明工作表。").OverridePropertyName("sheet");
        RuleFor(c => c.Reason).NotEmpty().When(c => c.Whole).WithMessage("请填写移出原因。").MaximumLength(200).WithMessage("移出原因最多 200 字。").OverridePropertyName("removal");
    }
}

internal sealed class DeclareWholeHandler(PlatformDb db, IEnumerable<SheetDefinition> definitions, Comparisons comparisons) : IRequestHandler<DeclareWhole, bool>
{
    public async Task<bool> Handle(DeclareWhole request, CancellationToken cancellationToken)
    {
        var sheet = await db.UploadSheets.FirstOrDefaultAsync(s => s.AreaId == request.AreaId && s.UploadId == request.UploadId && s.Name == request.Sheet, cancellationToken)
            ?? throw Problem.NotFound();
        if (sheet.CommittedAt is not null) throw new ProblemException(409, "sheet-taken", "这张表已经提交，不能再改。");
        if (sheet.Kind.Length == 0) throw new ProblemException(409, "sheet-unread", "这张表没有识别出来，不能作为全量台账。");
        if (definitions.Any(d => d.Kind == sheet.Kind && d.MendsOnly)) throw new ProblemException(409, "whole-refused", $"“{sheet.Kind}”的记录不由表格增减，不能作为全量台账。");
        (sheet.Whole, sheet.RemovalReason, sheet.RemovalConfirmed) = (request.Whole, request.Whole ? request.Reason.Trim() : "", request.Whole ? request.Confirmed : null);
        comparisons.Drop(request.UploadId); // it was made of the sheet as it was declared before
        return request.Whole;
    }
}
