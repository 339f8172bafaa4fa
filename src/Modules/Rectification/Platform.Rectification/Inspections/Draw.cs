using System.Security.Cryptography;
using System.Text;

namespace Platform.Rectification.Inspections;

/// <summary>
/// Draws a sample so that anybody can draw it again: of each number the SHA-256 of <c>seed:number</c> in UTF-8 is taken,
/// numbers are put in the ascending order of that digest in lower hexadecimal, and the first ones are the sample.
/// </summary>
internal static class Draw
{
    /// <summary>The same for people, shown beside each sample.</summary>
    public const string Rule = "对每个问题计算 SHA-256（种子:编号），按摘要从小到大排列，取前面的若干个；用同一种子、同一名单，任何人都抽出同样的结果。";

    /// <summary>A seed that nobody has chosen: 16 hexadecimal digits.</summary>
    public static string NewSeed() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    /// <summary>The digest of a number.</summary>
    public static string Digest(string seed, string number) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}:{number}")));

    /// <summary>All numbers in the order of the draw.</summary>
    public static IReadOnlyList<(string Number, string Digest)> Order(string seed, IEnumerable<string> numbers) =>
        [.. numbers.Select(n => (Number: n, Digest: Digest(seed, n))).OrderBy(x => x.Digest, StringComparer.Ordinal)];

    /// <summary>How many are drawn: at least one, at most all; a percentage is rounded up.</summary>
    public static int Size(int population, int wanted, bool isPercent) =>
        Math.Clamp(isPercent ? (int)(((long)population * wanted + 99) / 100) : wanted, Math.Min(1, population), population);
}
