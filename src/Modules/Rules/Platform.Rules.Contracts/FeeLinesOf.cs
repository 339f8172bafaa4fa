using Platform.Kernel.Contracts;

namespace Platform.Rules.Contracts;

/// <summary>The same for one family, each line explained.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="HouseholdId">The household.</param>
/// <param name="Through">What is due later, and what happened later, is not seen.</param>
/// <param name="Rules">By these versions; null for those that hold today.</param>
public sealed record FeeLinesOf(int AreaId, Guid HouseholdId, DateOnly Through, string? Rules = null) : IQuestion<FeeLinesFound>;

/// <summary>One family's lines.</summary>
/// <param name="Rules">The versions by which it was reckoned; empty where none was published.</param>
/// <param name="RulesTitle">Their names and numbers, for people.</param>
/// <param name="Lines">The lines.</param>
/// <param name="Refusal">Why it cannot be reckoned, Chinese; null where it can.</param>
public sealed record FeeLinesFound(string Rules, string RulesTitle, IReadOnlyList<FamilyLine> Lines, string? Refusal);

/// <summary>A line with its reason.</summary>
/// <param name="Due">When and how much; nothing where it is by discretion and not decided yet.</param>
/// <param name="Undecided">It is by discretion and not decided yet.</param>
/// <param name="Reason">过渡期内, 逾期, 一次性 …</param>
/// <param name="Text">The formula in plain Chinese, with its numbers, its article and the event that changed it.</param>
public sealed record FamilyLine(FamilyDue Due, bool Undecided, string Reason, string Text);
