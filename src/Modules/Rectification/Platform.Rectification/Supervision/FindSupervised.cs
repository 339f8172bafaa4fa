using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rectification.Data;

namespace Platform.Rectification.Supervision;

/// <summary>A page of what was supervised, the unanswered first, by the day of the reply.</summary>
/// <param name="AreaId">Only this area; null for all of the caller's.</param>
/// <param name="Open">Only those without a reply, and signs that hang.</param>
/// <param name="Page">Which page.</param>
internal sealed record FindSupervised(int? AreaId, bool Open, PageOf Page) : IQuery<Paged<SupervisedRow>>;

/// <summary>A row of the list.</summary>
internal sealed record SupervisedRow(Supervised Supervised, string Number, string Project)
{
    /// <summary>Whether the reply is late on a day.</summary>
    public bool IsLate(DateOnly today) => Supervised.RepliedOn is null && Supervised.ReplyDue < today;
}

internal sealed class FindSupervisedHandler(RectificationDb db) : IRequestHandler<FindSupervised, Paged<SupervisedRow>>
{
    public async Task<Paged<SupervisedRow>> Handle(FindSupervised request, CancellationToken cancellationToken)
    {
        var rows = db.Rows<Supervised>(request.AreaId);
        if (request.Open) rows = rows.Where(s => s.RepliedOn == null || (s.Kind == SupervisionKind.Sign && s.LiftedOn == null));
        return await rows.Join(db.Problems.AsNoTracking(), s => new { s.AreaId, Id = s.ProblemId }, p => new { p.AreaId, p.Id }, (s, p) => new { S = s, P = p })
            .OrderBy(r => r.S.RepliedOn != null).ThenBy(r => r.S.ReplyDue).ThenBy(r => r.S.Id).Select(r => new SupervisedRow(r.S, r.P.Number, r.P.ProjectName))
            .ReadPage(request.Page, cancellationToken);
    }
}
