using System.Linq.Expressions;
using Platform.Fees.Data;
using Platform.Fees.Payments;
using Platform.Kernel.Quality;
using Platform.Portal;
using static Platform.Kernel.Quality.QualityClass;

namespace Platform.Fees.Quality;

/// <summary>What payments of the transition fee are held to.</summary>
internal sealed class PaymentQuality(FeesDb db, TimeProvider clock) : Quality<Payment>(db)
{
    public override string Title => "过渡费发放";

    protected override string Kind => "payment";

    protected override string Mend => "在“过渡费发放”表中改正后重新导入。";

    protected override Expression<Func<Payment, string>> Label => p => p.HouseholdCode + " " + p.Person;

    protected override Expression<Func<Payment, Guid>> At => p => p.HouseholdId;

    protected override string Href(Guid at) => $"/fees?household={at}";

    protected override IReadOnlyList<QualityRule<Payment>> Rules => [.. Fields, .. Spans];

    private IEnumerable<QualityRule<Payment>> Fields =>
    [
        Field("due", "应发金额", p => p.DueFen != null),
        Field("method", "发放方式", p => p.Method != ""),
        Field("months", "月数", p => p.Months != null),
        Optional("card", "收款账号", p => p.Card.Mask != ""),
        Optional("batch", "批次", p => p.Batch != ""),
    ];

    private IEnumerable<QualityRule<Payment>> Spans
    {
        get
        {
            var month = Formats.DayOf(clock.GetUtcNow()) is var today ? new DateOnly(today.Year, today.Month, 1) : default;
            return
            [
                Check("backwards", "所属期止早于所属期起", Contradictory, p => true, p => p.To < p.From, p => Span(p.From, p.To), grave: true),
                Check("monthsOff", "月数与所属期不符", Contradictory, p => p.Months != null && p.To >= p.From,
                    p => p.Months != (p.To.Year - p.From.Year) * 12 + p.To.Month - p.From.Month + 1, p => $"{Span(p.From, p.To)}，填 {p.Months} 个月"),
                Check("overlap", "同一户同一月份发了两次", Doubtful, p => p.PaidFen > 0, p => db.Payments.Any(o =>
                    o.AreaId == p.AreaId && o.HouseholdId == p.HouseholdId && o.Id != p.Id && o.PaidFen > 0 && o.From <= p.To && o.To >= p.From),
                    p => $"{Span(p.From, p.To)}，发放 {Formats.Date(p.PaidOn)}", grave: true, apart: true, mend: "核对是否重复发放；重复的冲正，登记错的改正所属期。"),
                Check("early", "发放日期早于所属期", Doubtful, p => true, p => p.PaidOn < p.From, p => $"{Span(p.From, p.To)}，发放 {Formats.Date(p.PaidOn)}"),
                Check("ahead", "所属期晚于本月", Doubtful, p => true, p => p.To > month, p => Span(p.From, p.To)),
                Check("more", "实发多于应发", Doubtful, p => p.DueFen != null, p => p.PaidFen > p.DueFen, p => $"应发 {Formats.Money(p.DueFen)} 元，实发 {Formats.Money(p.PaidFen)} 元"),
            ];
        }
    }

    private static string Span(DateOnly from, DateOnly to) => $"所属期 {Formats.Date(from)[..7]} 至 {Formats.Date(to)[..7]}";
}
