using Platform.Kernel.Personal;
using Platform.Kernel.Sheets;

namespace Platform.Fees.Intake;

/// <summary>The bank card of a row.</summary>
internal static class RowCard
{
    /// <summary>The card sealed for its row; what it was where the sheet has none.</summary>
    public static PersonalData CardOr(this SheetRow row, IPersonalVault vault, PersonalData before, PersonalBinding binding) =>
        row.Matched("card") ? vault.SealIfOther(PersonalKind.BankCard, row.Text("card"), before, binding) : before;
}
