using System.Text;

namespace Platform.Portal;

/// <summary>Money in capital figures, as 中国人民银行《支付结算办法》 annex 1 (正确填写票据和结算凭证的基本规定) has them written.</summary>
public static class Capitals
{
    private const string Digits = "零壹贰叁肆伍陆柒捌玖";
    private static readonly string[] Places = ["", "拾", "佰", "仟"];
    private static readonly string[] Groups = ["", "万", "亿", "万亿", "亿亿"];

    /// <summary>分 as 人民币壹仟贰佰叁拾肆元伍角陆分; 整 after 元 or 角 where nothing follows.</summary>
    public static string Of(long fen)
    {
        var all = (UInt128)Int128.Abs(fen);
        var (yuan, jiao, cents) = ((ulong)(all / 100), (int)(all / 10 % 10), (int)(all % 10));
        var text = new StringBuilder(fen < 0 ? "人民币负" : "人民币");
        if (yuan > 0) text.Append(Whole(yuan)).Append('元');
        if (jiao > 0) text.Append(Digits[jiao]).Append('角');
        else if (cents > 0 && yuan > 0) text.Append('零');
        if (cents > 0) text.Append(Digits[cents]).Append('分');
        else text.Append(yuan == 0 && jiao == 0 ? "零元整" : "整");
        return text.ToString();
    }

    private static string Whole(ulong yuan)
    {
        var text = new StringBuilder();
        var gap = false;
        for (var group = Groups.Length - 1; group >= 0; group--)
        {
            var part = (int)(yuan / Power(group) % 10_000);
            if (part == 0)
            {
                gap = text.Length > 0;
                continue;
            }
            if (text.Length > 0 && (gap || part < 1_000)) text.Append('零');
            text.Append(Four(part)).Append(Groups[group]);
            gap = false;
        }
        return text.ToString();
    }

    private static ulong Power(int group)
    {
        var power = 1UL;
        for (var i = 0; i < group; i++) power *= 10_000;
        return power;
    }

    private static string Four(int part)
    {
        var text = new StringBuilder();
        var gap = false;
        for (var place = 3; place >= 0; place--)
        {
            var digit = part / (int)Math.Pow(10, place) % 10;
            if (digit == 0)
            {
                gap = text.Length > 0;
                continue;
            }
            if (gap) text.Append('零');
            text.Append(Digits[digit]).Append(Places[place]);
            gap = false;
        }
        return text.ToString();
    }
}
