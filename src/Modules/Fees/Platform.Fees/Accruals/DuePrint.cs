using System.Buffers.Binary;
using Platform.Rules.Contracts;

namespace Platform.Fees.Accruals;

/// <summary>A number that stands for all that is due of some families by a day: whatever changes in it changes the number. The order of families does not matter.</summary>
internal static class DuePrint
{
    /// <summary>The number.</summary>
    public static long Of(IEnumerable<FamilyFee> families, DateOnly through)
    {
        var sum = 0UL;
        Span<byte> bytes = stackalloc byte[16];
        foreach (var family in families)
        {
            family.HouseholdId.TryWriteBytes(bytes);
            var id = Mix(BinaryPrimitives.ReadUInt64LittleEndian(bytes)) ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]);
            foreach (var due in family.Dues)
                if (due.Due <= through) sum += Mix(id, due);
        }
        return unchecked((long)sum);
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
