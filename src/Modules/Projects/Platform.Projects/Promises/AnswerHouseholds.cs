using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Contracts;
using Platform.Projects.Contracts;
using Platform.Projects.Data;

namespace Platform.Projects.Promises;

internal sealed class AnswerHouseholds(ProjectsDb db) : IRequestHandler<HouseholdsOf, Answer<IReadOnlyList<HouseholdFact>>>
{
    public async Task<Answer<IReadOnlyList<HouseholdFact>>> Handle(HouseholdsOf request, CancellationToken cancellationToken)
    {
        var households = db.Households.AsNoTracking().Where(h => h.AreaId == request.AreaId && (request.ProjectId == null || h.ProjectId == request.ProjectId) && (request.Id == null || h.Id == request.Id));
        return await households.Select(h => new HouseholdFact(
                h.Id, h.ProjectId, h.Code, h.Name, h.Mode, h.Turnover, h.SignedOn, h.MovedOn, h.TermMonths, h.AreaDm2,
                h.Use, h.RegisteredDm2 == null && h.UnregisteredDm2 == null ? null : (h.RegisteredDm2 ?? 0) + (h.UnregisteredDm2 ?? 0), h.Persons))
            .ToListAsync(cancellationToken);
    }
}
