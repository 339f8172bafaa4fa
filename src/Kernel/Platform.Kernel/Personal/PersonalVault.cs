using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace Platform.Kernel.Personal;

/// <summary>Seals with the newest key of the ring and its algorithm, opens with whichever a value states.</summary>
internal sealed class PersonalVault(KeyRing keys) : IPersonalVault
{
    private const int LongestValue = 400;
    private const int ShortText = 128, NoncesAtOnce = 256;
    private const string Purpose = "platform/personal/1";

    // A cipher is not for two threads at once, and making one costs more than what it seals.
    [ThreadStatic]
    private static (PersonalVault Of, ushort Version, Aead Cipher)? sealing;

    // The system is asked for the nonces of many values at once; each is used once.
    [ThreadStatic]
    private static (byte[] Bytes, int Used)? nonces;

    public PersonalData Seal(PersonalKind kind, string? value, PersonalBinding binding) => SealIfOther(kind, value, PersonalData.None, binding);

    public PersonalData SealIfOther(PersonalKind kind, string? value, PersonalData before, PersonalBinding binding)
    {
        if (kind == PersonalKind.Name || !Enum.IsDefined(kind))
            throw new ArgumentException($"{kind} 不加密存放，只作遮盖显示。", nameof(kind));
        var text = value?.Trim() ?? "";
        var folded = PersonalText.Fold(kind, text);
        if (folded.Length == 0)
            return before.IsPresent ? PersonalData.None : before;
        var hash = HashBytes(kind, folded);
        if (before.IsPresent && SealedHeader.HashOf(before.Cipher).SequenceEqual(hash))
            return before;

        var plain = Encoding.UTF8.GetBytes(text);
        if (plain.Length > LongestValue)
            throw new ArgumentException($"内容过长（{plain.Length} 字节，最多 {LongestValue} 字节）：请核对是否填错了列。", nameof(value));

        return new PersonalData(Sealed(kind, plain, hash, binding), PersonalMask.OfFolded(kind, folded));
    }

    public byte[] Reseal(byte[] cipher, PersonalBinding binding) => Sealed(
        SealedHeader.KindOf(cipher), Encoding.UTF8.GetBytes(Open(PersonalData.FromStored(cipher, ""), binding)), SealedHeader.HashOf(cipher), binding);

    public string Open(PersonalData data, PersonalBinding binding)
    {
        if (!data.IsPresent)
            return "";
        var blob = data.Cipher;
        if (!SealedHeader.IsWhole(blob))
            throw new SealBrokenException("个人信息密文残缺或格式不明，无法解开：请从备份恢复该行。");

        var plain = new byte[blob.Length - SealedHeader.TextStart];
        using var aead = keys.Aead(SealedHeader.KeyVersionOf(blob), Purpose);
        try
        {
            aead.Decrypt(
                Nonce(blob), blob.AsSpan(SealedHeader.TextStart),
                blob.AsSpan(SealedHeader.TagStart, SealedHeader.TagSize), plain, Associated(blob, binding));
        }
        catch (AuthenticationTagMismatchException broken)
        {
            throw new SealBrokenException("个人信息密文被改动，或不属于这一行，拒绝解开：请核查该行的来历。", broken);
        }

        return Encoding.UTF8.GetString(plain);
    }

    public string Hash(PersonalKind kind, string? value) =>
        string.IsNullOrWhiteSpace(value) ? "" : Base64Url.EncodeToString(HashBytes(kind, PersonalText.Fold(kind, value)));

    private byte[] Sealed(PersonalKind kind, byte[] plain, ReadOnlySpan<byte> hash, PersonalBinding binding)
    {
        var (blob, version) = (new byte[SealedHeader.TextStart + plain.Length], keys.Newest);
        SealedHeader.Write(blob, kind, version, hash);
        NextNonce().CopyTo(blob.AsSpan(SealedHeader.NonceStart));
        Cipher(version).Encrypt(
            Nonce(blob), plain, blob.AsSpan(SealedHeader.TextStart),
            blob.AsSpan(SealedHeader.TagStart, SealedHeader.TagSize), Associated(blob, binding));
        return blob;
    }

    private static ReadOnlySpan<byte> NextNonce()
    {
        var (bytes, used) = nonces is { } left && left.Used < left.Bytes.Length ? left : (RandomNumberGenerator.GetBytes(NoncesAtOnce * SealedHeader.NonceSize), 0);
        nonces = (bytes, used + SealedHeader.NonceSize);
        return bytes.AsSpan(used, SealedHeader.NonceSize);
    }

    private Aead Cipher(ushort version)
    {
        if (sealing is { } kept && kept.Of == this && kept.Version == version)
            return kept.Cipher;
        var cipher = keys.Aead(version, Purpose);
        sealing?.Cipher.Dispose();
        sealing = (this, version, cipher);
        return cipher;
    }

    private byte[] HashBytes(PersonalKind kind, string folded)
    {
        Span<byte> text = stackalloc byte[ShortText];
        return keys.FindKey.Hash(Utf8.TryWrite(text, $"{(int)kind}:{folded}", out var length) ? text[..length] : Encoding.UTF8.GetBytes($"{(int)kind}:{folded}"));
    }

    private static ReadOnlySpan<byte> Nonce(byte[] blob) => blob.AsSpan(SealedHeader.NonceStart, SealedHeader.NonceSize);

    private static byte[] Associated(byte[] blob, PersonalBinding binding) => binding.ToBytes(blob.AsSpan(0, SealedHeader.NonceStart));
}
