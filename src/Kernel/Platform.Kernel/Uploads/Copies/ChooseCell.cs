using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Kernel.Uploads;

/// <summary>Says what becomes of the cells of a working copy that both sides changed: of one cell, of a row, or of the whole sheet.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="UploadId">The upload.</param>
/// <param name="Sheet">The sheet's name.</param>
/// <param name="Choice">Which value stands.</param>
/// <param name="Row">Only this row; null for all.</param>
/// <param name="Column">Only this column's key; null for all of the row.</param>
public sealed record ChooseCell(int AreaId, Guid UploadId, string Sheet, CellChoice Choice, int? Row = null, string? Column = null) : ICommand<int>;

internal sealed class ChooseCellValidator : AbstractValidator<ChooseCell>
{
    public ChooseCellValidator()
    {
        RuleFor(c => c.Sheet).NotEmpty().WithMessage("请指明工作表。").OverridePropertyName("sheet");
        RuleFor(c => c.Choice).Must(c => c is CellChoice.Stored or CellChoice.Copy).WithMessage("请选择保留现值或采用表中的值。").OverridePropertyName("choice");
    }
}

internal sealed class ChooseCellHandler(IMediator mediator, PlatformDb db, Caller caller) : IRequestHandler<ChooseCell, int>
{
    public async Task<int> Handle(ChooseCell request, CancellationToken cancellationToken)
    {
        var read = await mediator.Send(new ReadUpload(request.UploadId), cancellationToken);
        if (read.Upload.AreaId != request.AreaId || read.Upload.Sheets.FirstOrDefault(s => s.Name == request.Sheet) is not { } sheet) throw Problem.NotFound();
        if (sheet.CommittedAt is not null) throw new ProblemException(409, "sheet-taken", "这张表已经提交，不能再选择；没有写入的行请从退回的表里改好再报。");
        var asked = read.Conflicts.Where(c => c.Sheet == request.Sheet && (request.Row ?? c.Row) == c.Row && (request.Column ?? c.Key) == c.Key).ToList();
        if (asked.Count == 0) throw new ProblemException(409, "no-conflict", "这一格已经没有冲突，请刷新页面。");
        var said = await db.SheetChoices.Where(c => c.AreaId == request.AreaId && c.UploadId == request.UploadId && c.Sheet == request.Sheet)
            .ToDictionaryAsync(c => (c.Row, c.Column), cancellationToken);
        foreach (var conflict in asked)
        {
            if (!said.TryGetValue((conflict.Row, conflict.Key), out var choice))
                db.SheetChoices.Add(choice = new() { AreaId = request.AreaId, UploadId = request.UploadId, Sheet = request.Sheet, Row = conflict.Row, Column = conflict.Key });
            (choice.Choice, choice.Seen, choice.By) = (request.Choice, conflict.Seen, caller.Name);
        }
        return asked.Count;
    }
}
