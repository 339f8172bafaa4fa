namespace Platform.Rules.Engine;

internal ref partial struct FeeWalk<TSink>
{
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
        if (count is null) return Missing(plan.Unit switch { Unit.Person => "人口数", Unit.Room => "间数", Unit.AgreedMonthly => "协议月额", Unit.ValuePercent => "评估价值", _ => "产权证数" });
        if (!priced) return true;
        if (plan is { MoneyFloorFen: not null, FloorPer: FloorPer.Certificate })
        {
            if (Certificates(which) is not { } held) return Missing("产权证数");
            floors = held;
        }
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
}
