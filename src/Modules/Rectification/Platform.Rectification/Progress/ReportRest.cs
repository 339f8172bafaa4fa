using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Portal;
using Platform.Rectification.Data;
using Platform.Rectification.Lifecycle;

namespace Platform.Rectification.Progress;

/// <summary>
/// Ends an area's report of a week: every open problem of which nothing was said is stated to be unchanged; an area without open problems
/// makes its 零报告.
/// </summary>
/// <param name="AreaId">The area.</param>
/// <param name="Week">Any day of the week: this one or the one before.</param>
/// <returns>How many were stated unchanged; 0 with a 零报告.</returns>
internal sealed record ReportRest(int AreaId, DateOnly Week) : ICommand<int>;

internal sealed class ReportRestValidator : AbstractValidator<ReportRest>
{
    public ReportRestValidator(TimeProvider clock) =>
        RuleFor(c => c.Week).Must(w => w.Year is > 1990 and < 2100 && Weeks.Of(w) <= Weeks.Of(Formats.DayOf(clock.GetUtcNow())) && Weeks.Of(w) >= Weeks.Due(Formats.DayOf(clock.GetUtcNow()))).WithMessage("只能填报本周或上周。").OverridePropertyName("week");
}

internal sealed class ReportRestHandler(RectificationDb db, Caller caller, TimeProvider clock) : IRequestHandler<ReportRest, int>
{
    public async Task<int> Handle(ReportRest request, CancellationToken cancellationToken)
    {
        var (area, week, at) = (request.AreaId, Weeks.Of(request.Week), clock.GetUtcNow().UtcDateTime);
        if (!caller.Areas.Contains(area)) throw Problem.NotFound();
        var open = await db.Problems.Where(p => p.AreaId == area && p.State < ProblemState.Closed && p.OpenedOn < week.AddDays(7)).ToListAsync(cancellationToken);
        if (open.Count == 0)
        {
            if (!await db.Zeros.AnyAsync(z => z.AreaId == area && z.Week == week, cancellationToken)) db.Zeros.Add(new() { AreaId = area, Week = week, ByName = caller.Name, At = at });
            return 0;
        }
        var said = (await db.Progress.Where(r => r.AreaId == area && r.Week == week).Select(r => r.ProblemId).ToListAsync(cancellationToken)).ToHashSet();
        var rest = open.Where(p => !said.Contains(p.Id)).ToList();
        foreach (var problem in rest)
        {
            db.Progress.Add(new() { AreaId = area, ProblemId = problem.Id, Week = week, Kind = ProgressKind.NoChange, ByName = caller.Name, At = at });
            if (problem.ReportedWeek is null || problem.ReportedWeek < week) problem.ReportedWeek = week;
        }
        return rest.Count;
    }
}

internal sealed class ReportRestEndpoint : IEndpoint
{
    /// <summary>What is sent.</summary>
    internal sealed record WeekEnded(int AreaId, DateOnly Week);

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/weeks", async (WeekEnded body, IMediator m, CancellationToken ct) => new { noChange = await m.Send(new ReportRest(body.AreaId, body.Week), ct) }).Permission(RectificationModule.Plan);
}
