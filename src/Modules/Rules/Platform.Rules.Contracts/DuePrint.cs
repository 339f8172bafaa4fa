using System.Buffers.Binary;

namespace Platform.Rules.Contracts;

/// <summary>A number that stands for all that is due of some families by a day: whatever changes in it changes the number. The order of families does not matter.</summary>
public static class DuePrint
{
    /// <summary>The number of what families are due by a day.</summary>
    public static long Of(IEnumerable<FamilyFee> families, DateOnly through)
    {
        var sum = 0L;
        foreach (var family in families)
            for (var i = 0; i < family.Dues.Count; i++) // by number: many families are walked, and none needs an object for that
                if (family.Dues[i].Due <= through) sum = Add(sum, family.HouseholdId, family.Dues[i]);
        return sum;
    }

    /// <summary>The number of what another stands for and one more.</summary>
    public static long Add(long print, Guid householdId, in FamilyDue due)
    {
        Span<byte> bytes = stackalloc byte[16];
        householdId.TryWriteBytes(bytes);
        return unchecked((long)((ulong)print + Mix(Mix(BinaryPrimitives.ReadUInt64LittleEndian(bytes)) ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]), due)));
    }

    private static ulong Mix(ulong id, in FamilyDue due)
    {
        var h = Mix(id ^ ((ulong)due.From.DayNumber << 32 | (uint)due.Due.DayNumber));
        h = Mix(h ^ (ulong)due.InTermFen);
        h = Mix(h ^ (ulong)due.OverdueFen);
        return Mix(h ^ (ulong)due.OtherFen);
    }

    // The finaliser of SplitMix64: every bit of what goes in moves every bit of what comes out.
    private static ulong Mix(ulong z)
    {
        z += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
