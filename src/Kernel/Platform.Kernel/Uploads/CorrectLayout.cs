using System.Text.Json;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;
using Severity = Platform.Kernel.Sheets.Severity;

namespace Platform.Kernel.Uploads;

/// <summary>Says by hand what the columns of a sheet mean; remembered for the area and the layout, and the sheet is read anew.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="UploadId">The upload.</param>
/// <param name="Sheet">The sheet's name.</param>
/// <param name="Columns">Column index from 0 → key of what it means, or null to leave the column alone.</param>
public sealed record CorrectLayout(int AreaId, Guid UploadId, string Sheet, IReadOnlyDictionary<int, string?> Columns) : ICommand<Guid>;

internal sealed class CorrectLayoutValidator : AbstractValidator<CorrectLayout>
{
    public CorrectLayoutValidator() => RuleFor(c => c.Columns).Must(OnceEach).WithMessage("两列不能对应同一项，请核对。").OverridePropertyName("columns");

    private static bool OnceEach(IReadOnlyDictionary<int, string?> columns) =>
        columns.Values.OfType<string>().GroupBy(k => k, StringComparer.Ordinal).All(g => g.Count() == 1);
}

internal sealed class CorrectLayoutHandler(IMediator mediator, PlatformDb db, DbSession session, Caller caller) : IRequestHandler<CorrectLayout, Guid>
{
    public async Task<Guid> Handle(CorrectLayout request, CancellationToken cancellationToken)
    {
        var (upload, reading, _) = await mediator.Send(new ReadUpload(request.UploadId), cancellationToken);
        var sheet = reading.Sheets.FirstOrDefault(s => s.Name == request.Sheet);
        if (upload.AreaId != request.AreaId || sheet is null) throw Problem.NotFound();
        if (upload.Sheets.Any(s => s.CommittedAt is not null))
            throw new ProblemException(409, "sheet-taken", "这份台账已有工作表提交，列的对应不能再改；请重新上传后再改。");
        if (request.Columns.Values.OfType<string>().FirstOrDefault(k => sheet.Choices.All(c => c.Key != k)) is { } unknown)
            throw new ProblemException(422, "column-unknown", $"“{sheet.Kind}”没有“{unknown}”这一项。");

        var layout = await db.SheetLayouts.FirstOrDefaultAsync(l => l.AreaId == request.AreaId && l.Signature == sheet.Layout, cancellationToken);
        if (layout is null) db.SheetLayouts.Add(layout = new() { AreaId = request.AreaId, Signature = sheet.Layout, Kind = sheet.Kind });
        (layout.Columns, layout.By) = (JsonSerializer.Serialize(request.Columns), caller.Name);
        await session.Save(cancellationToken);

        // Other sheets are judged against this one, so their rows are counted anew too.
        var anew = await mediator.Send(new ReadUpload(request.UploadId), cancellationToken);
        foreach (var row in anew.Upload.Sheets)
            if (anew.Reading.Sheets.FirstOrDefault(s => s.Name == row.Name) is { } read)
                (row.Good, row.Warned, row.Rejected) = (read.Count(Severity.Good), read.Count(Severity.Warned), read.Count(Severity.Rejected));
        return layout.Id;
    }
}
