using Platform.Fees.Data;
using Platform.Kernel.Reveals;

namespace Platform.Fees.Terms;

/// <summary>The account to which a family is paid may be shown in full; the family's number stands in projects, so its key names it.</summary>
internal sealed class TermsReveals(FeesDb db) : Revealable<FeeTerms>(db, t => $"户 {t.HouseholdId}");
