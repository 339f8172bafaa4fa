using Platform.Kernel.Sheets;
using Platform.Projects.Contracts;

namespace Platform.Fees.Survey;

/// <summary>The families that payments go to: of the file's own sheet, else of what is stored.</summary>
internal sealed class Payees(SheetRows listed, ISurveyKnown known)
{
    private static readonly string[] OneOffModes = ["cash", "existing", "voucher"];

    /// <summary>There is something to look families up in.</summary>
    public bool Judge => listed.Count > 0 || known.HasHouseholds;

    public Payee? Find(SheetRow payment)
    {
        if (payment.Text(SurveyKeys.Household) is not { } code)
        {
            return null;
        }

        var folded = Fold.Code(code);
        if (listed.First(SurveyKeys.Household, folded) is { } row)
        {
            return new Payee(row.Text(SurveyKeys.Person), row.Date("handover"), IsOneOff(payment, row.Choice(SurveyKeys.Mode)));
        }

        return known.Household(folded) is { } stored ? new Payee(stored.Name, stored.Handover, IsOneOff(payment, stored.Mode)) : null;
    }

    /// <summary>Families that took money or a finished flat get some months' fee at once, which belongs to no span.</summary>
    public static bool IsOneOff(SheetRow payment, string? mode) =>
        Says(payment.Text("batch")) || Says(payment.Text("remark")) || Array.IndexOf(OneOffModes, mode) >= 0;

    private static bool Says(string? text) => text?.Contains("一次性", StringComparison.Ordinal) == true;
}

/// <summary>A family as a payment sees it.</summary>
/// <param name="Name">The expropriated person.</param>
/// <param name="Handover">Day the new flat was handed over, which ends the fee.</param>
/// <param name="OneOff">The payment is a lump sum, not for a span of months.</param>
internal sealed record Payee(string? Name, DateOnly? Handover, bool OneOff);
