using System.Globalization;
using Platform.Fees.Lists;
using Platform.Kernel.Sheets;
using Platform.Portal;

namespace Platform.Fees.Payments;

/// <summary>What the list of payments is narrowed by, beside what every list is.</summary>
/// <param name="Asked">Words, county, project, tab (<c>reversal</c>, <c>over</c>, <c>under</c>), day: payments made after it do not count.</param>
/// <param name="HouseholdId">Only this household's.</param>
/// <param name="Batch">Only this batch.</param>
/// <param name="Method">Only this way of paying.</param>
/// <param name="Month">Only payments for spans that hold this month.</param>
/// <param name="MonthUnreadable">A month was asked for in a way that nobody can read; it is not narrowed by.</param>
internal sealed record PaymentFilter(
    Asked Asked, Guid? HouseholdId, string Batch, string Method, DateOnly? Month, bool MonthUnreadable)
{
    private static readonly string[] Months = ["yyyy-M", "yyyy.M", "yyyy/M", "yyyy年M月", "yyyyMM"];

    public static PaymentFilter From(UrlQuery url, TimeProvider clock)
    {
        var month = DateOnly.TryParseExact(
            Fold.Width(url["month"] ?? "").Trim(), Months, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) ? first : (DateOnly?)null;
        return new(
            Asked.From(url, clock), Guid.TryParse(url["household"], out var household) ? household : null,
            url["batch"] ?? "", url["method"] ?? "", month, month is null && url["month"] is not null);
    }

    public bool IsPlain => Asked.IsPlain && HouseholdId is null && Batch.Length == 0 && Method.Length == 0 && Month is null;

    /// <summary>The payments of the filter, of every tab.</summary>
    public IQueryable<Payment> Of(IQueryable<Payment> rows)
    {
        rows = rows.Where(p => p.PaidOn <= Asked.AsOf);
        if (Asked.AreaId is { } area) rows = rows.Where(p => p.AreaId == area);
        if (Asked.ProjectId is { } project) rows = rows.Where(p => p.ProjectId == project);
        if (HouseholdId is { } household) rows = rows.Where(p => p.HouseholdId == household);
        if (Batch.Length > 0) rows = rows.Where(p => p.Batch == Batch);
        if (Method.Length > 0) rows = rows.Where(p => p.Method == Method);
        if (Month is { } month) rows = rows.Where(p => p.From <= month && p.To >= month);
        if (Asked.Text is { Length: > 0 } words) rows = rows.Where(p => p.HouseholdCode.Contains(words) || p.Person.Contains(words));
        return rows;
    }

    /// <summary>The payments of the tab.</summary>
    public static IQueryable<Payment> Tab(IQueryable<Payment> rows, string status) => status switch
    {
        "" => rows,
        "reversal" => rows.Where(p => p.PaidFen < 0),
        "over" => rows.Where(p => p.DueFen != null && p.PaidFen > p.DueFen),
        "under" => rows.Where(p => p.DueFen != null && p.PaidFen >= 0 && p.PaidFen < p.DueFen),
        _ => rows.Where(_ => false),
    };
}
