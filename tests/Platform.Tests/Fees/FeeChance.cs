using CsCheck;
using Platform.Fees.Books;
using Platform.Rules.Contracts;

namespace Platform.Tests.Fees;

/// <summary>Random families with what they are due: few households, months and days, so that they meet often.</summary>
internal static class FeeChance
{
    /// <summary>How often to try; more by <c>build/prove books</c>.</summary>
    public static readonly int Tries = Environment.GetEnvironmentVariable("PLATFORM_PROOF") is null ? 2_000 : 50_000;

    public static readonly Guid[] Households = [.. Enumerable.Range(1, 3).Select(n => new Guid(n, 0, 0, new byte[8]))];

    public static readonly Gen<Guid> Household = Gen.Int[0, Households.Length - 1].Select(n => Households[n]);
    public static readonly Gen<short> Kind = Gen.Short[FeeKinds.InTerm, FeeKinds.Other];
    public static readonly Gen<DateOnly> Period = Gen.Int[0, 3].Select(n => new DateOnly(2022, 1, 1).AddMonths(n));
    public static readonly Gen<DateOnly> Day = Gen.Int[0, 3].Select(n => new DateOnly(2022, 1, 1).AddDays(20 * n));

    public static readonly Gen<FamilyDue> Due = Gen.Select(Period, Day, Gen.Long[0, 2], Gen.Long[0, 2], Gen.Long[0, 2])
        .Select((from, due, inTerm, overdue, other) => new FamilyDue(from, from.AddMonths(1).AddDays(-1), due, inTerm * 100, overdue * 100, other * 100));

    public static readonly Gen<FamilyFee[]> Families = Due.Array[0, 5].Array[Households.Length]
        .Select(dues => dues.Select((d, n) => new FamilyFee(Households[n], $"{n}", $"虚构{n}", d, null)).ToArray());
}
