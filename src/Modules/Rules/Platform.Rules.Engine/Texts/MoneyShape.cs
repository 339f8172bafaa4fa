using System.Globalization;

namespace Platform.Rules.Engine;

/// <summary>A sum in 元 with at most two decimals.</summary>
public sealed record MoneyShape : Shape
{
    private const long Most = 1_000_000_000_000 * Scaled.One;

    /// <summary>The sum in 分.</summary>
    public static long Fen(string text) => Scaled.TryRead(text, out var value) ? value / 100 : throw new FormatException(text);

    /// <summary>分 as the text that is written: <c>1432.80</c>.</summary>
    public static string Text(long fen) => (fen / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    internal override void Check(Node node, string path, List<PolicyFault> faults)
    {
        if (node.Text is null || !Scaled.TryRead(node.Text, out var value)) Wrong(faults, path, $"“{node}”不是金额（元）。");
        else if (value % 100 != 0) Wrong(faults, path, $"{node.Text} 元不到分，金额至多两位小数。");
        else if (value is < 0 or > Most) Wrong(faults, path, $"{node.Text} 元超出范围。");
    }
}
