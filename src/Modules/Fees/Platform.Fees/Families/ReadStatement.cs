using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Fees.Accruals;
using Platform.Fees.Data;
using Platform.Kernel.Books;
using Platform.Kernel.Modules;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Projects.Contracts;
using Platform.Rules.Contracts;

namespace Platform.Fees.Families;

/// <summary>A family's statement as of a day, from the books, each month with its reason from the rules.</summary>
/// <param name="HouseholdId">The household, in any of the caller's areas.</param>
/// <param name="AsOf">The day.</param>
/// <param name="KnownAt">What was posted later is not seen, UTC; null for all that is posted.</param>
/// <exception cref="ProblemException"><c>not-found</c>.</exception>
internal sealed record ReadStatement(Guid HouseholdId, DateOnly AsOf, DateTime? KnownAt = null) : IQuery<FamilyStatement>;

/// <summary>The statement with whose it is.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Household">The family.</param>
/// <param name="Project">Its project.</param>
/// <param name="Accrued">How far the project is in the books; null where nothing was posted.</param>
/// <param name="RulesTitle">The rule by which the months are explained; empty where none was published.</param>
/// <param name="Refusal">Why nothing can be reckoned; null where it can.</param>
/// <param name="Statement">The months and payments.</param>
internal sealed record FamilyStatement(int AreaId, HouseholdFact Household, string Project, Accrued? Accrued, string RulesTitle, string? Refusal, Statement Statement);

internal sealed class ReadStatementHandler(FeesDb db, BookKeeper books, AreaScope scope, IMediator mediator) : IRequestHandler<ReadStatement, FamilyStatement>
{
    public async Task<FamilyStatement> Handle(ReadStatement request, CancellationToken cancellationToken)
    {
        Books.AsOf.Check(request.AsOf);
        var (area, household) = await Find(request.HouseholdId, cancellationToken);
        var accrued = await db.Rows<Accrued>(area).FirstOrDefaultAsync(a => a.Id == household.ProjectId, cancellationToken);
        var entries = await books.Entries(db.Word, area, request.KnownAt).Where(e => e.SubjectId == household.Id && e.On <= request.AsOf).ToListAsync(cancellationToken);
        var lines = (await mediator.Send(new FeeLinesOf(area, household.Id, request.AsOf, accrued?.Rules), cancellationToken)).Or(new("", "", [], "政策规则模块没有启用"));
        var project = (await mediator.Send(new ProjectsOf(area), cancellationToken)).Or([]).FirstOrDefault(p => p.Id == household.ProjectId)?.Name ?? "";
        return new(area, household, project, accrued, lines.RulesTitle, lines.Refusal, Statement.Of(entries, lines.Lines, request.AsOf));
    }

    private async Task<(int AreaId, HouseholdFact Household)> Find(Guid id, CancellationToken ct)
    {
        foreach (var area in scope.Readable(db.Word))
            if ((await mediator.Send(new HouseholdsOf(area, Id: id), ct)).Or([]) is [var household]) return (area, household);
        throw Problem.NotFound();
    }
}
