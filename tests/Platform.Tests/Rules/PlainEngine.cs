using System.Numerics;
using Platform.Rules.Engine;

namespace Platform.Tests.Rules;

/// <summary>A line of the plain implementation.</summary>
internal sealed record PlainLine(int Number, DateOnly From, DateOnly To, DateOnly Due, long? Fen, long OverdueFen, long OtherFen, Reason Reason);

/// <summary>
/// The transitional fee once more, day by day and by fractions of any length: it knows no runs, no segments and no breaks, and asks for every
/// single day what holds on it. It is slow and has nothing in common with the engine but the rule and the story.
/// </summary>
internal sealed class PlainEngine(PlainRule rule, Story story, DateOnly asOf)
{
    private readonly List<StoryEvent> seen = [.. story.Events.OrderBy(e => e.Date).Where(e => e.Date <= asOf)];
    private List<Space> left = [];
    private DateOnly anchor, start, overdueFrom = DateOnly.MaxValue, tailFrom = DateOnly.MaxValue;
    private DateOnly? end, term;
    private int? termMonths;
    private long tailFactor;
    private bool noSpaces;

    private sealed record Day(DateOnly Date, Reason Reason, Fraction? Monthly);

    private int Shift => rule.FirstDayCounts ? 0 : 1;

    public List<PlainLine> Lines()
    {
        var lines = OneOffs();
        if ((left.Count == 0 && !noSpaces) || story.Mode != Mode.Exchange || !Begin()) return lines;
        Term();
        End();
        lines.AddRange(Months());
        lines.AddRange(Tails());
        return lines;
    }

    private List<PlainLine> OneOffs()
    {
        left = [.. story.Spaces];
        noSpaces = left.Count == 0;
        var lines = new List<PlainLine>();
        foreach (var (mode, due) in new[] { (story.Mode, story.Agreement.Signed!.Value), (Mode.Cash, Switched() ?? DateOnly.MaxValue) })
        {
            if (due == DateOnly.MaxValue || mode == story.Mode && due != story.Agreement.Signed) continue;
            var among = left.ToList();
            foreach (var row in rule.OneOffs.Where(r => r.Mode == mode))
            {
                var taken = among.Where(s => row.Use is null || row.Use == s.Use).ToList();
                if (taken.Count == 0) continue;
                foreach (var space in taken) among.Remove(space);
                if (due > asOf) continue;
                var sum = row.Kind switch
                {
                    "yuan" => new Fraction(row.Amount, 100) * story.Households,
                    "percentOfValue" => new Fraction(taken.Sum(s => s.ValueFen!.Value), 1) * new Fraction(row.Amount, 1_000_000),
                    "days" => Monthly(taken, due, Reason.OneOff, 10_000, 0, RateDay(due, true), false, Persons(due, Change.Day)) * new Fraction(row.Amount, 30),
                    _ => Monthly(taken, due, Reason.OneOff, 10_000, 0, RateDay(due, true), false, Persons(due, Change.Day)) * new Fraction(row.Amount, 10_000),
                };
                lines.Add(new(lines.Count + 1, due, due, due, Rounded(sum), 0, Rounded(sum), Reason.OneOff));
            }
            if (mode == story.Mode) left = among;
        }
        return lines;
    }

    private DateOnly? Switched() => seen.Where(e => e.Kind == EventKind.SwitchedToCash).Select(e => (DateOnly?)e.Date).FirstOrDefault();

    private bool Begin()
    {
        var (moved, signed) = (story.MovedOut!.Value, story.Agreement.Signed!.Value);
        var later = moved > signed ? moved : signed;
        static DateOnly Month(DateOnly day) => new(day.Year, day.Month, 1);
        anchor = rule.Start switch
        {
            StartRule.MoveDay => moved,
            StartRule.MoveMonth => Month(moved),
            StartRule.MonthAfterMove => Month(moved).AddMonths(1),
            StartRule.SigningDay => signed,
            StartRule.LaterOfSigningAndMoving => later,
            StartRule.LaterMonthOfSigningAndMoving => Month(later),
            StartRule.AgreementFrom => story.Agreement.From!.Value,
            StartRule.ProjectEndDay => story.ProjectEnd!.Value,
            _ => Month(story.ProjectEnd!.Value),
        };
        start = anchor.AddDays(Shift);
        var seesMove = rule.Start is StartRule.AgreementFrom or StartRule.SigningDay or StartRule.ProjectEndDay or StartRule.ProjectEndMonth || moved <= asOf;
        var seesSigning = rule.Start is not (StartRule.LaterMonthOfSigningAndMoving or StartRule.LaterOfSigningAndMoving or StartRule.SigningDay) || signed <= asOf;
        return seesMove && seesSigning;
    }

