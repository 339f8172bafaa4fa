using System.Globalization;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Fees.Accruals;
using Platform.Fees.Data;
using Platform.Kernel.Access;
using Platform.Kernel.Books;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Projects.Contracts;

namespace Platform.Fees.Payouts;

/// <summary>Prepares a batch from the books: of each family in arrears its whole arrears, or the oldest part of them.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Through">What was due by this day; not after today.</param>
/// <param name="ProjectId">Only this project's families; null for all.</param>
/// <param name="Months">Only so many of each family's oldest unpaid months; null for all.</param>
/// <param name="CapFen">At most so much a family, 分; null for all.</param>
/// <returns>The batch.</returns>
/// <exception cref="ProblemException"><c>payout-empty</c>: nobody is owed anything, or nobody of those can be paid; <c>fees-unposted</c>: what fell due by then is not in the books.</exception>
internal sealed record PreparePayout(int AreaId, DateOnly Through, Guid? ProjectId = null, int? Months = null, long? CapFen = null) : ICommand<Guid>;

internal sealed class PreparePayoutValidator : AbstractValidator<PreparePayout>
{
    public PreparePayoutValidator()
    {
        RuleFor(c => c.Through.Year).InclusiveBetween(1990, 2100).WithMessage("日期应在 1990 年到 2100 年之间。").OverridePropertyName("through");
        RuleFor(c => c.Months).InclusiveBetween(1, 600).WithMessage("月数应为 1 到 600。").OverridePropertyName("months");
        RuleFor(c => c.CapFen).GreaterThan(0).WithMessage("每户上限应大于 0 元。").OverridePropertyName("cap");
    }
}

internal sealed class PreparePayoutHandler(FeesDb db, BookKeeper books, PayoutBook book, PayoutLines lines, IMediator mediator, Caller caller) : IRequestHandler<PreparePayout, Guid>
{
    public async Task<Guid> Handle(PreparePayout request, CancellationToken cancellationToken)
    {
        if (request.Through > book.Today) throw Problem.Invalid([new("through", "不能晚于今天：还没有到期的不能发放。")]);
        await books.TakeTurn(request.AreaId, cancellationToken); // two at once: the second leaves out whom the first has taken
        var projects = (await mediator.Send(new ProjectsOf(request.AreaId), cancellationToken)).Or([]).Where(p => request.ProjectId is null || p.Id == request.ProjectId).OrderBy(p => p.Code, StringComparer.Ordinal).ToList();
        if (request.ProjectId is not null && projects.Count == 0) throw Problem.NotFound();
        var ids = projects.Select(p => p.Id).ToList();
        if (await db.Rows<Accrued>(request.AreaId).Where(a => ids.Contains(a.Id)).MinAsync(a => (DateOnly?)a.Through, cancellationToken) is { } posted && posted < request.Through)
            throw new ProblemException(409, "fees-unposted", $"账簿只记到 {posted:yyyy-MM-dd}，之后到期的还没有记账；请先记账，或把应发截至改到这一天。");
        var payout = await Numbered(request, cancellationToken);
        var all = await lines.Of(payout, [.. projects.Select(p => p.Id)], s => Share.Of(s, request.Months, request.CapFen), cancellationToken);
        if (all.Count == 0) throw new ProblemException(409, "payout-empty", $"到 {request.Through:yyyy-MM-dd} 为止，账上没有拖欠的户，不必发放。");
        var paid = all.Where(l => l.State != LineState.LeftOut).ToList();
        if (paid.Count == 0) throw new ProblemException(409, "payout-empty", $"拖欠的 {all.Count:N0} 户都不能列入，没有编制批次：{Why(all)}。");
        for (var i = 0; i < paid.Count; i++) paid[i].Sequence = i + 1;
        (payout.Count, payout.Fen) = (paid.Count, paid.Sum(l => l.Fen));
        db.Payouts.Add(payout);
        await db.SaveChangesAsync(cancellationToken);
        await db.AddMany(all, cancellationToken);
        return payout.Id;
    }

    // The commonest reasons first.
    private static string Why(IEnumerable<PayoutLine> left) =>
        string.Join("；", left.GroupBy(l => l.Reason).OrderByDescending(g => g.Count()).Take(3).Select(g => $"{g.Key}（{g.Count():N0} 户）"));

    private async Task<Payout> Numbered(PreparePayout request, CancellationToken ct)
    {
        var year = book.Today.Year;
        var last = await db.Payouts.IgnoreQueryFilters(["removed"]).Where(p => p.AreaId == request.AreaId && p.Year == year).MaxAsync(p => (int?)p.Serial, ct) ?? 0;
        return new()
        {
            AreaId = request.AreaId,
            Year = year,
            Serial = last + 1,
            Number = string.Create(CultureInfo.InvariantCulture, $"FF{year}-{last + 1:0000}"),
            Through = request.Through,
            ProjectId = request.ProjectId,
            By = caller.Id,
            ByName = caller.Name,
        };
    }
}
