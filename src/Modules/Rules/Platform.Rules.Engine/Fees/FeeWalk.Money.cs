namespace Platform.Rules.Engine;

internal ref partial struct FeeWalk<TSink>
{
    /// <summary>Base sums are millionths of a 分: 1/10000 ㎡ times 1/10000 元.</summary>
    private const long BaseDen = 1_000_000;

    /// <summary>The monthly sum of some spaces, with uplift, floors, ceiling and factor.</summary>
    private bool Base(ulong which, ref Segment segment, out Exact sum, bool priced)
    {
        sum = Exact.Zero;
        var byCertificate = plan is { MoneyFloorFen: not null, FloorPer: FloorPer.Certificate, Unit: Unit.Area } && spaces.Length > 0;
        if (plan.Unit != Unit.Area) return Counted(which, ref segment, priced, out var count) && (!priced || Finish(count, ref segment, ref sum));
        if (spaces.Length == 0) return Missing("房屋建筑面积");
        Span<long> areas = stackalloc long[spaces.Length];
        areas.Clear();
        CountAreas(which, ref segment, areas);
        if (!priced) return true;
        if (byCertificate && !CertificatesAreKnown(areas)) return Missing("产权证数");
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
        if (segment.Reason != Reason.OneOff && plan.SteadyRate && !byCertificate && !ownRate) (known, knownDelivered, knownSum, knownMarks) = (true, segment.Delivered, all, segment.Marks);
        return byCertificate || Finish(all, ref segment, ref sum);
    }

    /// <summary>How many certificates an area stands in is never guessed: a household's area in one sum may stand in several.</summary>
    private readonly bool CertificatesAreKnown(ReadOnlySpan<long> areas)
    {
        for (var i = 0; i < areas.Length; i++)
            if (areas[i] > 0 && spaces[i].Certificate is null) return false;
        return true;
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

    /// <summary>Adds a base sum to the monthly sum after uplift, rounding of the base, floor, ceiling and factor.</summary>
    private readonly bool Finish(Int128 amount, ref Segment segment, ref Exact sum)
    {
        var den = (Int128)BaseDen;
        if (plan.Uplift.Length > 0 && UpliftPercent() is var uplift and > 0)
        {
            (amount, den) = (Exact.Multiply(amount, BaseDen + uplift), Exact.Multiply(den, BaseDen));
            segment.Marks |= Marks.Uplift;
        }
        if (plan.Stage == RoundingStage.MonthlyBase) (amount, den) = (new Exact(amount, den).Round(plan.RoundingMode, plan.RoundingFen), 1);
        var factor = segment.Factor;
        if (amount > 0 && plan.MoneyFloorFen is { } floorFen && Exact.Multiply(den, checked(floorFen * (plan.FloorPer == FloorPer.Household ? facts.Households : floors))) is var floor)
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
        if (facts.Groups.Length == 0) return 0;
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