    /// <summary>First day of fee month k.</summary>
    private DateOnly First(int k) => rule.Month == MonthKind.Calendar ? new DateOnly(start.Year, start.Month, 1).AddMonths(k) : anchor.AddMonths(k).AddDays(Shift);

    private int MonthOf(DateOnly day)
    {
        var k = (day.Year - start.Year) * 12 + day.Month - start.Month - 2;
        while (First(k + 1) <= day) k++;
        return k;
    }

    private DateOnly Counts(DateOnly day, Change change) => change switch { Change.Day => day, Change.Month => First(MonthOf(day)), _ => First(MonthOf(day) + 1) };

    private void Term()
    {
        if (rule.Period == "open") return;
        term = rule.Period is "agreedDate" or "agreed" ? story.Agreement.To : null;
        termMonths = term is not null ? null : rule.Period == "months" ? rule.PeriodMonths : story.Agreement.Months;
        var last = term ?? anchor.AddMonths(termMonths!.Value).AddDays(Shift - 1);
        overdueFrom = rule.OverdueFrom switch { OverdueFrom.Day => last.AddDays(1), OverdueFrom.Month => First(MonthOf(last.AddDays(1))), _ => First(MonthOf(last) + 1) };
    }

    private long? Factor((int? Months, long? Factor)[] steps, DateOnly day)
    {
        var after = 0;
        foreach (var step in steps)
        {
            if (step.Months is null) return step.Factor;
            after += step.Months.Value;
            var k = MonthOf(overdueFrom);
            var next = First(k) == overdueFrom ? First(k + after) : termMonths is { } months ? anchor.AddMonths(months + after).AddDays(Shift) : overdueFrom.AddMonths(after);
            if (day < next) return step.Factor;
        }
        return null;
    }

    private DateOnly? Nth(EventKind kind, int n = 1) => seen.Where(e => e.Kind == kind).Skip(n - 1).Select(e => (DateOnly?)e.Date).FirstOrDefault();

    private DateOnly LastDay(DateOnly day, StopAt at) => at switch
    {
        StopAt.Day => day,
        StopAt.DayBefore => day.AddDays(-1),
        StopAt.EndOfMonth => First(MonthOf(day) + 1).AddDays(-1),
        _ => First(MonthOf(day)).AddDays(-1),
    };

    private void End()
    {
        var stops = new List<(DateOnly Last, DateOnly Event, long? Tail)>();
        foreach (var stop in rule.Stops)
        {
            var day = stop.Event switch
            {
                StopEvent.HandoverFirst => Nth(EventKind.Handover),
                StopEvent.HandoverLast => Nth(EventKind.Handover, story.Flats!.Value),
                StopEvent.Notice => Nth(EventKind.Notice),
                StopEvent.Selection => Nth(EventKind.Selection),
                StopEvent.SelectionNotice => Nth(EventKind.SelectionNotice),
                _ => Nth(EventKind.Acceptance) is { } a && Nth(EventKind.Notice) is { } n ? (a > n ? a : n) : null,
            };
            if (day is { } on) stops.Add((LastDay(on.AddMonths(stop.Plus), stop.At), on, stop.Tail));
        }
        if (stops.Count > 0 && (!rule.Latest || stops.Count == rule.Stops.Length))
        {
            var chosen = rule.Latest ? stops.MaxBy(s => s.Last) : stops.MinBy(s => s.Last);
            end = chosen.Last;
            if (chosen.Tail is { } factor) (tailFrom, tailFactor) = (First(MonthOf(chosen.Event) + 1), factor);
        }
        void Until(DateOnly day) => end = end is null || day < end ? day : end;
        if (Switched() is { } cash) Until(LastDay(cash, rule.SwitchAt));
        if (rule.CapMonths is { } cap) Until(First(cap).AddDays(-1));
        if (rule.Pay == Pay.Accrued) Until(asOf);
    }

