using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Platform.Rectification.Inspections;

namespace Platform.Tests.Rectification;

/// <summary>A sample that anybody can draw again.</summary>
public sealed class DrawTests
{
    [Fact]
    public void The_digest_is_what_sha256sum_says() => // printf '%s' 20221115:411221-2022-0001 | sha256sum
        Draw.Digest("20221115", "411221-2022-0001").ShouldBe("2f1ed1bc0709135720dc1d7101ccdbb6ec60d4aa873e6349a66ea2d552121708");

    [Theory]
    [InlineData("20221115", 7, 100)]
    [InlineData("a", 1, 1)]
    [InlineData("种子", 30, 64)]
    public void Drawn_in_another_way_it_is_the_same(string seed, int size, int population)
    {
        var numbers = Enumerable.Range(1, population).Select(n => $"411221-2022-{n:0000}").ToList();
        var drawn = Draw.Order(seed, numbers.AsEnumerable().Reverse()).Take(size).Select(x => x.Number);
        drawn.ShouldBe(SmallestOneByOne(seed, numbers, size));
    }

    [Fact]
    public void Another_seed_draws_others_and_each_is_drawn_about_as_often()
    {
        var numbers = Enumerable.Range(1, 20).Select(n => $"411221-2022-{n:0000}").ToList();
        var often = Enumerable.Range(1, 2_000).SelectMany(s => Draw.Order($"seed{s}", numbers).Take(5)).CountBy(x => x.Number).Select(c => c.Value).ToList();
        (often.Count, often.Sum()).ShouldBe((20, 10_000));
        often.ShouldAllBe(n => n > 400 && n < 600);
    }

    [Theory]
    [InlineData(100, 10, true, 10)]
    [InlineData(101, 10, true, 11)]
    [InlineData(3, 10, true, 1)]
    [InlineData(3, 100, true, 3)]
    [InlineData(3, 5, false, 3)]
    [InlineData(50_000, 100, true, 50_000)]
    [InlineData(0, 5, false, 0)]
    public void A_percentage_is_rounded_up_and_a_sample_is_never_larger_than_all(int population, int wanted, bool isPercent, int size) => Draw.Size(population, wanted, isPercent).ShouldBe(size);

    // The digest as a number, and the least taken out again and again.
    private static List<string> SmallestOneByOne(string seed, List<string> numbers, int size)
    {
        var left = numbers.ToDictionary(n => n, n => new BigInteger(SHA256.HashData(Encoding.UTF8.GetBytes(seed + ":" + n)), isUnsigned: true, isBigEndian: true));
        var drawn = new List<string>();
        while (drawn.Count < size)
        {
            var least = left.MinBy(x => x.Value).Key;
            drawn.Add(least);
            left.Remove(least);
        }
        return drawn;
    }
}
