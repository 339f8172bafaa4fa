using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Files;
using Platform.Kernel.Requests;
using Platform.Kernel.Sheets;
using Platform.Kernel.Uploads;
using Platform.Kernel.Web;
using Platform.Rectification.Data;
using Platform.Rectification.Lifecycle;

namespace Platform.Rectification.Inspections;

/// <summary>Takes what was found on the spot from a filled-in sheet. Rows that are faulty are named and left; the same file again changes nothing.</summary>
/// <param name="AreaId">The county.</param>
/// <param name="Id">The sample.</param>
/// <param name="FileName">The sender's name of the file.</param>
/// <param name="Content">A workbook or a CSV, at most 20 MB; not kept.</param>
/// <exception cref="ProblemException"><c>not-found</c>, <c>city-only</c>, <c>not-an-inspection</c>, <c>invalid</c>, or a code of <see cref="FileInspector"/>.</exception>
internal sealed record TakeResults(int AreaId, Guid Id, string FileName, [property: JsonIgnore] byte[] Content) : ICommand<ResultsTaken>;

/// <summary>What a file has told.</summary>
/// <param name="Passed">Problems newly found right.</param>
/// <param name="Failed">Newly found wrong, and back on the hook.</param>
/// <param name="Same">Known before.</param>
/// <param name="Blank">Rows that state nothing yet.</param>
/// <param name="Faults">Rows that were not taken, each with its reason.</param>
internal sealed record ResultsTaken(int Passed, int Failed, int Same, int Blank, IReadOnlyList<string> Faults);

internal sealed class TakeResultsValidator : AbstractValidator<TakeResults>
{
    public TakeResultsValidator() =>
        RuleFor(c => c.Content.Length).GreaterThan(0).WithMessage("请选择填好的核查表。").LessThanOrEqualTo(20 << 20).WithMessage("核查表不超过 20 MB。").OverridePropertyName("file");
}

internal sealed class TakeResultsHandler(RectificationDb db, InspectionBook book, CopySeals seals, Caller caller, FileLimits limits) : IRequestHandler<TakeResults, ResultsTaken>
{
    public async Task<ResultsTaken> Handle(TakeResults request, CancellationToken cancellationToken)
    {
        var ct = cancellationToken;
        var inspection = await book.Find(request.AreaId, request.Id, ct);
        caller.CityOnly("抽查");
        if (inspection.Kind != InspectionKind.Closed) throw new ProblemException(409, "not-an-inspection", "复核抽样的结果在问题的页面上逐项复核，不从表里读。");
        FileInspector.Inspect(request.Content, request.FileName, FileKinds.Sheets, limits);
        var rows = ResultFile.Read(request.Content, request.FileName);
        var items = await db.InspectionItems.Where(i => i.AreaId == request.AreaId && i.InspectionId == request.Id).ToListAsync(ct);
        var judge = new ResultJudge(items, seals.Of(request.AreaId), VisitSheet.Seal(request.Id), rows);
        var (faults, passed, failed, same, blank) = (new List<string>(), 0, 0, 0, 0);
        foreach (var row in rows)
        {
            var (item, fault) = judge.Of(row);
            if (fault is not null) faults.Add($"第 {row.Row} 行：{fault}。");
            else if (row.Result.Length == 0) blank++;
            else if (item!.Result is not null) same++;
            else
            {
                await book.State(inspection, item, ResultFile.Meaning(row.Result)!.Value, row.Finding, ct);
                if (item.Result == InspectionResult.Passed) passed++;
                else failed++;
            }
        }
        return new(passed, failed, same, blank, faults);
    }
}
