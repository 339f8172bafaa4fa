using FluentValidation;
using MediatR;
using Platform.Kernel.Access;
using Platform.Kernel.Audit;
using Platform.Kernel.Data;
using Platform.Kernel.Jobs.Long;
using Platform.Kernel.Modules;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Kernel.Uploads;

/// <summary>Takes the good rows of one sheet, all or none: its owner the rows, other modules their own columns of them. A sheet that is taken already is left alone.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="UploadId">The upload.</param>
/// <param name="Sheet">The sheet's name.</param>
/// <param name="Reason">Why rows with a remark are taken as they are; kept with the sheet.</param>
/// <param name="Trial">It will be undone, to see what it would change: a large removal need not be confirmed.</param>
public sealed record TakeSheet(int AreaId, Guid UploadId, string Sheet, string Reason = "", bool Trial = false) : ICommand<int>;

internal sealed class TakeSheetValidator : AbstractValidator<TakeSheet>
{
    public TakeSheetValidator()
    {
        RuleFor(c => c.Sheet).NotEmpty().WithMessage("请指明工作表。").OverridePropertyName("sheet");
        RuleFor(c => c.Reason).MaximumLength(200).WithMessage("说明最多 200 字。").OverridePropertyName("reason");
    }
}

internal sealed class TakeSheetHandler(
    IMediator mediator, IEnumerable<ISheetTaker> takers, ModuleCatalog modules, AreaScope scope, RoundTrip trip, AbsentRows absent, DemoRows demo, PlatformDb db, DbSession session, TaskProgress progress, Caller caller, TimeProvider clock)
    : IRequestHandler<TakeSheet, int>
{
    public async Task<int> Handle(TakeSheet request, CancellationToken cancellationToken)
    {
        // Of two who take the same families at once, the second finds those of the first; of two who take one sheet, he finds it taken.
        await session.TakeTurn(request.AreaId, cancellationToken);
        var read = await mediator.Send(new ReadUpload(request.UploadId), cancellationToken);
        var (upload, reading, replacesDemo) = read;
        var sheet = reading.Sheets.FirstOrDefault(s => s.Name == request.Sheet);
        var row = upload.Sheets.FirstOrDefault(s => s.Name == request.Sheet);
        if (upload.AreaId != request.AreaId || sheet is null || row is null) throw Problem.NotFound();
        await db.Entry(row).ReloadAsync(cancellationToken); // it may have been read before the turn came
        if (row.CommittedAt is not null) return 0;
        if (sheet.IsCopy) await trip.LeaveOut(row, sheet, read.Conflicts, cancellationToken);
        if (replacesDemo) await demo.Clear(request.AreaId, cancellationToken);

        var take = new SheetTake(request.AreaId, sheet, sheet.AsOf ?? reading.AsOf, reading.File) { Progress = progress };
        progress.Begin($"写入“{sheet.Name}”", take.Rows.Count());
        foreach (var taker in takers.Where(t => t.Kind == sheet.Kind && IsOn(t, request.AreaId)).OrderBy(t => t.Order))
        {
            await taker.Take(take, cancellationToken);
            await session.Save(cancellationToken); // the next taker asks for the rows of this one; nothing is committed yet
        }
        if (row.Whole) await absent.Remove(row, take, request.Trial, cancellationToken);
        (row.CommittedAt, row.CommittedBy, row.Reason) = (clock.GetUtcNow().UtcDateTime, caller.Name, request.Reason);
        return take.Rows.Count();
    }

    private bool IsOn(ISheetTaker taker, int areaId) => scope.Writable(modules.Of(taker.GetType())!.Word).Contains(areaId);
}
