using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Fees.Accruals;
using Platform.Fees.Books;
using Platform.Fees.Data;
using Platform.Kernel.Access;
using Platform.Kernel.Personal;
using Platform.Kernel.Requests;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;
using Platform.Portal;

namespace Platform.Fees.Plans;

/// <summary>Makes the plan to clear a project's arrears of a day; the plan before it gives way.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="ProjectId">The project.</param>
/// <param name="AsOf">The debt of this day.</param>
/// <param name="Lines">The instalments, see <see cref="InstalmentLines"/>.</param>
/// <param name="Hardship">户编号 of families in hardship, apart by commas, blanks or lines; empty for none.</param>
/// <param name="Remark">Where the money comes from, at most 200 characters.</param>
/// <exception cref="ProblemException"><c>fees-unposted</c>: what fell due by then is not in the books; <c>nothing-owed</c>.</exception>
internal sealed record MakePlan(int AreaId, Guid ProjectId, DateOnly AsOf, string Lines, string Hardship, string Remark) : ICommand<Guid>;

internal sealed class MakePlanValidator : AbstractValidator<MakePlan>
{
    public MakePlanValidator(TimeProvider clock)
    {
        RuleFor(c => c.AsOf).Must(d => d.Year >= 1990 && d <= Formats.DayOf(clock.GetUtcNow())).WithMessage("日期应在 1990 年以后、今天以前。").OverridePropertyName("asOf");
        RuleFor(c => c.Lines).Must(l => InstalmentLines.Read(l, long.MaxValue / 2).Wrong is null).WithMessage((_, l) => InstalmentLines.Read(l, long.MaxValue / 2).Wrong).OverridePropertyName("lines");
        RuleFor(c => c.Hardship).MaximumLength(4000).WithMessage("困难户编号太多，最多 4000 字。").OverridePropertyName("hardship");
        RuleFor(c => c.Remark).MaximumLength(200).WithMessage("说明最多 200 字。").WithoutNumbers("说明").OverridePropertyName("remark");
    }
}

internal sealed class MakePlanHandler(FeesDb db, Balances balances, Caller caller, TimeProvider clock) : IRequestHandler<MakePlan, Guid>
{
    public async Task<Guid> Handle(MakePlan request, CancellationToken cancellationToken)
    {
        if (!await db.Accrued.AnyAsync(a => a.AreaId == request.AreaId && a.Id == request.ProjectId && a.Through >= request.AsOf, cancellationToken))
            throw new ProblemException(409, "fees-unposted", $"这个项目还没有记账至 {request.AsOf:yyyy-MM-dd}，先记账再定补发计划。");
        var debt = await balances.Projects(request.AreaId, request.AsOf, request.ProjectId).FirstOrDefaultAsync(cancellationToken);
        if (debt is not { ArrearsFen: > 0 }) throw new ProblemException(409, "nothing-owed", $"截至 {request.AsOf:yyyy-MM-dd} 这个项目没有拖欠，不需要补发计划。");
        var (instalments, wrong) = InstalmentLines.Read(request.Lines, debt.ArrearsFen);
        if (wrong is not null) throw Problem.Invalid([new("lines", wrong)]);
        if (instalments.Sum(i => i.Fen) > debt.ArrearsFen) throw Problem.Invalid([new("lines", $"各期合计超过了欠款 {debt.ArrearsFen / 100m:N2} 元；最后一行可以写“其余”。")]);
        foreach (var before in await db.Plans.Where(p => p.AreaId == request.AreaId && p.ProjectId == request.ProjectId).ToListAsync(cancellationToken)) db.Plans.Remove(before);
        var plan = new ClearingPlan
        {
            AreaId = request.AreaId,
            ProjectId = request.ProjectId,
            AsOf = request.AsOf,
            ArrearsFen = debt.ArrearsFen,
            Families = debt.Behind,
            Hardship = Codes(request.Hardship),
            Remark = request.Remark.Trim(),
            By = caller.Id,
            At = clock.GetUtcNow().UtcDateTime,
        };
        foreach (var (on, fen) in instalments) plan.Instalments.Add(new() { AreaId = request.AreaId, PlanId = plan.Id, Number = plan.Instalments.Count + 1, On = on, Fen = fen });
        db.Plans.Add(plan);
        return plan.Id;
    }

    private static string Codes(string typed) => string.Join(',', typed.Split([',', '，', '、', ' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(Fold.Code).Distinct());
}
