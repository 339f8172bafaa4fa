using Platform.Kernel.Personal;
using Platform.Kernel.Sheets;

namespace Platform.Fees.Intake;

/// <summary>The bank card of a row.</summary>
internal static class RowCard
{
    /// <summary>The card sealed for its row. Sealing the same value anew would be a change where there is none.</summary>
    public static PersonalData CardOr(this SheetRow row, IPersonalVault vault, PersonalData before, PersonalBinding binding)
    {
        if (!row.Matched("card")) return before;
        var value = row.Text("card");
        return vault.Hash(PersonalKind.BankCard, value) == before.Hash ? before : vault.Seal(PersonalKind.BankCard, value, binding);
    }
}
