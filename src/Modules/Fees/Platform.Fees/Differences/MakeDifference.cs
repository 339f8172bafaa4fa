using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Fees.Accruals;
using Platform.Fees.Data;
using Platform.Kernel.Access;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Fees.Differences;

/// <summary>Makes the list of what the rules of today change in months that are posted. A list that waits for nobody yet is replaced.</summary>
/// <param name="AreaId">The area.</param>
/// <returns>The list; null where the rules of today change nothing that is posted.</returns>
/// <exception cref="ProblemException"><c>difference-waiting</c>: one is being decided; <c>rules-off</c>.</exception>
internal sealed record MakeDifference(int AreaId) : ICommand<Guid?>;

internal sealed class MakeDifferenceValidator : AbstractValidator<MakeDifference>
{
    public MakeDifferenceValidator() => RuleFor(c => c.AreaId).GreaterThan(0);
}

internal sealed class MakeDifferenceHandler(FeesDb db, RuleTurns turns, Caller caller, TimeProvider clock) : IRequestHandler<MakeDifference, Guid?>
{
    public async Task<Guid?> Handle(MakeDifference request, CancellationToken cancellationToken)
    {
        var open = await db.Differences.Where(d => d.AreaId == request.AreaId && d.State <= DifferenceState.Approved).ToListAsync(cancellationToken);
        if (open.Exists(d => d.State != DifferenceState.Draft)) throw new ProblemException(409, "difference-waiting", "已有一份差额清单正在审批或等待记账，办结后才能再生成。");
        foreach (var draft in open) draft.State = DifferenceState.Superseded;
        var made = new Difference { AreaId = request.AreaId, At = clock.GetUtcNow().UtcDateTime, By = caller.Id };
        var (lines, targets) = (new List<DifferenceLine>(), new List<DifferenceTarget>());
        foreach (var accrued in await db.Accrued.AsNoTracking().Where(a => a.AreaId == request.AreaId).ToListAsync(cancellationToken))
        {
            var after = await turns.Ask(new(request.AreaId, accrued.Id, accrued.Through), cancellationToken);
            if (after.Rules == accrued.Rules) continue;
            var before = await turns.Ask(new(request.AreaId, accrued.Id, accrued.Through, accrued.Rules), cancellationToken);
            var found = FamilyDifference.Of(request.AreaId, made.Id, accrued.Id, before, after).ToList();
            if (found.Count == 0) continue;
            lines.AddRange(found);
            targets.Add(new(accrued.Id, accrued.Through, after.Rules));
            made.RulesTitle = after.RulesTitle;
        }
        if (lines.Count == 0) return null;
        (made.Families, made.BeforeFen, made.AfterFen, made.Targets) = (lines.Count, lines.Sum(l => l.BeforeFen), lines.Sum(l => l.AfterFen), DifferenceTarget.Write(targets));
        db.Differences.Add(made);
        await db.SaveChangesAsync(cancellationToken);
        await db.AddMany(lines, cancellationToken);
        return made.Id;
    }
}
