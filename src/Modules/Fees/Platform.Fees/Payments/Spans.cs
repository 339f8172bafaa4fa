using System.Globalization;

namespace Platform.Fees.Payments;

/// <summary>Months in the words of the screen.</summary>
internal static class Spans
{
    /// <summary>2021-05 to 2021-10, or one month alone.</summary>
    public static string Of(Payment payment) =>
        payment.From == payment.To ? Month(payment.From) : Texts.T("{0} 至 {1}", Month(payment.From), Month(payment.To));

    /// <summary>2021-05.</summary>
    public static string Month(DateOnly first) => first.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