    private int Persons(DateOnly day, Change change) => seen.Where(e => e.Kind == EventKind.Persons && Counts0(e.Date, change) <= day).Select(e => (int)e.Value).LastOrDefault(story.Persons ?? 0);

    private DateOnly Counts0(DateOnly day, Change change) => change == Change.Day ? day : Counts(day, change);

    private DateOnly RateDay(DateOnly day, bool oneOff) => rule.RateVersion == RateVersion.EachMonth && oneOff ? day : story.Agreement.Signed!.Value;

    private Day On(DateOnly day)
    {
        bool Flag(EventKind on, EventKind off, Change change, bool first) =>
            seen.Where(e => (e.Kind == on || e.Kind == off) && Counts(e.Date, change) <= day).Select(e => e.Kind == on).LastOrDefault(first);
        var turnover = Flag(EventKind.TurnoverIn, EventKind.TurnoverOut, rule.TurnoverChange, story.TurnoverFlat);
        var (reason, factor) = (Reason.InTerm, (long?)10_000);
        if (story.ForcedRemoval && rule.ExcludeForced) (reason, factor) = (Reason.Excluded, 0);
        else if (Flag(EventKind.Paused, EventKind.Resumed, rule.PauseChange, false)) (reason, factor) = (Reason.Paused, 0);
        else if (day >= tailFrom) (reason, factor) = (Reason.Tail, tailFactor);
        else if (day >= overdueFrom) (reason, factor) = turnover ? (Reason.TurnoverOverdue, Factor(rule.TurnoverSteps, day)) : (Reason.Overdue, Factor(rule.Steps, day));
        else if (turnover) (reason, factor) = (Reason.TurnoverFree, rule.TurnoverInTerm);
        if (factor is null)
        {
            var decided = seen.LastOrDefault(e => e.Kind is EventKind.DecidedPerPerson or EventKind.DecidedMonthly && e.Date <= day);
            if (decided == default) return new(day, Reason.Undecided, null);
            return new(day, reason, new Fraction(decided.Value, 1) * (decided.Kind == EventKind.DecidedPerPerson ? Persons(day, rule.PersonsChange) : 1));
        }
        if (factor == 0) return new(day, reason, Fraction.Zero);
        var delivered = seen.Where(e => e.Kind == EventKind.PartialDelivery && Counts(e.Date, rule.PartialChange) <= day).Sum(e => e.Value);
        var latest = rule.RateVersion == RateVersion.EachMonth || rule.RateVersion == RateVersion.LatestWhenOverdue && day >= overdueFrom && day < tailFrom;
        var rateDay = !latest ? story.Agreement.Signed!.Value : day >= tailFrom ? (tailFrom.AddDays(-1) < start ? start : tailFrom.AddDays(-1)) : day;
        return new(day, reason, Monthly(left, day, reason, factor.Value, delivered, rateDay, latest, Persons(day, rule.PersonsChange)));
    }

