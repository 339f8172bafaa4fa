using System.Globalization;
using Platform.Kernel.Sheets;
using Platform.Projects.Contracts;

namespace Platform.Fees.Survey;

/// <summary>Checks that need one payment and its family.</summary>
internal static class PaymentChecks
{
    private const long TenThousand = 10_000;
    private static readonly string[] Reversals = ["冲正", "冲销", "冲减", "红冲", "退回", "退款", "扣回", "追回", "调减", "冲抵"];

    public static void Payee(SheetRow row, Payee? payee, bool judge)
    {
        if (payee is null)
        {
            if (judge && row.Text(SurveyKeys.Household) is { } code)
            {
                row.Reject(SurveyKeys.Household, "household-unknown", $"被征收户表中没有这个户编号：{code}");
            }

            return;
        }

        if (payee.Name is { } name && row.Text(SurveyKeys.Person) is { } written && !Same(name, written))
        {
            row.Warn(SurveyKeys.Person, "name-mismatch", "户编号与姓名不一致，请核对付给了谁");
        }
    }

    public static void Amount(SheetRow row)
    {
        if (row.Fen("paid") is not { } paid)
        {
            return;
        }

        if (paid < 0)
        {
            Negative(row);
            return;
        }

        if (row.Fen("due") is not { } due || due <= 0)
        {
            return;
        }

        if (IsTenThousandth(paid, due))
        {
            row.Reject("paid", "amount-implausible", $"实发金额疑为万元（{row.Printed("paid")}），与应发相差一万倍，请改成元", Yuan(due));
        }
        else if (IsTenThousandth(due, paid))
        {
            row.Reject("paid", "amount-implausible", $"实发金额（{row.Printed("paid")}）为应发的一万倍，请核对单位", Yuan(due));
        }
        else if (paid > due)
        {
            row.Warn("paid", "paid-over-due", $"实发大于应发（多{Yuan(paid - due)}元），请核对");
        }
    }

    public static void Months(SheetRow row, Payee? payee)
    {
        if (row.Date("from") is not { } from || row.Date("to") is not { } to)
        {
            return;
        }

        var span = Days.Month(to) - Days.Month(from) + 1;
        if (span < 1)
        {
            row.Reject("to", "date-order", "所属期止早于所属期起，请核对");
        }
        else if (row.Int("months") is { } months && months != span && payee?.OneOff != true && !Payees.IsOneOff(row, null))
        {
            row.Warn("months", "months-mismatch", $"月数与所属期起止不符（起止共{span}个月）", span.ToString(CultureInfo.InvariantCulture));
            row.Propose("months", span);
        }
    }

    /// <summary>The fee ends with the month of the handover.</summary>
    public static void Handover(SheetRow row, Payee? payee)
    {
        if (payee is { OneOff: false, Handover: { } handover } && row.Fen("paid") > 0 && row.Date("from") is { } from && Days.Month(from) > Days.Month(handover))
        {
            row.Warn("from", "paid-after-handover", $"该户已于{handover.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}交房，交房次月以后仍在发放");
        }
    }

    private static void Negative(SheetRow row)
    {
        if (row.Text("remark") is { } remark && Array.Exists(Reversals, w => remark.Contains(w, StringComparison.Ordinal)))
        {
            row.Warn("paid", "reversal", "负数，备注为冲正，按冲减导入");
        }
        else
        {
            row.Reject("paid", "number-negative", "实发金额为负且没有冲正说明，请核对或在备注中写明冲正");
        }
    }

    /// <summary>Within half a percent, or the 分 that rounding to 万元 costs.</summary>
    private static bool IsTenThousandth(long small, long large) =>
        small > 0 && Math.Abs((small * TenThousand) - large) <= Math.Max(large / 200, TenThousand);

    private static bool Same(string a, string b) => Fold.Name(a) == Fold.Name(b);

    private static string Yuan(long fen) => (fen / 100m).ToString("0.##", CultureInfo.InvariantCulture);
}
