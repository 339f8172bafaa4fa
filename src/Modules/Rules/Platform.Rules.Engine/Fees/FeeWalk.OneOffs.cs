namespace Platform.Rules.Engine;

internal ref partial struct FeeWalk<TSink>
{
    /// <summary>Hands over the one-offs; the spaces that none of them took are left for the monthly fee.</summary>
    private bool OneOffs()
    {
        monthly = spaces.Length == 0 ? 1 : spaces.Length == 64 ? ulong.MaxValue : (1UL << spaces.Length) - 1;
        if (plan.OneOffs.Length == 0) return true;
        var number = 0;
        foreach (var row in plan.OneOffs)
        {
            var taken = Fitting(row, facts.Mode, monthly);
            if (taken == 0) continue;
            monthly &= ~taken;
            var due = row.Due == OneOffDue.Signed ? facts.Agreement.Signed : facts.MovedOut;
            if (due is null) return Missing(row.Due == OneOffDue.Signed ? "签约日期" : "搬迁日期");
            if (due.Value.DayNumber <= asOf && !OneOff(row, taken, due.Value.DayNumber, ++number)) return false;
        }
        if (switched == Days.Never || facts.Mode == Mode.Cash) return true;
        var left = monthly;
        foreach (var row in plan.OneOffs)
        {
            var taken = Fitting(row, Mode.Cash, left);
            left &= ~taken;
            if (taken != 0 && !OneOff(row, taken, switched, ++number)) return false;
        }
        return true;
    }

    private readonly ulong Fitting(OneOff row, Mode mode, ulong among)
    {
        if (Array.IndexOf(row.Modes, mode) < 0) return 0;
        if (spaces.Length == 0) return row.Use is null ? among : 0;
        ulong fitting = 0;
        for (var i = 0; i < spaces.Length; i++)
            if ((among & 1UL << i) != 0 && (row.Use is null || row.Use == spaces[i].Use)) fitting |= 1UL << i;
        return fitting;
    }

    private bool OneOff(OneOff row, ulong which, int day, int number)
    {
        var (sum, marks) = (Exact.Zero, Marks.None);
        if (row.Yuan is { } yuan) sum = new Exact(yuan, 100).Times(facts.Households, 1);
        else if (row.Percent is { } percent)
        {
            if (Value(which) is not { } value) return Missing("评估价值");
            sum = new Exact((Int128)value * percent, BaseDen);
        }
        else if ((row.Months ?? row.Days) != 0)
        {
            var segment = new Segment { From = day, Reason = Reason.OneOff, Factor = Scaled.One, Persons = PersonsOn(day), RateDay = OneOffRateDay(day) };
            if (!Base(which, ref segment, out sum, priced: true)) return false;
            (sum, marks) = (row.Months is { } months ? sum.Times(months, Scaled.One) : sum.Times(row.Days!.Value, 30), segment.Marks);
        }
        sink.OneOff(number, day, Rounded(in sum), row, marks, which);
        return true;
    }

    private readonly int OneOffRateDay(int day) => plan.RateVersion == RateVersion.EachMonth ? day : facts.Agreement.Signed?.DayNumber ?? day;

    private readonly int PersonsOn(int day)
    {
        var persons = facts.Persons ?? -1;
        foreach (var e in events) if (e.Kind == EventKind.Persons && e.Date.DayNumber <= Math.Min(day, asOf)) persons = (int)Math.Min(e.Value, int.MaxValue);
        return persons;
    }

    /// <summary>A line by the rule's rounding; where the base was rounded already, to 分, half up.</summary>
    private readonly long Rounded(in Exact sum) =>
        plan.Stage == RoundingStage.MonthlyBase ? sum.Round(RoundingMode.HalfUp, 1) : sum.Round(plan.RoundingMode, plan.RoundingFen);

    /// <summary>What is paid once for each part that was handed over.</summary>
    private void PartialTails()
    {
        if (plan.PartialTail is not { } tail) return;
        var before = 0L;
        foreach (var e in events)
        {
            var day = e.Date.DayNumber;
            if (day > asOf || day >= end) break;
            if (e.Kind != EventKind.PartialDelivery) continue;
            var sum = Exact.Zero;
            var (from, to) = (before, before += e.Value);
            var at = 0L;
            for (var i = 0; i < spaces.Length; i++)
            {
                if ((monthly & 1UL << i) == 0 || plan.CertifiedOnly && !spaces[i].Certified) continue;
                var part = Math.Min(at + spaces[i].Area, to) - Math.Max(at, from);
                at += spaces[i].Area;
                if (part <= 0) continue;
                var segment = new Segment { From = day, Overdue = day >= overdueFrom };
                SetRateDay(ref segment);
                if (RateOf(spaces[i].Use, segment.RateDay, segment.RateAligned) is not { } rate) return;
                sum = sum.Plus(checked(new Exact((Int128)part * rate * tail.Months * tail.Factor, BaseDen * Scaled.One)));
            }
            sink.PartialTail(day, Rounded(in sum), e.Value);
        }
    }
}