    /// <summary>The monthly sum of some spaces in 分.</summary>
    private Fraction Monthly(List<Space> spaces, DateOnly day, Reason reason, long factor, long delivered, DateOnly rateDay, bool aligned, int persons)
    {
        List<Fraction> groups;
        if (rule.Unit == Unit.Area)
        {
            var areas = spaces.Select(s => (s.Use, s.Certificate, Area: rule.Certified && !s.Certified ? 0 : s.Area)).ToArray();
            for (var i = 0; i < areas.Length; i++)
            {
                var gone = Math.Min(areas[i].Area, delivered);
                areas[i].Area -= gone;
                delivered -= gone;
            }
            if (rule.AreaFloor is { } floor && !(floor.Lost && seen.Any(e => e.Kind == EventKind.PartialDelivery && Counts(e.Date, rule.PartialChange) <= day) && reason != Reason.OneOff))
            {
                var group = Enumerable.Range(0, areas.Length).Where(i => (floor.Use is null || areas[i].Use == floor.Use) && areas[i].Area > 0).ToList();
                var total = group.Sum(i => areas[i].Area);
                if (total > 0 && total < floor.M2) areas[group[0]].Area += floor.M2 - total;
            }
            groups = [.. areas.GroupBy(a => rule.MoneyFloor is { Per: FloorPer.Certificate } ? a.Certificate : null)
                .Select(g => g.Aggregate(Fraction.Zero, (sum, a) => sum + new Fraction(a.Area, 10_000) * new Fraction(Rate(a.Use, rateDay, aligned), 100)))];
        }
        else
        {
            var rate = new Fraction(rule.Unit == Unit.AgreedMonthly ? 0 : Rate(story.Spaces.Count > 0 ? story.Spaces[0].Use : Use.Residential, rateDay, aligned), 100);
            groups = [rule.Unit switch
            {
                Unit.Person => rate * persons, Unit.Room => rate * story.Rooms!.Value, Unit.Household => rate * story.Households, Unit.AgreedMonthly => new Fraction(story.Agreement.MonthlyFen!.Value, 1),
                Unit.Certificate => rate * spaces.Select(s => s.Certificate).Distinct().Count(), Unit.ValuePercent => rate * new Fraction(spaces.Sum(s => s.ValueFen!.Value), 10_000), _ => rate,
            }];
        }
        return groups.Aggregate(Fraction.Zero, (sum, g) => sum + Finished(g, reason, factor, rule.Unit == Unit.Area ? 1 : spaces.Select(s => s.Certificate).Distinct().Count()));
    }

    private Fraction Finished(Fraction sum, Reason reason, long factor, int certificates)
    {
        var percent = rule.Uplift.GroupBy(u => u.Category).Sum(c => c.Where(u => story.Groups.Any(g => g.Category == u.Category && (u.Grade is null || u.Grade == g.Grade))).Select(u => u.Percent).DefaultIfEmpty(0).Max());
        sum *= new Fraction(1_000_000 + percent, 1_000_000);
        if (rule.Stage == RoundingStage.MonthlyBase) sum = new Fraction(Round(sum, rule.Rounding, Unit100), 1);
        var times = new Fraction(factor, 10_000);
        var result = sum * times;
        if (sum > Fraction.Zero && rule.MoneyFloor is { } floor)
        {
            var least = new Fraction(floor.Fen * (floor.Per == FloorPer.Household ? story.Households : certificates), 1);
            var overdue = reason is Reason.Overdue or Reason.TurnoverOverdue;
            if (overdue && floor.Overdue == FloorOverdue.FactorThenFloor) result = result < least ? least : result;
            else if (sum < least) result = overdue && floor.Overdue == FloorOverdue.FloorPlusAmount ? least + sum * times - sum : least * times;
            if (result < Fraction.Zero) result = Fraction.Zero;
        }
        if (rule.CeilingFen is { } most && new Fraction(most * story.Households, 1) * times is var ceiling && ceiling < result) result = ceiling;
        return result;
    }

    private long Rate(Use use, DateOnly day, bool aligned)
    {
        var fits = rule.Rates.Where(r => r.Use is null || r.Use == use).OrderBy(r => r.From).ThenBy(r => r.Use is null ? 0 : 1);
        var (rate, _, from) = fits.Last(r => r.From <= day && (!aligned || r.From.Year < 1950 || Counts(r.From, rule.RateChange) <= day));
        var own = seen.LastOrDefault(e => e.Kind == EventKind.RateRepublished && e.Date >= from && (aligned ? Counts(e.Date, rule.RateChange) : e.Date) <= day);
        return own == default ? rate : own.Value;
    }

