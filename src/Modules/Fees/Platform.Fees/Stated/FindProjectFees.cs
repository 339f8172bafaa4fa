using MediatR;
using Platform.Fees.Data;
using Platform.Fees.Lists;
using Platform.Kernel.Modules;
using Platform.Kernel.Requests;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;
using Platform.Portal;

namespace Platform.Fees.Stated;

/// <summary>The projects with their fees, by number unless told: sort keys name, due, paid, owed. All of them: there are dozens.</summary>
/// <param name="Asked">What it is narrowed by; the tab <c>behind</c> keeps those in arrears.</param>
internal sealed record FindProjectFees(Asked Asked) : IQuery<IReadOnlyList<ProjectFee>>;

internal sealed class FindProjectFeesHandler(FeesDb db, IMediator mediator, AreaScope scope)
    : IRequestHandler<FindProjectFees, IReadOnlyList<ProjectFee>>
{
    public async Task<IReadOnlyList<ProjectFee>> Handle(FindProjectFees request, CancellationToken cancellationToken)
    {
        var asked = request.Asked;
        var fees = new List<ProjectFee>();
        foreach (var area in scope.Readable("fees").Where(a => asked.AreaId is null || a == asked.AreaId))
            fees.AddRange(await ProjectFee.Read(db, mediator, area, asked.AsOf, cancellationToken));
        return [.. Sorted(fees.Where(f =>
            (asked.ProjectId is null ? f.HasAny : f.Project.Id == asked.ProjectId)
            && (asked.Text.Length == 0 || Fold.Name(f.Project.Name + f.Project.Code).Contains(asked.Text, StringComparison.Ordinal))
            && (asked.Status switch { "" => true, "behind" => f.ArrearsFen > 0, _ => false })), asked.Page)];
    }

    private static IEnumerable<ProjectFee> Sorted(IEnumerable<ProjectFee> rows, PageOf page) => page.Key switch
    {
        "name" => Order(rows, page, f => f.Project.Name),
        "due" => Order(rows, page, f => f.Stated?.DueFen ?? 0),
        "paid" => Order(rows, page, f => f.PaidFen),
        "owed" => Order(rows, page, f => f.ArrearsFen ?? 0),
        _ => rows.OrderBy(f => f.AreaId).ThenBy(f => f.Project.Code, StringComparer.Ordinal),
    };

    private static IEnumerable<ProjectFee> Order<TKey>(IEnumerable<ProjectFee> rows, PageOf page, Func<ProjectFee, TKey> key) =>
        page.Down ? rows.OrderByDescending(key) : rows.OrderBy(key);
}
