namespace Platform.Rules.Engine;

internal ref partial struct FeeWalk<TSink>
{
    /// <summary>Base sums are millionths of a 分: 1/10000 ㎡ times 1/10000 元.</summary>
    private const long BaseDen = 1_000_000;

    /// <summary>The state from a day on, until something changes.</summary>
    private bool Enter(int day, out Segment segment)
    {
        segment = new() { From = day, To = end, Cause = Cause.Start, CauseSince = start };
        foreach (ref readonly var b in Breaks[..breakCount]) segment.To = Math.Min(segment.To, b.Day > day ? b.Day : Days.Never);
        if (TSink.Explains) SetCause(ref segment);
        segment.Overdue = day >= overdueFrom;
        segment.Persons = facts.Persons ?? -1;
        var (turnover, paused, decided) = (facts.TurnoverFlat, false, -1);
        for (var i = 0; i < events.Length; i++)
        {
            ref readonly var e = ref events[i];
            var at = e.Date.DayNumber;
            if (at > asOf) break;
            switch (e.Kind)
            {
                case EventKind.PartialDelivery when months.Align(at, plan.PartialChange) <= day: segment.Delivered += e.Value; break;
                case EventKind.Persons when months.Align(at, plan.PersonsChange) <= day: segment.Persons = (int)Math.Min(e.Value, int.MaxValue); break;
                case EventKind.TurnoverIn when months.Align(at, plan.TurnoverChange) <= day: turnover = true; break;
                case EventKind.TurnoverOut when months.Align(at, plan.TurnoverChange) <= day: turnover = false; break;
                case EventKind.Paused when months.Align(at, plan.PauseChange) <= day: paused = true; break;
                case EventKind.Resumed when months.Align(at, plan.PauseChange) <= day: paused = false; break;
                case EventKind.DecidedPerPerson or EventKind.DecidedMonthly when at <= day: decided = i; break;
                default: break;
            }
        }
        SetRateDay(ref segment);
        long? factor;
        if (facts.ForcedRemoval && plan.ExcludeForced) (segment.Reason, factor) = (Reason.Excluded, 0);
        else if (paused) (segment.Reason, factor) = (Reason.Paused, 0);
        else if (day >= tailFrom) (segment.Reason, factor) = (Reason.Tail, tailFactor);
        else if (!segment.Overdue) (segment.Reason, factor) = turnover ? (Reason.TurnoverFree, plan.TurnoverInTerm) : (Reason.InTerm, Scaled.One);
        else (segment.Reason, factor) = turnover ? (Reason.TurnoverOverdue, FactorAt(plan.TurnoverSteps, day)) : (Reason.Overdue, FactorAt(plan.OverdueSteps, day));
        segment.Factor = factor ?? -1;
        if (factor == 0)
        {
            segment.Monthly = Exact.Zero;
            return Base(monthly, ref segment, out _, priced: false);
        }
        if (factor is null || plan.Unit == Unit.Decided) return Decided(ref segment, decided, factor);
        return Base(monthly, ref segment, out segment.Monthly, priced: true);
    }

    private void SetCause(ref Segment segment)
    {
        var latest = -1;
        foreach (var b in Breaks[..breakCount])
            if (b.Day <= segment.From && b.Day >= latest) (latest, segment.Cause, segment.CauseSince) = (b.Day, b.Cause, b.Since);
    }

    private void SetRateDay(ref Segment segment)
    {
        var frozen = facts.Agreement.Signed?.DayNumber ?? start;
        segment.RateAligned = plan.RateVersion == RateVersion.EachMonth || plan.RateVersion == RateVersion.LatestWhenOverdue && segment.Overdue && segment.From < tailFrom;
        segment.RateDay = !segment.RateAligned ? frozen : Math.Min(segment.From, tailFrom == Days.Never ? segment.From : Math.Max(start, tailFrom - 1));
    }

    private readonly long? FactorAt(Step[] steps, int day)
    {
        if (steps.Length == 1) return steps[0].Factor;
        var at = 0;
        for (var i = 1; i < steps.Length; i++) if (StepDay(steps[i].After) <= day) at = i;
        return steps[at].Factor;
    }

    /// <summary>A sum by discretion: what was decided, or nothing yet.</summary>
    private bool Decided(ref Segment segment, int decided, long? factor)
    {
        if (decided < 0)
        {
            (segment.Undecided, segment.Reason, segment.Monthly) = (true, Reason.Undecided, Exact.Zero);
            return true;
        }
        ref readonly var e = ref events[decided];
        if (e.Kind == EventKind.DecidedPerPerson && segment.Persons < 0) return Missing("人口数");
        segment.Monthly = checked(new Exact(e.Value * (Int128)(e.Kind == EventKind.DecidedPerPerson ? segment.Persons : 1) * (factor ?? Scaled.One), Scaled.One));
        return true;
    }

    /// <summary>The monthly sum of some spaces, with uplift, floors, ceiling and factor.</summary>
    private bool Base(ulong which, ref Segment segment, out Exact sum, bool priced)
    {
        sum = Exact.Zero;
        var byCertificate = plan is { MoneyFloorFen: not null, FloorPer: FloorPer.Certificate, Unit: Unit.Area } && spaces.Length > 0;
        if (plan.Unit != Unit.Area) return Counted(which, ref segment, priced, out var count) && (!priced || Finish(count, ref segment, ref sum));
        if (spaces.Length == 0) return Missing("房屋建筑面积");
        // Where only the factor changed, the sum before it is the same.
        if (priced && known && which == monthly && segment.Delivered == knownDelivered)
        {
            segment.Marks |= knownMarks;
            return Finish(knownSum, ref segment, ref sum);
        }
        Span<long> areas = stackalloc long[spaces.Length];
        areas.Clear();
        CountAreas(which, ref segment, areas);
        if (!priced) return true;
        ulong done = 0;
        Int128 all = 0;
        for (var i = 0; i < areas.Length; i++)
        {
            if ((which & 1UL << i) == 0 || (done & 1UL << i) != 0) continue;
            Int128 group = 0;
            for (var j = i; j < areas.Length; j++)
            {
                if ((which & 1UL << j) == 0 || byCertificate && spaces[j].Certificate != spaces[i].Certificate) continue;
                done |= 1UL << j;
                if (areas[j] == 0 && !(plan.CertifiedOnly && spaces.Length == 1)) continue;
                if (RateOf(spaces[j].Use, segment.RateDay, segment.RateAligned) is not { } rate) return false;
                group = checked(group + Exact.Multiply(areas[j], rate));
            }
            if (byCertificate && !Finish(group, ref segment, ref sum)) return false;
            all += group;
        }
        if (which == monthly && plan.SteadyRate && !byCertificate && !ownRate) (known, knownDelivered, knownSum, knownMarks) = (true, segment.Delivered, all, segment.Marks);
        return byCertificate || Finish(all, ref segment, ref sum);
    }

    /// <summary>The area that counts of each space: what is left after deliveries, with the floor.</summary>
    private readonly void CountAreas(ulong which, ref Segment segment, Span<long> areas)
    {
        var (delivered, total, first) = (segment.Delivered, 0L, -1);
        for (var i = 0; i < areas.Length; i++)
        {
            ref readonly var space = ref spaces[i];
            if ((which & 1UL << i) == 0 || plan.CertifiedOnly && !space.Certified) continue;
            var gone = Math.Min(space.Area, delivered);
            delivered -= gone;
            areas[i] = space.Area - gone;
            if (plan.AreaFloorUse is not null && plan.AreaFloorUse != space.Use) continue;
            total += areas[i];
            if (first < 0 && areas[i] > 0) first = i;
        }
        if (plan.AreaFloor is not { } floor || total == 0 || total >= floor || plan.AreaFloorLost && segment.Delivered > 0) return;
        areas[first] += floor - total;
        segment.Marks |= Marks.AreaFloor;
    }

    /// <summary>The sum of a rule that does not go by area.</summary>
    private bool Counted(ulong which, ref Segment segment, bool priced, out Int128 sum)
    {
        sum = 0;
        long? count = plan.Unit switch
        {
            Unit.Person => segment.Persons < 0 ? null : segment.Persons,
            Unit.Room => facts.Rooms,
            Unit.Household => facts.Households,
            Unit.Certificate => Certificates(which),
            Unit.AgreedMonthly => facts.Agreement.MonthlyFen,
            Unit.ValuePercent => Value(which),
            _ => 1,
        };
        if (count is null) return Missing(plan.Unit switch { Unit.Person => "人口数", Unit.Room => "间数", Unit.AgreedMonthly => "协议月额", Unit.ValuePercent => "评估价值", _ => "产权证" });
        if (!priced) return true;
        if (plan.Unit == Unit.AgreedMonthly)
        {
            sum = (Int128)count.Value * BaseDen;
            return true;
        }
        if (RateOf(spaces.Length > 0 ? spaces[0].Use : Use.Residential, segment.RateDay, segment.RateAligned) is not { } rate) return false;
        sum = checked((Int128)count.Value * rate * (plan.Unit == Unit.ValuePercent ? 1 : Scaled.One));
        return true;
    }

    private readonly long? Value(ulong which)
    {
        long? sum = null;
        for (var i = 0; i < spaces.Length; i++)
        {
            if ((which & 1UL << i) == 0) continue;
            if (spaces[i].ValueFen is not { } value) return null;
            sum = checked((sum ?? 0) + value);
        }
        return sum;
    }

    private readonly long? Certificates(ulong which)
    {
        var count = 0;
        for (var i = 0; i < spaces.Length; i++)
        {
            if ((which & 1UL << i) == 0) continue;
            if (spaces[i].Certificate is not { } certificate) return null;
            var known = false;
            for (var j = 0; j < i; j++) known |= (which & 1UL << j) != 0 && spaces[j].Certificate == certificate;
            if (!known) count++;
        }
        return count == 0 ? null : count;
    }

    /// <summary>Adds a base sum to the monthly sum after uplift, rounding of the base, floor, ceiling and factor.</summary>
    private readonly bool Finish(Int128 amount, ref Segment segment, ref Exact sum)
    {
        var den = (Int128)BaseDen;
        if (UpliftPercent() is var uplift and > 0)
        {
            (amount, den) = (Exact.Multiply(amount, BaseDen + uplift), Exact.Multiply(den, BaseDen));
            segment.Marks |= Marks.Uplift;
        }
        if (plan.Stage == RoundingStage.MonthlyBase) (amount, den) = (new Exact(amount, den).Round(plan.RoundingMode, plan.RoundingFen), 1);
        var factor = segment.Factor;
        if (amount > 0 && plan.MoneyFloorFen is { } floorFen && Exact.Multiply(den, checked(floorFen * (plan.FloorPer == FloorPer.Household ? facts.Households : 1))) is var floor)
        {
            var overdue = segment.Reason is Reason.Overdue or Reason.TurnoverOverdue;
            if (overdue && plan.FloorOverdue == FloorOverdue.FactorThenFloor)
            {
                if (amount < floor) segment.Marks |= Marks.MoneyFloor;
                sum = sum.Plus(new(Cap(Int128.Max(Exact.Multiply(amount, factor), Exact.Multiply(floor, Scaled.One)), den, ref segment), Exact.Multiply(den, Scaled.One)));
                return true;
            }
            if (amount < floor)
            {
                segment.Marks |= Marks.MoneyFloor;
                if (overdue && plan.FloorOverdue == FloorOverdue.FloorPlusAmount)
                {
                    sum = sum.Plus(new(Cap(Int128.Max(0, checked(floor * Scaled.One + amount * (factor - Scaled.One))), den, ref segment), Exact.Multiply(den, Scaled.One)));
                    return true;
                }
                amount = floor;
            }
        }
        sum = sum.Plus(new(Cap(Exact.Multiply(amount, factor), den, ref segment), Exact.Multiply(den, Scaled.One)));
        return true;
    }

    /// <summary>Holds a sum under the monthly ceiling times the factor.</summary>
    private readonly Int128 Cap(Int128 sum, Int128 den, ref Segment segment)
    {
        if (plan.CeilingFen is not { } fen || checked(fen * facts.Households * den * segment.Factor) is var ceiling && sum <= ceiling) return sum;
        segment.Marks |= Marks.MoneyCeiling;
        return ceiling;
    }

    /// <summary>The highest of each category, added up; 1/10000 %.</summary>
    private readonly long UpliftPercent()
    {
        if (plan.Uplift.Length == 0 || facts.Groups.Length == 0) return 0;
        var sum = 0L;
        for (var i = 0; i < plan.Uplift.Length; i++)
        {
            var (category, highest, known) = (plan.Uplift[i].Category, 0L, false);
            for (var j = 0; j < i; j++) known |= plan.Uplift[j].Category == category;
            if (known) continue;
            foreach (ref readonly var row in plan.Uplift.AsSpan(i))
                foreach (var group in facts.Groups.Span)
                    if (row.Category == category && group.Category == category && (row.Grade is null || row.Grade == group.Grade)) highest = Math.Max(highest, row.Percent);
            sum += highest;
        }
        return sum;
    }
}
