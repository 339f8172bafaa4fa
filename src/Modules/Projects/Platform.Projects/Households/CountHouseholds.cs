using MediatR;
using Platform.Kernel.Personal;
using Platform.Kernel.Requests;
using Platform.Projects.Data;
using Platform.Projects.Figures;

namespace Platform.Projects.Households;

/// <summary>The numbers around the list of households.</summary>
/// <param name="Filter">What the list is narrowed by.</param>
internal sealed record CountHouseholds(HouseholdFilter Filter) : IQuery<HouseholdCounts>;

/// <summary>Numbers of a filter, whatever its signing.</summary>
internal sealed record HouseholdCounts(long All, long Signed, long Unsigned);

internal sealed class CountHouseholdsHandler(ProjectsDb db, IPersonalVault vault) : IRequestHandler<CountHouseholds, HouseholdCounts>
{
    public async Task<HouseholdCounts> Handle(CountHouseholds request, CancellationToken cancellationToken)
    {
        var tally = await ReadTally.Of(request.Filter.Of(db.Rows<Household>(request.Filter.AreaId), vault, anySigning: true), request.Filter.AsOf, cancellationToken);
        return new(tally.All, tally.Signed, tally.Unsigned);
    }
}
