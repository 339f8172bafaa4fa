using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Areas;
using Platform.Kernel.Requests;
using Platform.Reporting.Data;

namespace Platform.Reporting.Reports;

/// <summary>The calls that concern the caller, the latest due first, with where each area stands.</summary>
/// <param name="Id">Only this one; null for all.</param>
internal sealed record FindCalls(Guid? Id = null) : IQuery<IReadOnlyList<CallView>>;

/// <summary>A call and the last editions on it.</summary>
/// <param name="Call">The call.</param>
/// <param name="Counties">The counties that the caller sees, in the order of the screen.</param>
/// <param name="City">The city's own last edition; null where there is none, or the caller is of a county.</param>
internal sealed record CallView(ReportCall Call, IReadOnlyList<CountyReport> Counties, Report? City)
{
    /// <summary>Counties whose report stands before the city or was taken.</summary>
    public int Sent => Counties.Count(c => c.Last is { IsSent: true });

    /// <summary>Counties that are over the last day without having sent, or sent too late.</summary>
    public int Late(DateOnly today) => Counties.Count(c => c.IsLate(Call, today));
}

/// <summary>Where a county stands on a call.</summary>
/// <param name="AreaId">The county.</param>
/// <param name="Name">Its name.</param>
/// <param name="Last">Its last edition; null where it has not begun.</param>
internal sealed record CountyReport(int AreaId, string Name, Report? Last)
{
    /// <summary>Whether it is late, or was.</summary>
    public bool IsLate(ReportCall call, DateOnly today) => Last is { IsSent: true } sent ? sent.IsLate : call.DueOn < today;
}

internal sealed class FindCallsHandler(ReportingDb db, AreaMap areas, Caller caller) : IRequestHandler<FindCalls, IReadOnlyList<CallView>>
{
    public async Task<IReadOnlyList<CallView>> Handle(FindCalls request, CancellationToken cancellationToken)
    {
        var own = db.AreasFor(null);
        var calls = await db.Rows<ReportCall>().ToListAsync(cancellationToken);
        var home = caller.HomeAreaId > 0 ? caller.HomeAreaId : own.Count > 0 ? own[0] : 0;
        calls.AddRange((await (await areas.Down<ReportCall>(db, home, cancellationToken)).ToListAsync(cancellationToken)).Where(d => calls.TrueForAll(c => c.Id != d.Id)));
        if (request.Id is { } only) calls.RemoveAll(c => c.Id != only);
        var ids = calls.ConvertAll(c => c.Id);
        var reports = await db.Rows<Report>().Where(r => ids.Contains(r.ReportCallId)).ToListAsync(cancellationToken);
        var all = await areas.All(cancellationToken);
        var views = new List<CallView>();
        foreach (var call in calls.OrderByDescending(c => c.DueOn).ThenByDescending(c => c.Id))
        {
            var below = await areas.WithBelow(call.AreaId, cancellationToken);
            Report? Last(int area) => reports.Where(r => r.ReportCallId == call.Id && r.AreaId == area).MaxBy(r => r.Edition);
            var counties = all.Where(a => own.Contains(a.Id) && below.Contains(a.Id) && (a.Id != call.AreaId || below.Count == 1));
            views.Add(new(call, [.. counties.Select(a => new CountyReport(a.Id, a.Name, Last(a.Id)))], below.Count > 1 ? Last(call.AreaId) : null));
        }
        return views;
    }
}
