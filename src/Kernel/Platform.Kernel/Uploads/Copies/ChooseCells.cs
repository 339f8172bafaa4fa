using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Kernel.Uploads;

/// <summary>Says what becomes of cells of a working copy that both sides changed: of some, or of all of a sheet.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="UploadId">The upload.</param>
/// <param name="Sheet">The sheet's name.</param>
/// <param name="Choice">Which value stands.</param>
/// <param name="Cells">Only these, as <see cref="Conflict.Cell"/> names them; null for all.</param>
public sealed record ChooseCells(int AreaId, Guid UploadId, string Sheet, CellChoice Choice, IReadOnlyList<string>? Cells = null) : ICommand<int>;

internal sealed class ChooseCellsValidator : AbstractValidator<ChooseCells>
{
    public ChooseCellsValidator()
    {
        RuleFor(c => c.Sheet).NotEmpty().WithMessage("请指明工作表。").OverridePropertyName("sheet");
        RuleFor(c => c.Choice).Must(c => c is CellChoice.Stored or CellChoice.Copy).WithMessage("请选择保留现值或采用表中的值。").OverridePropertyName("choice");
    }
}

internal sealed class ChooseCellsHandler(IMediator mediator, PlatformDb db, Caller caller) : IRequestHandler<ChooseCells, int>
{
    public async Task<int> Handle(ChooseCells request, CancellationToken cancellationToken)
    {
        var read = await mediator.Send(new ReadUpload(request.UploadId), cancellationToken);
        if (read.Upload.AreaId != request.AreaId || read.Upload.Sheets.FirstOrDefault(s => s.Name == request.Sheet) is not { } sheet) throw Problem.NotFound();
        if (sheet.CommittedAt is not null) throw new ProblemException(409, "sheet-taken", "这张表已经提交，不能再选择；没有写入的行请从退回的表里改好再报。");
        var asked = read.Conflicts.Where(c => c.Sheet == request.Sheet && (request.Cells is null || request.Cells.Contains(c.Cell))).ToList();
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
