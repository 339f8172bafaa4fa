using System.Buffers.Binary;

namespace Platform.Kernel.Personal;

/// <summary>
/// The layout of a sealed value: format 1 byte, kind 1, key version 2 (big-endian), hash 32, nonce 12, tag 16, then
/// the ciphertext. Everything before the nonce is authenticated with it.
/// </summary>
internal static class SealedHeader
{
    public const byte Format = 1;
    public const int HashStart = 4, HashSize = 32;
    public const int NonceStart = HashStart + HashSize, NonceSize = 12;
    public const int TagStart = NonceStart + NonceSize, TagSize = 16;
    public const int TextStart = TagStart + TagSize;

    public static void Write(Span<byte> blob, PersonalKind kind, ushort keyVersion, ReadOnlySpan<byte> hash)
    {
        blob[0] = Format;
        blob[1] = (byte)kind;
        BinaryPrimitives.WriteUInt16BigEndian(blob[2..], keyVersion);
        hash.CopyTo(blob[HashStart..]);
    }

    public static bool IsWhole(ReadOnlySpan<byte> blob) => blob.Length > TextStart && blob[0] == Format;

    public static PersonalKind KindOf(ReadOnlySpan<byte> blob) => (PersonalKind)blob[1];

    public static ushort KeyVersionOf(ReadOnlySpan<byte> blob) => BinaryPrimitives.ReadUInt16BigEndian(blob[2..]);

    public static ReadOnlySpan<byte> HashOf(ReadOnlySpan<byte> blob) =>
        blob.Length >= NonceStart ? blob.Slice(HashStart, HashSize) : [];
}
