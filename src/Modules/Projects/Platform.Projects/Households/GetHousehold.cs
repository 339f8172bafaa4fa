using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Projects.Data;

namespace Platform.Projects.Households;

/// <summary>One household with its project; personal data as masks only.</summary>
/// <param name="Id">The key; another county's is not found.</param>
internal sealed record GetHousehold(Guid Id) : IQuery<HouseholdDetail>;

/// <summary>A household as its page sees it.</summary>
/// <param name="Household">The household; its sealed data shows its mask.</param>
/// <param name="ProjectName">The name of its project.</param>
internal sealed record HouseholdDetail(Household Household, string ProjectName);

internal sealed class GetHouseholdHandler(ProjectsDb db) : IRequestHandler<GetHousehold, HouseholdDetail>
{
    public async Task<HouseholdDetail> Handle(GetHousehold request, CancellationToken cancellationToken)
    {
        var household = await db.Households.AsNoTracking().FirstOrDefaultAsync(h => h.Id == request.Id, cancellationToken) ?? throw Problem.NotFound();
        var name = await db.Projects.Where(p => p.AreaId == household.AreaId && p.Id == household.ProjectId).Select(p => p.Name).FirstAsync(cancellationToken);
        return new(household, name);
    }
}
