using CsCheck;
using Platform.Fees.Accruals;
using Platform.Rules.Contracts;

namespace Platform.Tests.Fees;

/// <summary>The number by which a run sees that nothing has changed.</summary>
public sealed class DuePrintTests
{
    private static readonly DateOnly Late = new(2030, 1, 1);

    private static readonly Func<FamilyDue, int, FamilyDue>[] Changes =
    [
        (d, n) => d with { From = d.From.AddDays(n) }, (d, n) => d with { Due = d.Due.AddDays(n) }, (d, n) => d with { InTermFen = d.InTermFen + n },
        (d, n) => d with { OverdueFen = d.OverdueFen + n }, (d, n) => d with { OtherFen = d.OtherFen - n },
        (d, n) => d with { InTermFen = d.InTermFen + n, OverdueFen = d.OverdueFen - n }, // from one kind to the other
    ];

    private static readonly Gen<FamilyFee[]> Some = FeeChance.Families.Where(f => f.Any(x => x.Dues.Count > 0));

    [Fact]
    public void Any_single_change_changes_it() => Gen.Select(Some, Gen.Int[0, 99], Gen.Int[0, 99], Gen.Int[0, Changes.Length - 1], Gen.Int[1, 500]).Sample((families, which, at, how, by) =>
    {
        var owed = families.Where(f => f.Dues.Count > 0).ToList();
        var (family, due) = (owed[which % owed.Count], at % owed[which % owed.Count].Dues.Count);
        With(families, family, [.. family.Dues.Select((d, n) => n == due ? Changes[how](d, by) : d)]).ShouldNotBe(DuePrint.Of(families, Late));
        With(families, family, [.. family.Dues.Where((_, n) => n != due)]).ShouldNotBe(DuePrint.Of(families, Late), "one is gone");
        With(families, family, [.. family.Dues, family.Dues[due]]).ShouldNotBe(DuePrint.Of(families, Late), "one is there twice");
        DuePrint.Of(families.Select(f => f == family ? f with { HouseholdId = Guid.NewGuid() } : f), Late).ShouldNotBe(DuePrint.Of(families, Late), "another's");
    }, iter: FeeChance.Tries);

    [Fact]
    public void The_order_of_families_and_their_names_do_not_matter() => Gen.Select(FeeChance.Families, Gen.Int).Sample((families, seed) =>
    {
        var shuffled = families.Select(f => f with { Name = "另名", Code = "x" }).ToArray();
        new Random(seed).Shuffle(shuffled);
        DuePrint.Of(shuffled, Late).ShouldBe(DuePrint.Of(families, Late));
    });

    [Fact]
    public void What_is_due_later_is_not_seen() => Gen.Select(FeeChance.Families, FeeChance.Day).Sample((families, day) =>
        DuePrint.Of(families, day).ShouldBe(DuePrint.Of(families.Select(f => f with { Dues = [.. f.Dues.Where(d => d.Due <= day)] }), Late)));

    private static long With(FamilyFee[] families, FamilyFee family, IReadOnlyList<FamilyDue> dues) =>
        DuePrint.Of(families.Select(f => f == family ? f with { Dues = dues } : f), Late);
}
