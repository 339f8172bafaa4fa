using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Modules;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Kernel.Calendar;

/// <summary>Takes back what an area said of a day.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Id">The change; the area's own.</param>
public sealed record UndoCalendarChange(int AreaId, Guid Id) : ICommand<Unit>;

internal sealed class UndoCalendarChangeHandler(PlatformDb db, Caller caller) : IRequestHandler<UndoCalendarChange, Unit>
{
    public async Task<Unit> Handle(UndoCalendarChange request, CancellationToken cancellationToken)
    {
        var row = await db.CalendarChanges.FirstOrDefaultAsync(c => c.AreaId == request.AreaId && c.Id == request.Id, cancellationToken) ?? throw Problem.NotFound();
        if (!caller.May(HousePermissions.KeepCalendar)) throw Problem.Denied(HousePermissions.KeepCalendar.Title);
        db.CalendarChanges.Remove(row);
        return Unit.Value;
    }
}
