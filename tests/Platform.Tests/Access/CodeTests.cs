using System.Text;
using System.Text.Json;
using Platform.Kernel.Access;

namespace Platform.Tests.Access;

/// <summary>Codes of an authenticator, by the vectors of RFC 6238 (its eight digits end in our six).</summary>
public sealed class CodeTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");

    [Theory]
    [InlineData(59L, "287082")]
    [InlineData(1111111109L, "081804")]
    [InlineData(1111111111L, "050471")]
    [InlineData(1234567890L, "005924")]
    [InlineData(2000000000L, "279037")]
    [InlineData(20000000000L, "353130")]
    public void The_vectors_of_the_rfc(long seconds, string code) => Codes.Match(Secret, code, At(seconds), 0).ShouldBe(seconds / 30);

    [Fact]
    public void A_code_is_taken_one_step_early_or_late_and_no_further()
    {
        Codes.Match(Secret, "005924", At(1234567890 + 30), 0).ShouldNotBeNull();
        Codes.Match(Secret, "005924", At(1234567890 - 30), 0).ShouldNotBeNull();
        Codes.Match(Secret, "005924", At(1234567890 + 60), 0).ShouldBeNull();
        Codes.Match(Secret, "005925", At(1234567890), 0).ShouldBeNull();
        Codes.Match(Secret, "", At(1234567890), 0).ShouldBeNull();
    }

    [Fact]
    public void A_code_is_never_taken_twice_nor_an_older_one_after_it()
    {
        var step = Codes.Match(Secret, "005924", At(1234567890), 0)!.Value;
        Codes.Match(Secret, "005924", At(1234567890), step).ShouldBeNull();
        Codes.Match(Secret, "005924", At(1234567890 + 29), step).ShouldBeNull();
    }

    [Fact]
    public void Tokens_and_recovery_codes_are_in_no_stored_answer()
    {
        var invited = new Invited("limin", "the-token", DateTime.UnixEpoch);
        JsonSerializer.Serialize(invited).ShouldNotContain("the-token");
        JsonSerializer.Deserialize<Invited>(JsonSerializer.Serialize(invited))!.UserName.ShouldBe("limin");
        JsonSerializer.Serialize(new Recovery(["abcd-efgh"])).ShouldNotContain("abcd");
        JsonSerializer.Deserialize<Recovery>("{}").ShouldNotBeNull();
    }

    private static DateTime At(long seconds) => DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime;
}
