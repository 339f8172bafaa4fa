using Platform.Fees.Data;
using Platform.Kernel.Personal;
using Platform.Kernel.Reveals;

namespace Platform.Fees.Payments;

/// <summary>The account that a payment went to may be shown in full.</summary>
internal sealed class PaymentReveals(FeesDb db) : Revealable<Payment>(db, p => $"{p.HouseholdCode} {PersonalMask.Name(p.Person)} {p.PaidOn:yyyy-MM-dd}");
