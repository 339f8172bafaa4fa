using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Fees.Accruals;
using Platform.Fees.Books;
using Platform.Fees.Data;
using Platform.Kernel.Books;
using Platform.Kernel.Contracts;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rules.Contracts;

namespace Platform.Fees.Differences;

/// <summary>Brings a project's books to the rule of an approved list by adjusting entries, and goes on by that rule.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="DifferenceId">The approved list.</param>
/// <param name="Target">The project and the versions.</param>
/// <returns>Entries posted; 0 where they were posted before.</returns>
/// <exception cref="ProblemException"><c>difference-stale</c>: a family's facts have changed since the list was made.</exception>
internal sealed record AdoptRule(int AreaId, Guid DifferenceId, DifferenceTarget Target) : ICommand<int>;

internal sealed class AdoptRuleValidator : AbstractValidator<AdoptRule>
{
    public AdoptRuleValidator() => RuleFor(c => c.Target.Rules).NotEmpty();
}

internal sealed class AdoptRuleHandler(FeesDb db, BookKeeper books, RuleTurns turns) : IRequestHandler<AdoptRule, int>
{
    public async Task<int> Handle(AdoptRule request, CancellationToken cancellationToken)
    {
        await books.TakeTurn(request.AreaId, cancellationToken);
        if (!await db.Differences.AnyAsync(d => d.AreaId == request.AreaId && d.Id == request.DifferenceId && d.State == DifferenceState.Approved, cancellationToken)) throw Problem.NotFound();
        var accrued = await db.Accrued.FirstAsync(a => a.AreaId == request.AreaId && a.Id == request.Target.ProjectId, cancellationToken);
        if (accrued.Rules == request.Target.Rules) return 0;
        var before = await turns.Ask(new(request.AreaId, request.Target.ProjectId, accrued.Through, accrued.Rules), cancellationToken);
        var after = await turns.Ask(new(request.AreaId, request.Target.ProjectId, accrued.Through, request.Target.Rules), cancellationToken);
        await Check(request, before, after, cancellationToken);
        var posted = await books.Entries(db.Word, request.AreaId).Where(e => e.ProjectId == request.Target.ProjectId && e.Kind <= FeeKinds.Other).ToListAsync(cancellationToken);
        var entries = AccrualEntries.Of(request.Target.ProjectId, after.Families, posted);
        (accrued.Rules, accrued.RulesTitle, accrued.Print) = (after.Rules, after.RulesTitle, DuePrint.Of(after.Families, accrued.Through));
        await db.SaveChangesAsync(cancellationToken);
        var batch = new BookBatch { AreaId = request.AreaId, Word = db.Word, Key = Difference.BatchKey(request.DifferenceId, request.Target.ProjectId), Text = "差额清单记账" };
        await books.Post(batch, entries, cancellationToken);
        db.Publish(new FiguresChanged(request.AreaId, db.Word));
        return entries.Count;
    }

    // What was allowed is what is posted. Months that were posted since by the earlier rule follow the newer one too; what the list says has to be so still.
    private async Task Check(AdoptRule request, FeesFound before, FeesFound after, CancellationToken ct)
    {
        var listed = await db.DifferenceLines.AsNoTracking().Where(l => l.AreaId == request.AreaId && l.DifferenceId == request.DifferenceId && l.ProjectId == request.Target.ProjectId)
            .ToDictionaryAsync(l => l.HouseholdId, l => l.AfterFen - l.BeforeFen, ct);
        var now = FamilyDifference.Of(request.AreaId, request.DifferenceId, request.Target.ProjectId, By(before, request.Target.Through), By(after, request.Target.Through)).ToDictionary(l => l.HouseholdId, l => l.AfterFen - l.BeforeFen);
        if (listed.Count != now.Count || listed.Any(l => now.GetValueOrDefault(l.Key, long.MinValue) != l.Value))
            throw new ProblemException(409, "difference-stale", "清单批准后，有的户情况又有变化，差额与清单不符，没有记账。请重新生成差额清单。");
    }

    private static FeesFound By(FeesFound found, DateOnly through) => found with { Families = [.. found.Families.Select(f => f with { Dues = [.. f.Dues.Where(d => d.Due <= through)] })] };
}
