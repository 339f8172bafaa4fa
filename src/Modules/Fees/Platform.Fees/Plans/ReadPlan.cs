using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Fees.Books;
using Platform.Fees.Data;
using Platform.Kernel.Books;
using Platform.Kernel.Requests;
using Platform.Kernel.Sheets;
using Platform.Portal;
using Platform.Projects.Contracts;

namespace Platform.Fees.Plans;

/// <summary>The plan of a project with what each instalment covers, and what has been paid since; null where there is none.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="ProjectId">The project.</param>
internal sealed record ReadPlan(int AreaId, Guid ProjectId) : IQuery<PlanView?>;

/// <summary>A plan as it stands. Sums are 分.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Coverage">After each instalment.</param>
/// <param name="PlannedFen">What should have been paid by today.</param>
/// <param name="PaidFen">What was paid since the plan's day.</param>
/// <param name="NewFen">What fell due since the plan's day, which the plan does not hold.</param>
/// <param name="Unknown">户编号 of hardship that no family of the project has.</param>
internal sealed record PlanView(ClearingPlan Plan, IReadOnlyList<PlanCoverage> Coverage, long PlannedFen, long PaidFen, long NewFen, IReadOnlyList<string> Unknown)
{
    /// <summary>By how much it is behind; 0 where it is on time.</summary>
    public long BehindFen => Math.Max(0, PlannedFen - PaidFen);
}

internal sealed class ReadPlanHandler(FeesDb db, Balances balances, BookKeeper books, IMediator mediator, TimeProvider clock) : IRequestHandler<ReadPlan, PlanView?>
{
    public async Task<PlanView?> Handle(ReadPlan request, CancellationToken cancellationToken)
    {
        var plan = await db.Rows<ClearingPlan>(request.AreaId).Include(p => p.Instalments).FirstOrDefaultAsync(p => p.ProjectId == request.ProjectId, cancellationToken);
        if (plan is null) return null;
        var today = Formats.DayOf(clock.GetUtcNow());
        var codes = plan.Hardship.Split(',', StringSplitOptions.RemoveEmptyEntries);
        var hard = (await mediator.Send(new HouseholdsOf(plan.AreaId, plan.ProjectId), cancellationToken)).Or([]).Where(h => codes.Contains(Fold.Code(h.Code))).ToList();
        var ids = hard.Select(h => h.Id).ToHashSet();
        var families = await balances.Families(plan.AreaId, plan.AsOf, plan.ProjectId).Where(f => f.ArrearsFen > 0).ToListAsync(cancellationToken);
        var since = books.Entries(db.Word, plan.AreaId).Where(e => e.ProjectId == plan.ProjectId && e.On > plan.AsOf && e.On <= today);
        var paid = await since.Where(e => e.Kind > FeeKinds.Other).Select(e => e.Debit == FeeAccounts.Payable ? e.Fen : e.Credit == FeeAccounts.Payable ? -e.Fen : 0).SumAsync(cancellationToken);
        var due = await since.Where(e => e.Kind <= FeeKinds.Other).Select(e => e.Credit == FeeAccounts.Payable ? e.Fen : -e.Fen).SumAsync(cancellationToken);
        return new(
            plan, PlanCoverage.Of(families.Select(f => (f, ids.Contains(f.HouseholdId))), plan.Instalments), plan.Instalments.Where(i => i.On <= today).Sum(i => i.Fen), paid, due,
            [.. codes.Except(hard.Select(h => Fold.Code(h.Code)))]);
    }
}
