using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rules.Data;
using Platform.Rules.Documents;

namespace Platform.Rules.Policies;

/// <summary>One version that the caller may see: of his areas, or published above them.</summary>
/// <exception cref="ProblemException"><c>not-found</c>.</exception>
internal sealed record ReadPolicy(Guid Id) : IQuery<PolicyView>;

/// <summary>A version, looked at.</summary>
/// <param name="Row">The version.</param>
/// <param name="Ready">Its examples run, what it changes, and what is missing.</param>
/// <param name="Documents">The files of the documents that it cites, as far as they were sent: ids of <see cref="PolicyDocument"/> by the attachment's name.</param>
/// <param name="Others">The other versions of its series, the newest first.</param>
internal sealed record PolicyView(PolicyVersion Row, Ready Ready, IReadOnlyDictionary<string, Guid> Documents, IReadOnlyList<PolicyVersion> Others);

internal sealed class ReadPolicyHandler(RulesDb db, PolicyBook book, DocumentBook documents, Readiness readiness) : IRequestHandler<ReadPolicy, PolicyView>
{
    public async Task<PolicyView> Handle(ReadPolicy request, CancellationToken cancellationToken)
    {
        var row = await book.Find(request.Id, cancellationToken);
        var own = db.AreasFor(row.AreaId).Count > 0;
        var series = (await book.RowsOf<PolicyVersion>(row.AreaId, cancellationToken))
            .Where(p => p.Kind == row.Kind && p.Layer == row.Layer && p.ProjectId == row.ProjectId && p.Id != row.Id && (own || p.State == PolicyState.Published));
        return new(row, await readiness.Of(row, cancellationToken), (await documents.Of(row, cancellationToken)).ToDictionary(d => d.Name, d => d.Id), await series.OrderByDescending(p => p.Number).ToListAsync(cancellationToken));
    }
}
