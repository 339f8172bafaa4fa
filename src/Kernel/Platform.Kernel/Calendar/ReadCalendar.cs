using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Areas;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Kernel.Calendar;

/// <summary>Reads an area's calendar of a year.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Year">The year, 2000 to 2100.</param>
public sealed record ReadCalendar(int AreaId, int Year) : IQuery<CalendarYear>;

/// <summary>A year's calendar.</summary>
/// <param name="Days">What each day is.</param>
/// <param name="Named">The days that a notice or an area names, by date.</param>
/// <param name="Years">All years that are announced, ascending.</param>
public sealed record CalendarYear(WorkCalendar Days, IReadOnlyList<NamedDay> Named, IReadOnlyList<int> Years);

/// <summary>A day that a notice or an area names.</summary>
/// <param name="Works">Whether it is worked.</param>
/// <param name="Name">Its holiday, or why the area differs.</param>
/// <param name="Source">The document.</param>
/// <param name="AreaName">The area that differs; empty for the State Council's notice.</param>
/// <param name="ChangeId">The change, where it is the asked area's own; null otherwise.</param>
public sealed record NamedDay(DateOnly Date, bool Works, string Name, string Source, string AreaName, Guid? ChangeId);

internal sealed class ReadCalendarHandler(PlatformDb db, WorkingDays days, AreaMap areas, Caller caller) : IRequestHandler<ReadCalendar, CalendarYear>
{
    public async Task<CalendarYear> Handle(ReadCalendar request, CancellationToken cancellationToken)
    {
        if (!caller.Areas.Contains(request.AreaId)) throw Problem.NotFound();
        var names = (await areas.All(cancellationToken)).ToDictionary(a => a.Id, a => a.Name);
        var all = await db.CalendarDays.AsNoTracking().ToListAsync(cancellationToken);
        var changes = await days.Changes(request.AreaId, cancellationToken);
        var named = all.Select(d => new NamedDay(d.Date, d.Works, d.Name, d.Source, "", null))
            .Concat(changes.Select(c => new NamedDay(c.Date, c.Works, c.Name, c.Source, names[c.AreaId], c.AreaId == request.AreaId ? c.Id : null)))
            .Where(d => d.Date.Year == request.Year).OrderBy(d => d.Date);
        return new(await days.Of(request.AreaId, cancellationToken), [.. named], [.. all.Where(d => d.Date is { Month: 1, Day: 1 }).Select(d => d.Date.Year).Order()]);
    }
}
