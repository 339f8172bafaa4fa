using Platform.Kernel.Contracts;

namespace Platform.Rules.Contracts;

/// <summary>What the families of a project are due of the monthly fee by a day, by the rules that hold there.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="ProjectId">The project.</param>
/// <param name="Through">What is due later, and what happened later, is not seen.</param>
/// <param name="Rules">By these versions, as an earlier answer named them; null for those that hold today.</param>
/// <param name="Since">What is due by then is not listed but only counted, and printed in <see cref="FeesFound.Print"/>; null to have all listed.</param>
public sealed record FeesOf(int AreaId, Guid ProjectId, DateOnly Through, string? Rules = null, DateOnly? Since = null) : IQuestion<FeesFound>;

/// <summary>The families of a project with what they are due.</summary>
/// <param name="Rules">The versions by which it was reckoned; empty where none was published.</param>
/// <param name="RulesTitle">Their names and numbers, for people.</param>
/// <param name="Families">Families that have signed, each with what it is due or why nothing can be reckoned.</param>
/// <param name="Print">The <see cref="DuePrint"/> of what is not listed; 0 where all is.</param>
public sealed record FeesFound(string Rules, string RulesTitle, IReadOnlyList<FamilyFee> Families, long Print = 0);

/// <summary>A family with what it is due.</summary>
/// <param name="HouseholdId">The household.</param>
/// <param name="Code">户编号.</param>
/// <param name="Name">被征收人.</param>
/// <param name="Dues">What is due, in the order of the fee; none where it cannot be reckoned.</param>
/// <param name="Refusal">Why it cannot be reckoned, Chinese; null where it can.</param>
/// <param name="Earlier">How many more it was due that are not listed.</param>
public sealed record FamilyFee(Guid HouseholdId, string Code, string Name, IReadOnlyList<FamilyDue> Dues, string? Refusal, int Earlier = 0);

/// <summary>A fee month, a one-off or a tail. Its sums are 分.</summary>
/// <param name="From">First day paid for.</param>
/// <param name="To">Last day paid for.</param>
/// <param name="Due">Day on which it is due.</param>
/// <param name="InTermFen">Within the agreed period.</param>
/// <param name="OverdueFen">Overdue.</param>
/// <param name="OtherFen">One-off or tail.</param>
public readonly record struct FamilyDue(DateOnly From, DateOnly To, DateOnly Due, long InTermFen, long OverdueFen, long OtherFen);
