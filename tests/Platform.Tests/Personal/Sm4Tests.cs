using System.Security.Cryptography;
using CsCheck;
using Platform.Kernel.Personal;

namespace Platform.Tests.Personal;

/// <summary>SM4 and SM3 beside AES and SHA-256: each version of the key has one algorithm, and all are read side by side.</summary>
public sealed class Sm4Tests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("platform-sm4").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    // RFC 8998, appendix A.1.
    [Fact]
    public void SM4_GCM_is_that_of_the_published_example()
    {
        using var sm4 = Aead.Of(SealAlgorithm.Sm4, Convert.FromHexString("0123456789ABCDEFFEDCBA9876543210"));
        var plain = Convert.FromHexString("AAAAAAAAAAAAAAAABBBBBBBBBBBBBBBBCCCCCCCCCCCCCCCCDDDDDDDDDDDDDDDDEEEEEEEEEEEEEEEEFFFFFFFFFFFFFFFFEEEEEEEEEEEEEEEEAAAAAAAAAAAAAAAA");
        var (cipher, tag) = (new byte[plain.Length], new byte[Aead.TagSize]);
        sm4.Encrypt(Convert.FromHexString("00001234567800000000ABCD"), plain, cipher, tag, Convert.FromHexString("FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2"));
        Convert.ToHexString(cipher).ShouldBe("17F399F08C67D5EE19D0DC9969C4BB7D5FD46FD3756489069157B282BB200735D82710CA5C22F0CCFA7CBF93D496AC15A56834CBCF98C397B4024A2691233B8D");
        Convert.ToHexString(tag).ShouldBe("83DE3541E4C2B58177E065A9BF7B62EC");
    }

    [Fact]
    public void A_finding_key_for_SM3_gives_HMAC_SM3()
    {
        // HMAC of GM/T 0004 by its definition, reckoned with the digest alone.
        var key = RandomNumberGenerator.GetBytes(32);
        byte[] Sm3(byte[] of) => Org.BouncyCastle.Security.DigestUtilities.CalculateDigest("SM3", of);
        byte[] Pad(byte with) => [.. Enumerable.Range(0, 64).Select(i => (byte)((i < 32 ? key[i] : 0) ^ with))];
        new SealKey(key, SealAlgorithm.Sm4).Hash("1:x"u8.ToArray()).ShouldBe(Sm3([.. Pad(0x5c), .. Sm3([.. Pad(0x36), .. "1:x"u8])]));
        Convert.ToHexString(Sm3("abc"u8.ToArray())).ShouldBe("66C7F0F462EEEDD9D1F2D46BDC10E4E24167C4875CF2F7A2297DA02B8F4BA8E0");
    }

    [Fact]
    public void A_version_has_its_algorithm_and_both_are_read_side_by_side()
    {
        KeyRing.Load(new PersonalOptions { KeyFolder = folder }, mayCreate: true).AlgorithmOf(1).ShouldBe(SealAlgorithm.Aes);
        var old = PersonalGround.Services(("KeyFolder", folder));
        var (value, file) = (old.Vault().Seal(PersonalKind.Phone, "13800001234", PersonalGround.Here), old.Blobs().Seal(new byte[200_000], Guid.Empty));
        KeyFolder.Rotate(folder, SealAlgorithm.Sm4).ShouldBe((ushort)2);
        var now = PersonalGround.Services(("KeyFolder", folder));
        var young = now.Vault().Seal(PersonalKind.Phone, "13800001234", PersonalGround.Here);
        SealedHeader.KeyVersionOf(young.Cipher).ShouldBe((ushort)2);
        (young.Hash, young.Mask).ShouldBe((value.Hash, value.Mask), "found and shown as before");
        foreach (var data in new[] { value, young }) now.Vault().Open(data, PersonalGround.Here).ShouldBe("13800001234");
        now.Blobs().Open(file, Guid.Empty).ShouldBe(new byte[200_000]);
        now.Blobs().Open(now.Blobs().Seal(new byte[200_000], Guid.Empty), Guid.Empty).ShouldBe(new byte[200_000]);
        KeyFolder.Rotate(folder, SealAlgorithm.Aes).ShouldBe((ushort)3);
        PersonalGround.Services(("KeyFolder", folder)).Vault().Open(young, PersonalGround.Here).ShouldBe("13800001234");
    }

    [Fact]
    public void Keys_made_by_the_house_are_for_the_configured_algorithm()
    {
        var ring = KeyRing.Load(new PersonalOptions { KeyFolder = folder, Algorithm = SealAlgorithm.Sm4 }, mayCreate: true);
        (ring.AlgorithmOf(1), ring.FindKey.Algorithm).ShouldBe((SealAlgorithm.Sm4, SealAlgorithm.Sm4));
    }

    [Fact]
    public void Any_flipped_bit_is_refused()
    {
        var sm4 = PersonalGround.Services(("SealKeys:1", "sm4:" + PersonalGround.NewKey()), ("FindKey", "sm4:" + PersonalGround.NewKey()));
        var data = sm4.Vault().Seal(PersonalKind.IdNumber, "41122119900101123X", PersonalGround.Here);
        for (var bit = 0; bit < data.Cipher.Length * 8; bit++)
            Should.Throw<SealBrokenException>(() => sm4.Vault().Open(PersonalData.FromStored(PersonalGround.Flip(data.Cipher, bit), data.Mask), PersonalGround.Here));
        var blob = sm4.Blobs().Seal(new byte[70_000], Guid.Empty);
        Gen.Int[0, (blob.Length * 8) - 1].Sample(bit => Should.Throw<SealBrokenException>(() => sm4.Blobs().Open(PersonalGround.Flip(blob, bit), Guid.Empty)), iter: 50);
        Should.Throw<SealBrokenException>(() => sm4.Vault().Open(data, PersonalGround.Here with { RowId = Guid.NewGuid() }));
    }
}
