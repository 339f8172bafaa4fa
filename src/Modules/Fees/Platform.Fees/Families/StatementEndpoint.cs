using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Platform.Kernel.Web;
using Platform.Portal;

namespace Platform.Fees.Families;

/// <summary>What other systems read: a family's statement.</summary>
internal sealed class StatementEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/households/{id:guid}/statement", async (Guid id, DateOnly? asOf, IMediator mediator, TimeProvider clock, CancellationToken ct) =>
            StatementItem.Of(await mediator.Send(new ReadStatement(id, asOf ?? Formats.DayOf(clock.GetUtcNow())), ct), asOf ?? Formats.DayOf(clock.GetUtcNow()))).Permission(FeesModule.View);
}

/// <summary>A statement as other systems see it. Sums are 分.</summary>
/// <param name="HouseholdId">The household.</param>
/// <param name="Code">户编号.</param>
/// <param name="ProjectId">Its project.</param>
/// <param name="AsOf">The day.</param>
/// <param name="AccruedThrough">All that is due by then is posted; null where nothing is.</param>
/// <param name="Rules">The rule by which the months are explained.</param>
/// <param name="DueFen">应发.</param>
/// <param name="PaidFen">已发.</param>
/// <param name="ArrearsFen">拖欠.</param>
/// <param name="CreditFen">多付.</param>
/// <param name="Ageing">Arrears by age: 1–3, 4–6, 7–12, over 12 months.</param>
/// <param name="Months">What was due.</param>
/// <param name="Payments">What was paid.</param>
public sealed record StatementItem(
    Guid HouseholdId, string Code, Guid ProjectId, DateOnly AsOf, DateOnly? AccruedThrough, string Rules, long DueFen, long PaidFen, long ArrearsFen, long CreditFen,
    IReadOnlyList<long> Ageing, IReadOnlyList<StatementMonthItem> Months, IReadOnlyList<StatementPaymentItem> Payments)
{
    internal static StatementItem Of(FamilyStatement of, DateOnly asOf) => new(
        of.Household.Id, of.Household.Code, of.Household.ProjectId, asOf, of.Accrued?.Through, of.RulesTitle,
        of.Statement.DueFen, of.Statement.PaidFen, of.Statement.ArrearsFen, of.Statement.CreditFen, of.Statement.Ages,
        [.. of.Statement.Months.Select(m => new StatementMonthItem(m.From, m.To, m.Due, m.DueFen, m.OverdueFen, m.PaidFen, m.Reason, m.Text))],
        [.. of.Statement.Payments.Select(p => new StatementPaymentItem(p.On, p.Period, p.Fen))]);
}

/// <summary>What was due once. Sums are 分.</summary>
/// <param name="From">First day paid for.</param>
/// <param name="To">Last day paid for; null where the rules of today know no such month.</param>
/// <param name="Due">Day on which it was due.</param>
/// <param name="DueFen">应发.</param>
/// <param name="OverdueFen">The overdue part of it.</param>
/// <param name="PaidFen">What payments have met of it, the oldest first.</param>
/// <param name="Reason">过渡期内, 逾期, 一次性.</param>
/// <param name="Explanation">The formula in plain Chinese.</param>
public sealed record StatementMonthItem(DateOnly From, DateOnly? To, DateOnly Due, long DueFen, long OverdueFen, long PaidFen, string Reason, string Explanation);

/// <summary>What was paid once.</summary>
/// <param name="On">The day.</param>
/// <param name="Period">First month that it was for.</param>
/// <param name="Fen">分; below zero where it was taken back.</param>
public sealed record StatementPaymentItem(DateOnly On, DateOnly Period, long Fen);
