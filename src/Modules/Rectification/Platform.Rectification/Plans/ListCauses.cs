using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Requests;
using Platform.Rectification.Data;
using Platform.Rectification.Rules;

namespace Platform.Rectification.Plans;

/// <summary>The causes to choose from: those shipped for the class, and the county's own.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Class">The class.</param>
internal sealed record ListCauses(int AreaId, ProblemClass Class) : IQuery<IReadOnlyList<string>>;

internal sealed class ListCausesHandler(RectificationDb db) : IRequestHandler<ListCauses, IReadOnlyList<string>>
{
    public async Task<IReadOnlyList<string>> Handle(ListCauses request, CancellationToken cancellationToken) =>
    [
        .. Enum.IsDefined(request.Class) ? ClassPlan.Of(request.Class).Causes : [],
        .. await db.Rows<OwnCause>(request.AreaId).Where(c => c.Class == request.Class).OrderBy(c => c.Cause).Select(c => c.Cause).ToListAsync(cancellationToken),
    ];
}
