using System.Security.Cryptography;
using System.Text;
using Platform.Fees.Families;

namespace Platform.Fees.Papers;

/// <summary>A statement's figures as one hash: every month with what was due and met, every payment.</summary>
internal static class StatementSeal
{
    /// <summary>SHA-256, 64 hexadecimal digits.</summary>
    public static string Of(Statement statement)
    {
        var text = new StringBuilder();
        foreach (var m in statement.Months) text.Append($"{m.From:yyyyMMdd} {m.Due:yyyyMMdd} {m.DueFen} {m.OverdueFen} {m.PaidFen}\n");
        foreach (var p in statement.Payments) text.Append($"{p.On:yyyyMMdd} {p.Period:yyyyMMdd} {p.Kind} {p.Fen}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
