using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Areas;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rules.Data;

namespace Platform.Rules.Policies;

/// <summary>One version that the caller may see: of his areas, or published above them.</summary>
/// <exception cref="ProblemException"><c>not-found</c>.</exception>
internal sealed record ReadPolicy(Guid Id) : IQuery<PolicyView>;

/// <summary>A version, looked at.</summary>
/// <param name="Row">The version.</param>
/// <param name="Ready">Its examples run, what it changes, and what is missing.</param>
/// <param name="Others">The other versions of its series, the newest first.</param>
internal sealed record PolicyView(PolicyVersion Row, Ready Ready, IReadOnlyList<PolicyVersion> Others);

internal sealed class ReadPolicyHandler(RulesDb db, AreaMap areas, PolicyBook book, Readiness readiness) : IRequestHandler<ReadPolicy, PolicyView>
{
    public async Task<PolicyView> Handle(ReadPolicy request, CancellationToken cancellationToken)
    {
        var row = await book.Find(request.Id, cancellationToken);
        var own = db.AreasFor(null).Contains(row.AreaId);
        var series = (own ? db.Rows<PolicyVersion>(row.AreaId) : await areas.Down<PolicyVersion>(db, db.AreasFor(null)[0], cancellationToken))
            .Where(p => p.AreaId == row.AreaId && p.Kind == row.Kind && p.Layer == row.Layer && p.ProjectId == row.ProjectId && p.Id != row.Id && (own || p.State == PolicyState.Published));
        return new(row, await readiness.Of(row, cancellationToken), await series.OrderByDescending(p => p.Number).ToListAsync(cancellationToken));
    }
}
