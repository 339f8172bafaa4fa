using System.Text.Json;
using CsCheck;
using Platform.Kernel.Personal;

namespace Platform.Tests.Personal;

public sealed class MaskTests
{
    private static readonly Gen<string> Letters = Gen.Char['0', '9'].Array[1, 40].Select(c => new string(c));

    private readonly IPersonalVault vault = PersonalGround.Fresh().Vault();

    [Theory]
    [InlineData(PersonalKind.IdNumber, "41122119900101123X", "411221********123X")]
    [InlineData(PersonalKind.IdNumber, "411221900101123", "411221*****1123")]
    [InlineData(PersonalKind.IdNumber, "41122119900101123", "****1123")]
    [InlineData(PersonalKind.Phone, "13800001234", "138****1234")]
    [InlineData(PersonalKind.Phone, "0398-1234567", "****4567")]
    [InlineData(PersonalKind.Phone, "110", "****")]
    [InlineData(PersonalKind.BankCard, "6217 0000 1234 1234 567", "****4567")]
    [InlineData(PersonalKind.Name, "张三", "张*")]
    [InlineData(PersonalKind.Name, "张小三", "张*三")]
    [InlineData(PersonalKind.Name, "张", "*")]
    [InlineData(PersonalKind.Phone, "", "")]
    public void Known_masks(PersonalKind kind, string value, string mask) => PersonalMask.Of(kind, value).ShouldBe(mask);

    [Fact]
    public void A_mask_shows_at_most_first_and_last() => Letters.Sample(value =>
    {
        // Of n digits, a mask may hold these many from the front and back; all between must be stars.
        Shown(PersonalKind.IdNumber, value).ShouldBeLessThanOrEqualTo(value.Length is 15 or 18 ? 10 : value.Length / 2);
        Shown(PersonalKind.Phone, value).ShouldBeLessThanOrEqualTo(value.Length == 11 ? 7 : value.Length / 2);
        Shown(PersonalKind.BankCard, value).ShouldBeLessThanOrEqualTo(Math.Min(4, value.Length / 2));
    });

    [Fact]
    public void The_middle_is_never_in_the_mask() => Gen.Char['0', '9'].Array[18].Sample(digits =>
    {
        // Front and back are zeros, the middle is not: any digit of the middle in the mask would be seen.
        var middle = new string([.. digits.Take(8).Select(d => d == '0' ? '7' : d)]);
        PersonalMask.Of(PersonalKind.IdNumber, "000000" + middle + "0000").ShouldBe("000000********0000");
        PersonalMask.Of(PersonalKind.Phone, "100" + middle[..4] + "0000").ShouldBe("100****0000");
        PersonalMask.Of(PersonalKind.BankCard, middle + middle + "0000").ShouldBe("****0000");
    });

    [Fact]
    public void Text_and_json_show_the_mask_alone() => Letters.Sample(value =>
    {
        var data = vault.Seal(PersonalKind.IdNumber, value, PersonalGround.Here);
        data.ToString().ShouldBe(data.Mask);
        $"{data}".ShouldBe(data.Mask);
        JsonSerializer.Serialize(data).ShouldBe(JsonSerializer.Serialize(data.Mask));
        JsonSerializer.Serialize(new { Row = new[] { data } }).ShouldBe($$"""{"Row":[{{JsonSerializer.Serialize(data.Mask)}}]}""");
        JsonSerializer.Serialize<object>(data).ShouldNotContain("Cipher");
    });

    [Fact]
    public void Nobody_hands_sealed_data_in_by_json() =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<PersonalData>("\"138****1234\""));

    private static int Shown(PersonalKind kind, string value) => PersonalMask.Of(kind, value).Count(c => c != '*');
}