    private List<PlainLine> Months()
    {
        var all = new List<(int K, List<Day> Days)>();
        for (var k = 0; First(k) <= asOf.AddMonths(75) && (end is null || First(k) <= end); k++)
        {
            var days = new List<Day>();
            for (var day = First(k) < start ? start : First(k); day < First(k + 1) && (end is null || day <= end); day = day.AddDays(1)) days.Add(On(day));
            if (days.Count > 0) all.Add((k, days));
        }
        var (lines, running, before, paid) = (new List<PlainLine>(), Fraction.Zero, 0L, 0L);
        foreach (var (due, months) in Instalments(all))
        {
            if (rule.Stage == RoundingStage.Instalment) (running, before) = (Fraction.Zero, 0);
            if (rule.Pay != Pay.Accrued && due > asOf) continue;
            foreach (var (k, days) in months)
            {
                if (rule.CapFen <= paid) return lines;
                var on = rule.Pay == Pay.Accrued ? days[^1].Date : due;
                var reason = days.Any(d => d.Monthly is null) ? Reason.Undecided : days.Select(d => d.Reason).Distinct().Count() > 1 ? Reason.Mixed : days[0].Reason;
                if (reason == Reason.Undecided)
                {
                    lines.Add(new(k + 1, days[0].Date, days[^1].Date, on, null, 0, 0, reason));
                    continue;
                }
                Fraction Part(Func<Reason, bool> which) => days.Where(d => which(d.Reason)).Aggregate(Fraction.Zero, (sum, d) => sum + d.Monthly!) * Weight(days.Count, First(k + 1).DayNumber - First(k).DayNumber);
                var sum = Part(_ => true);
                var fen = Rounded(sum);
                if (rule.Stage is RoundingStage.Total or RoundingStage.Instalment)
                {
                    running += sum;
                    fen = Round(running, rule.Rounding, Unit100) - before;
                    before += fen;
                }
                if (rule.CapFen is { } cap) fen = Math.Min(fen, cap - paid);
                paid += fen;
                var other = Math.Min(fen, days.All(d => d.Reason == Reason.Tail) ? fen : Rounded(Part(r => r == Reason.Tail)));
                var overdue = days.All(d => d.Reason is Reason.Overdue or Reason.TurnoverOverdue) ? fen
                    : days.Any(d => d.Reason is Reason.Overdue or Reason.TurnoverOverdue) ? Math.Max(0, fen - other - Rounded(Part(r => r is not (Reason.Tail or Reason.Overdue or Reason.TurnoverOverdue)))) : 0;
                lines.Add(new(k + 1, days[0].Date, days[^1].Date, on, fen, overdue, other, reason));
            }
        }
        return lines;
    }

    /// <summary>What one day is of a month of which so many days are used.</summary>
    private Fraction Weight(int used, int ofDays) => used == ofDays ? new(1, ofDays) : rule.PartMonth switch
    {
        PartMonth.ActualDays => new(1, ofDays),
        PartMonth.Thirty => new(Math.Min(used, 30), 30 * used),
        PartMonth.Half when used <= 15 => new(1, 2 * used),
        _ => new(1, used),
    };

    private IEnumerable<(DateOnly Due, List<(int K, List<Day> Days)> Months)> Instalments(List<(int K, List<Day> Days)> all)
    {
        var at = 0;
        var number = 0;
        while (at < all.Count)
        {
            var overdue = all[at].Days[0].Date >= overdueFrom;
            var every = overdue ? rule.OverdueEvery ?? rule.Every ?? 1 : rule.Every;
            var sameEvery = rule.Every is not null && (rule.OverdueEvery is null || rule.OverdueEvery == rule.Every);
            var count = 1;
            while (at + count < all.Count && (every is null || count < every))
            {
                var next = all[at + count].Days[0].Date;
                if (!sameEvery && !overdue && next >= overdueFrom) break;
                if (rule.Restart && Broken(all[at + count - 1].Days[0].Date, next)) break;
                count++;
            }
            var months = all.GetRange(at, count);
            var due = (rule.Pay == Pay.Advance ? months[0].Days[0].Date : months[^1].Days[^1].Date).AddDays(number == 0 && rule.Pay != Pay.Accrued ? rule.FirstDueDays : 0);
            // The last ones of an open end are cut by the horizon; they are due long after the day.
            yield return (due, months);
            (at, number) = (at + count, number + 1);
        }
    }

