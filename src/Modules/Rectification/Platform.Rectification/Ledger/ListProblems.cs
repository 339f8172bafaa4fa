using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Portal;
using Platform.Rectification.Data;
using Platform.Rectification.Lifecycle;
using Platform.Rectification.Problems;
using Platform.Rectification.Rules;
using Platform.Rectification.Taskforce;

namespace Platform.Rectification.Ledger;

/// <summary>The problems of the caller's areas, in the order in which they changed: what another system reads.</summary>
/// <param name="Page">Cursor, limit, changed since.</param>
/// <param name="AreaId">Only this area; null for all that the caller may see.</param>
/// <param name="Class">Only this class (<c>feeArrears</c>, <c>notResettled</c>, <c>flatsLate</c>, <c>earlySigns</c>); null for all.</param>
public sealed record ListProblems(ListingQuery Page, int? AreaId = null, string? Class = null) : IQuery<Listing<ProblemItem>>;

/// <summary>A problem as other systems see it.</summary>
/// <param name="Id">The key.</param>
/// <param name="AreaId">The area.</param>
/// <param name="ProjectId">The project.</param>
/// <param name="Project">The project's name.</param>
/// <param name="Class">The class's machine word.</param>
/// <param name="State">Where it stands in its life-cycle: <c>registered</c>, <c>acting</c>, <c>applied</c>, <c>notice</c>, <c>signOff</c>, <c>review</c>, <c>filing</c>, <c>closed</c>, <c>merged</c>.</param>
/// <param name="OpenedOn">The day that it was found.</param>
/// <param name="OpenedBy">The number that opened it; null where people entered it.</param>
/// <param name="OverdueSince">Overdue since this day; null where nothing is overdue.</param>
/// <param name="MoneyFen">The money at stake, 分.</param>
/// <param name="Households">Families concerned, each once.</param>
/// <param name="HealthySince">The first day on which its numbers were healthy again.</param>
/// <param name="Version">Its ETag.</param>
/// <param name="Removed">A tombstone.</param>
/// <param name="ChangedAt">When it last changed, UTC.</param>
public sealed record ProblemItem(
    Guid Id, int AreaId, Guid ProjectId, string Project, string Class, string State, DateOnly OpenedOn, OpenedBy? OpenedBy,
    DateOnly? OverdueSince, long MoneyFen, int Households, DateOnly? HealthySince, long Version, bool Removed, DateTime ChangedAt) : IListed
{
    /// <summary>Its number of county and year.</summary>
    public string Number { get; init; } = "";

    /// <summary>How it ended, or is applied to end: <c>resolved</c>, <c>partly</c>, <c>unresolvable</c>, <c>notAProblem</c>, <c>merged</c>; null before.</summary>
    public string? Outcome { get; init; }

    /// <summary>The day of the record (备案); null while it is open.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>How often it came back on the hook.</summary>
    public int Rehung { get; init; }

    /// <summary>The departments that the area's 专班 names for the class today; empty where it names none.</summary>
    public IReadOnlyList<string> Departments { get; init; } = [];
}

/// <summary>The number that opened a problem, as it then was.</summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Value">In <paramref name="Unit"/>.</param>
/// <param name="Unit">分, 户, 天, 件 or %.</param>
/// <param name="Compare"><c>above</c>, <c>below</c>, <c>atLeast</c> or <c>overdueAtLeast</c>.</param>
/// <param name="Threshold">In <paramref name="Unit"/>; in days with <c>overdueAtLeast</c>.</param>
/// <param name="Source">The document that the rule rests on.</param>
public sealed record OpenedBy(string Indicator, long Value, string Unit, string Compare, long Threshold, string Source);

internal sealed class ListProblemsHandler(RectificationDb db, TimeProvider clock) : IRequestHandler<ListProblems, Listing<ProblemItem>>
{
    private static readonly Changes<RectificationDb, Problems.Problem, ProblemItem> Items = new((_, p) => Item(p));

    public async Task<Listing<ProblemItem>> Handle(ListProblems request, CancellationToken cancellationToken)
    {
        var only = ProblemClasses.Read(request.Class);
        if (request.Class is not null && only is null)
            throw new ProblemException(400, "class-unknown", $"class 应为 {string.Join("、", ProblemClasses.All.Select(c => c.Key))} 之一。");
        var book = await DepartmentBook.Read(db, Formats.DayOf(clock.GetUtcNow()), cancellationToken);
        var page = await Items.Read(db, request.Page, request.AreaId, clock.GetUtcNow().UtcDateTime, cancellationToken, only is null ? null : p => p.Class == only);
        return page with { Items = [.. page.Items.Select(i => i with { Departments = book.Of(i.AreaId, ProblemClasses.Read(i.Class)!.Value) })] };
    }

    internal static ProblemItem Item(Problems.Problem p) => new(
        p.Id, p.AreaId, p.ProjectId, p.ProjectName, ProblemClasses.Of(p.Class).Key, p.State.Key(), p.OpenedOn,
        p.Opening.Indicator.Length == 0 ? null : new(p.Opening.Indicator, p.Opening.Value, p.Opening.Unit, Word(p.Opening.Compare), p.Opening.Threshold, p.Opening.Source),
        p.Since, p.MoneyFen, p.Households, p.HealthySince, p.Version, p.Removed, p.ChangedAt)
    { Number = p.Number, Outcome = p.Outcome?.Key(), ClosedOn = p.ClosedOn, Rehung = p.Rehung };

    private static string Word(Comparison compare) => Words.Key(compare);
}

internal sealed class ListProblemsEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/problems", ([AsParameters] ListingQuery page, int? areaId, string? @class, IMediator m, CancellationToken ct) =>
                m.Send(new ListProblems(page, areaId, @class), ct))
            .Permission(RectificationModule.View);
}
