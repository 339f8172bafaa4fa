using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Fees.Accruals;
using Platform.Fees.Books;
using Platform.Fees.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Portal;
using Platform.Projects.Contracts;

namespace Platform.Fees.Arrears;

/// <summary>The families in arrears as of a day, the largest first unless told: sort keys due, paid, arrears, old.</summary>
/// <param name="Asked">Area, project, day, page; the tab <c>credit</c> asks for those paid too much.</param>
internal sealed record FindArrearsFamilies(Asked Asked) : IQuery<Paged<FamilyArrears>>;

/// <summary>A family with its balance.</summary>
/// <param name="Code">户编号; empty where the household is not stored any more.</param>
/// <param name="Name">被征收人.</param>
/// <param name="Balance">Its sums.</param>
internal sealed record FamilyArrears(string Code, string Name, FamilyBalance Balance);

internal sealed class FindArrearsFamiliesHandler(FeesDb db, Balances balances, IMediator mediator) : IRequestHandler<FindArrearsFamilies, Paged<FamilyArrears>>
{
    public async Task<Paged<FamilyArrears>> Handle(FindArrearsFamilies request, CancellationToken cancellationToken)
    {
        var (asked, page) = (request.Asked, request.Asked.Page);
        Books.AsOf.Check(asked.AsOf);
        var posted = await db.Rows<Accrued>(asked.AreaId).Select(a => a.Id).ToListAsync(cancellationToken); // of the others nobody knows what is due
        var families = balances.Families(asked.AreaId, asked.AsOf, asked.ProjectId).Where(f => posted.Contains(f.ProjectId));
        families = asked.Status == "credit" ? families.Where(f => f.CreditFen > 0) : families.Where(f => f.ArrearsFen > 0);
        var ordered = page.Key switch
        {
            "due" => families.By(page, f => f.DueFen),
            "paid" => families.By(page, f => f.PaidFen),
            "old" => families.By(page, f => f.ArrearsFen - f.To12Fen),
            "credit" => families.By(page, f => f.CreditFen),
            "arrears" => families.By(page, f => f.ArrearsFen),
            _ => families.OrderByDescending(f => f.ArrearsFen).ThenByDescending(f => f.CreditFen),
        };
        var found = await ordered.ThenBy(f => f.HouseholdId).ReadPage(page, cancellationToken);
        var names = new Dictionary<Guid, HouseholdFact>();
        foreach (var (area, project) in found.Items.Select(f => (f.AreaId, f.ProjectId)).Distinct())
            foreach (var household in (await mediator.Send(new HouseholdsOf(area, project), cancellationToken)).Or([])) names[household.Id] = household;
        return new([.. found.Items.Select(f => new FamilyArrears(names.GetValueOrDefault(f.HouseholdId)?.Code ?? "", names.GetValueOrDefault(f.HouseholdId)?.Name ?? "", f))], found.Total);
    }
}
