using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Platform.Kernel.Personal;

/// <summary>The first 19 bytes of an encrypted file: format, key version, salt.</summary>
internal sealed class BlobHeader
{
    private const byte Format = 1;
    private const int Size = 19, SaltStart = 3;

    private BlobHeader(byte[] bytes) => Bytes = bytes;

    public byte[] Bytes { get; }

    public static BlobHeader New(ushort keyVersion)
    {
        var bytes = new byte[Size];
        bytes[0] = Format;
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(1), keyVersion);
        RandomNumberGenerator.Fill(bytes.AsSpan(SaltStart));
        return new BlobHeader(bytes);
    }

    public static BlobHeader Read(Stream from)
    {
        var bytes = new byte[Size];
        return from.ReadAtLeast(bytes, Size, throwOnEndOfStream: false) == Size && bytes[0] == Format
            ? new BlobHeader(bytes)
            : throw new SealBrokenException("加密文件残缺或格式不明，无法解开：请从备份恢复该文件。");
    }

    /// <summary>The chunks of this file, under a key that only this salt and id give.</summary>
    public BlobChunks Chunks(KeyRing keys, Guid fileId)
    {
        byte[] associated = [.. Bytes, .. fileId.ToByteArray()];
        return new BlobChunks(keys.Aead(BinaryPrimitives.ReadUInt16BigEndian(Bytes.AsSpan(1)), "platform/blob/1", Bytes[SaltStart..], associated), associated);
    }
}
