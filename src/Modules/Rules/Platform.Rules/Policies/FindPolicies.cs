using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Areas;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rules.Data;
using Platform.Rules.Engine;

namespace Platform.Rules.Policies;

/// <summary>The policies of the caller's areas and those published above them; of each series the version that holds and the draft.</summary>
/// <param name="AreaId">Only this area's and those above it; null for all.</param>
/// <param name="Kind">Only this kind; null for all.</param>
/// <param name="State">Only these; null for all.</param>
/// <param name="Page">The page.</param>
internal sealed record FindPolicies(int? AreaId, PolicyKind? Kind, PolicyState? State, PageOf Page) : IQuery<Paged<PolicyVersion>>;

internal sealed class FindPoliciesHandler(RulesDb db, AreaMap areas) : IRequestHandler<FindPolicies, Paged<PolicyVersion>>
{
    public async Task<Paged<PolicyVersion>> Handle(FindPolicies request, CancellationToken cancellationToken)
    {
        var own = db.AreasFor(request.AreaId);
        if (own.Count == 0) return new([], 0);
        var all = own.Count == 1
            ? (await areas.Down<PolicyVersion>(db, own[0], cancellationToken)).Where(p => p.AreaId == own[0] || p.State == PolicyState.Published)
            : db.Rows<PolicyVersion>();
        var rows = all.Where(p => p.State != PolicyState.Published
            || !all.Any(o => o.AreaId == p.AreaId && o.Kind == p.Kind && o.Layer == p.Layer && o.ProjectId == p.ProjectId && o.Number > p.Number));
        if (request.Kind is { } kind) rows = rows.Where(p => p.Kind == kind);
        if (request.State is { } state) rows = rows.Where(p => p.State == state);
        return await rows.OrderBy(p => p.AreaId).ThenBy(p => p.Kind).ThenBy(p => p.Layer).ThenBy(p => p.Name).ThenBy(p => p.Id).ReadPage(request.Page, cancellationToken);
    }
}
