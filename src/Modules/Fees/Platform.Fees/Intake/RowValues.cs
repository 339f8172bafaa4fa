using Platform.Kernel.Personal;
using Platform.Kernel.Sheets;

namespace Platform.Fees.Intake;

/// <summary>A row's value where the sheet has the column; what stood before where it lacks it.</summary>
internal static class RowValues
{
    public static string TextOr(this SheetRow row, string key, string before) => row.Matched(key) ? row.Text(key) ?? "" : before;

    public static int? IntOr(this SheetRow row, string key, int? before) => row.Matched(key) ? row.Int(key) : before;

    public static long? FenOr(this SheetRow row, string key, long? before) => row.Matched(key) ? row.Fen(key) : before;

    /// <summary>The bank card sealed for its row. Sealing the same value anew would be a change where there is none.</summary>
    public static PersonalData CardOr(this SheetRow row, IPersonalVault vault, PersonalData before, PersonalBinding binding)
    {
        if (!row.Matched("card")) return before;
        var value = row.Text("card");
        return vault.Hash(PersonalKind.BankCard, value) == before.Hash ? before : vault.Seal(PersonalKind.BankCard, value, binding);
    }
}
