using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Requests;
using Platform.Rectification.Data;
using Platform.Rectification.Rules;

namespace Platform.Rectification.Taskforce;

/// <summary>The 专班 of the caller's areas as of a day, those before it too.</summary>
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

internal sealed class ReadTaskforceHandler(RectificationDb db) : IRequestHandler<ReadTaskforce, IReadOnlyList<TaskforceView>>
{
    public async Task<IReadOnlyList<TaskforceView>> Handle(ReadTaskforce request, CancellationToken cancellationToken)
    {
        var day = request.AsOf;
        var bodies = await db.Rows<TaskforceBody>().ToDictionaryAsync(b => b.AreaId, cancellationToken);
        var members = (await db.Rows<TaskforceMember>().ToListAsync(cancellationToken)).ToLookup(m => m.AreaId);
        var duties = (await db.Rows<DepartmentDuty>().ToListAsync(cancellationToken)).ToLookup(d => d.AreaId);
        return [.. db.AreasFor(null).Select(area => new TaskforceView(
            area, day, bodies.GetValueOrDefault(area),
            [.. members[area].OrderBy(m => !m.Holds(day)).ThenBy(m => MemberRoles.Rank(m.Role)).ThenBy(m => m.From).ThenBy(m => m.Id)],
            [.. duties[area].OrderBy(d => !d.Holds(day)).ThenBy(d => d.From).ThenBy(d => d.Id)]))];
    }
}
