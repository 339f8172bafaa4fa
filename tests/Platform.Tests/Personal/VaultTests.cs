using CsCheck;
using Platform.Kernel.Personal;

namespace Platform.Tests.Personal;

public sealed class VaultTests
{
    private static readonly Gen<PersonalKind> Kinds =
        PersonalGround.Pick(PersonalKind.IdNumber, PersonalKind.Phone, PersonalKind.BankCard);

    private static readonly Gen<string> Digits = Gen.Char['0', '9'].Array[1, 30].Select(c => new string(c));

    private static readonly Gen<string> Texts = Gen.OneOf(Digits, Gen.String[Gen.Char['!', '￮'], 1, 60])
        .Where(t => t.Trim().Length > 0 && !t.Any(char.IsSurrogate));

    private static readonly Gen<PersonalBinding> Rows =
        Gen.Select(PersonalGround.Pick("housing.Families", "fees.Payments", "a.b"), PersonalGround.Pick("IdNumber", "Phone"), Gen.Int[1, 999999], Gen.Guid)
            .Select((table, property, area, id) => new PersonalBinding(table, property, area, id));

    private readonly IPersonalVault vault = PersonalGround.Fresh().Vault();

    [Fact]
    public void What_was_sealed_opens_in_its_row() => Gen.Select(Kinds, Texts, Rows).Sample((kind, text, row) =>
    {
        var data = vault.Seal(kind, text, row);
        if (data.IsPresent)
            vault.Open(data, row).ShouldBe(text.Trim());
        data.Hash.ShouldBe(data.IsPresent ? vault.Hash(kind, text) : "");
    });

    [Fact]
    public void Any_flipped_bit_is_refused() => Gen.Select(Kinds, Digits, Gen.Int[0, 1_000_000]).Sample((kind, text, at) =>
    {
        var data = vault.Seal(kind, text, PersonalGround.Here);
        var bits = data.Cipher.Length * 8;
        var broken = PersonalData.FromStored(PersonalGround.Flip(data.Cipher, at % bits), data.Mask);
        Should.Throw<SealBrokenException>(() => vault.Open(broken, PersonalGround.Here));
    });

    [Fact]
    public void Every_bit_of_one_value_matters()
    {
        var data = vault.Seal(PersonalKind.IdNumber, "41122119900101123X", PersonalGround.Here);
        for (var bit = 0; bit < data.Cipher.Length * 8; bit++)
            Should.Throw<SealBrokenException>(() => vault.Open(
                PersonalData.FromStored(PersonalGround.Flip(data.Cipher, bit), data.Mask), PersonalGround.Here));
    }

    [Fact]
    public void A_truncated_value_is_refused()
    {
        var data = vault.Seal(PersonalKind.Phone, "13800001234", PersonalGround.Here);
        for (var length = 1; length < data.Cipher.Length; length++)
            Should.Throw<SealBrokenException>(() =>
                vault.Open(PersonalData.FromStored(data.Cipher[..length], data.Mask), PersonalGround.Here));
    }

    [Fact]
    public void A_value_moved_to_another_row_is_refused() => Gen.Select(Digits, Rows, Rows).Sample((text, from, to) =>
    {
        var data = vault.Seal(PersonalKind.IdNumber, text, from);
        if (from == to)
            vault.Open(data, to).ShouldBe(text);
        else
            Should.Throw<SealBrokenException>(() => vault.Open(data, to));
    });

    [Fact]
    public void Each_part_of_the_binding_counts()
    {
        var here = PersonalGround.Here;
        var data = vault.Seal(PersonalKind.IdNumber, "1", here);
        foreach (var other in new[]
        {
            here with { Table = "housing.Familie" }, here with { Property = "Phone" }, here with { AreaId = 411222 },
            here with { RowId = Guid.NewGuid() }, here with { Table = "housing.FamiliesI", Property = "dNumber" },
        })
            Should.Throw<SealBrokenException>(() => vault.Open(data, other));
    }

    [Fact]
    public void Equal_values_share_a_hash_and_never_a_cipher() => Texts.Sample(text =>
    {
        var (a, b) = (vault.Seal(PersonalKind.IdNumber, text, PersonalGround.Here), vault.Seal(PersonalKind.IdNumber, text, PersonalGround.Here));
        a.Hash.ShouldBe(b.Hash);
        if (a.IsPresent)
            a.Cipher.ShouldNotBe(b.Cipher);
    });

    [Theory]
    [InlineData(PersonalKind.IdNumber, "41122119900101123x", " ４１１２２１１９９００１０１１２３Ｘ ")]
    [InlineData(PersonalKind.Phone, "13800001234", "+86 138-0000-1234")]
    [InlineData(PersonalKind.BankCard, "6217000012341234567", "6217 0000 1234 1234 567")]
    public void A_value_is_found_however_it_is_written(PersonalKind kind, string one, string other) =>
        vault.Hash(kind, other).ShouldBe(vault.Hash(kind, one));

    [Fact]
    public void The_hash_tells_kinds_apart_and_depends_on_the_key()
    {
        vault.Hash(PersonalKind.Phone, "13800001234").ShouldNotBe(vault.Hash(PersonalKind.BankCard, "13800001234"));
        PersonalGround.Fresh().Vault().Hash(PersonalKind.Phone, "13800001234").ShouldNotBe(vault.Hash(PersonalKind.Phone, "13800001234"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" 　\t")]
    public void Blank_is_absent(string? blank)
    {
        var data = vault.Seal(PersonalKind.Phone, blank, PersonalGround.Here);
        data.IsPresent.ShouldBeFalse();
        (data.Mask, data.Hash, vault.Open(data, PersonalGround.Here), vault.Hash(PersonalKind.Phone, blank)).ShouldBe(("", "", "", ""));
        data.ShouldBe(PersonalData.None);
    }

    [Fact]
    public void A_name_or_a_whole_paragraph_is_not_sealed()
    {
        Should.Throw<ArgumentException>(() => vault.Seal(PersonalKind.Name, "张三", PersonalGround.Here));
        Should.Throw<ArgumentException>(() => vault.Seal(PersonalKind.Phone, new string('1', 401), PersonalGround.Here));
        vault.Seal(PersonalKind.Phone, new string('1', 400), PersonalGround.Here).Cipher.Length.ShouldBeLessThanOrEqualTo(PersonalData.LongestCipher);
    }
}
