using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Areas;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;
using Platform.Rectification.Data;
using Platform.Rectification.Rules;

namespace Platform.Rectification.Taskforce;

/// <summary>The 专班 of the caller's areas and of the city above them as of a day, those before it too.</summary>
/// <param name="AsOf">The day.</param>
internal sealed record ReadTaskforce(DateOnly AsOf) : IQuery<IReadOnlyList<TaskforceView>>;

/// <summary>An area's 专班.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="AsOf">The day that it is looked at.</param>
/// <param name="Body">Name and office; null where none was entered.</param>
/// <param name="Members">Everybody who ever belonged to it, leader first, the ended last.</param>
/// <param name="Duties">Every duty that it ever gave out, the ended last.</param>
internal sealed record TaskforceView(
    int AreaId, DateOnly AsOf, TaskforceBody? Body, IReadOnlyList<TaskforceMember> Members, IReadOnlyList<DepartmentDuty> Duties)
{
    /// <summary>组长; null where there is none on the day.</summary>
    public TaskforceMember? Leader => Members.FirstOrDefault(m => m.Role == MemberRole.Leader && m.Holds(AsOf));

    /// <summary>The classes of problem that no department answers for on the day.</summary>
    public IReadOnlyList<ClassWords> Unclear => [.. ProblemClasses.All.Where(c => !Duties.Any(d => d.Holds(AsOf) && d.Covers(c.Class)))];
}

internal sealed class ReadTaskforceHandler(RectificationDb db, AreaMap areas) : IRequestHandler<ReadTaskforce, IReadOnlyList<TaskforceView>>
{
    public async Task<IReadOnlyList<TaskforceView>> Handle(ReadTaskforce request, CancellationToken cancellationToken)
    {
        var day = request.AsOf;
        var own = db.AreasFor(null);
        if (own.Count == 0) return [];
        var bodies = await (await Both<TaskforceBody>(own, cancellationToken)).ToDictionaryAsync(b => b.AreaId, cancellationToken);
        var members = (await (await Both<TaskforceMember>(own, cancellationToken)).ToListAsync(cancellationToken)).ToLookup(m => m.AreaId);
        var duties = (await (await Both<DepartmentDuty>(own, cancellationToken)).ToListAsync(cancellationToken)).ToLookup(d => d.AreaId);
        var above = (await areas.WithAbove(own[0], cancellationToken)).Where(a => !own.Contains(a) && bodies.ContainsKey(a));
        return [.. own.Concat(above).Select(area => new TaskforceView(
            area, day, bodies.GetValueOrDefault(area),
            [.. members[area].OrderBy(m => !m.Holds(day)).ThenBy(m => MemberRoles.Rank(m.Role)).ThenBy(m => m.From).ThenBy(m => m.Id)],
            [.. duties[area].OrderBy(d => !d.Holds(day)).ThenBy(d => d.From).ThenBy(d => d.Id)]))];
    }

    // The rows of all own areas, or, of one area alone, with what the city publishes down to it.
    private async Task<IQueryable<T>> Both<T>(IReadOnlyList<int> own, CancellationToken ct)
        where T : Owned, IPublishedDown => own.Count == 1 ? await areas.Down<T>(db, own[0], ct) : db.Rows<T>();
}