    /// <summary>Between two days something happened by which the factor may change.</summary>
    private bool Broken(DateOnly a, DateOnly b)
    {
        bool Between(DateOnly day) => day > a && day <= b;
        var breaks = new List<DateOnly>();
        if (overdueFrom != DateOnly.MaxValue)
        {
            breaks.Add(overdueFrom);
            var turnover = story.TurnoverFlat || seen.Any(e => e.Kind == EventKind.TurnoverIn);
            foreach (var steps in turnover ? new[] { rule.Steps, rule.TurnoverSteps } : [rule.Steps])
                for (var (i, after) = (0, 0); i < steps.Length - 1; i++)
                {
                    after += steps[i].Months!.Value;
                    var k = MonthOf(overdueFrom);
                    breaks.Add(First(k) == overdueFrom ? First(k + after) : termMonths is { } months ? anchor.AddMonths(months + after).AddDays(Shift) : overdueFrom.AddMonths(after));
                }
        }
        if (end is null || tailFrom <= end) breaks.Add(tailFrom);
        breaks.AddRange(seen.Where(e => e.Kind is EventKind.TurnoverIn or EventKind.TurnoverOut).Select(e => Counts(e.Date, rule.TurnoverChange)));
        return breaks.Any(Between);
    }

    private List<PlainLine> Tails()
    {
        if (rule.PartialTail is not { } tail || (end is { } e0 && e0 < start)) return [];
        var (lines, before) = (new List<PlainLine>(), 0L);
        foreach (var e in seen.Where(e => e.Kind == EventKind.PartialDelivery && (end is null || e.Date <= end)))
        {
            var latest = rule.RateVersion == RateVersion.EachMonth || rule.RateVersion == RateVersion.LatestWhenOverdue && e.Date >= overdueFrom && e.Date < tailFrom;
            var day = !latest ? story.Agreement.Signed!.Value : e.Date >= tailFrom ? (tailFrom.AddDays(-1) < start ? start : tailFrom.AddDays(-1)) : e.Date;
            var (sum, at) = (Fraction.Zero, 0L);
            foreach (var space in left.Where(s => !rule.Certified || s.Certified))
            {
                var part = Math.Max(0, Math.Min(at + space.Area, before + e.Value) - Math.Max(at, before));
                at += space.Area;
                sum += new Fraction(part, 10_000) * new Fraction(Rate(space.Use, day, latest), 100) * new Fraction(tail.Months * tail.Factor, 10_000);
            }
            before += e.Value;
            lines.Add(new(0, e.Date, e.Date, e.Date, Rounded(sum), 0, Rounded(sum), Reason.Tail));
        }
        return lines;
    }

    private int Unit100 => rule.RoundTo switch { RoundingUnit.Yuan => 100, RoundingUnit.Jiao => 10, _ => 1 };

    private long Rounded(Fraction sum) => rule.Stage == RoundingStage.MonthlyBase ? Round(sum, RoundingMode.HalfUp, 1) : Round(sum, rule.Rounding, Unit100);

    private static long Round(Fraction sum, RoundingMode mode, int unit)
    {
        var den = sum.Den * unit;
        var whole = BigInteger.DivRem(sum.Num, den, out var rest);
        var twice = (rest * 2).CompareTo(den);
        var up = mode switch { RoundingMode.Down => false, RoundingMode.Up => rest > 0, RoundingMode.HalfUp => twice >= 0, _ => twice > 0 || twice == 0 && !whole.IsEven };
        return (long)(whole + (up ? 1 : 0)) * unit;
    }
}

/// <summary>A fraction of any length.</summary>
internal sealed class Fraction
{
    public static readonly Fraction Zero = new(0, 1);

    public Fraction(BigInteger num, BigInteger den)
    {
        var common = BigInteger.GreatestCommonDivisor(num, den);
        (Num, Den) = common.IsZero ? (num, den) : (num / common, den / common);
    }

    public BigInteger Num { get; }

    public BigInteger Den { get; }

    public static Fraction operator +(Fraction a, Fraction b) => new(a.Num * b.Den + b.Num * a.Den, a.Den * b.Den);

    public static Fraction operator -(Fraction a, Fraction b) => new(a.Num * b.Den - b.Num * a.Den, a.Den * b.Den);

    public static Fraction operator *(Fraction a, Fraction b) => new(a.Num * b.Num, a.Den * b.Den);

    public static Fraction operator *(Fraction a, int b) => new(a.Num * b, a.Den);

    public static bool operator <(Fraction a, Fraction b) => a.Num * b.Den < b.Num * a.Den;

    public static bool operator >(Fraction a, Fraction b) => b < a;
}
