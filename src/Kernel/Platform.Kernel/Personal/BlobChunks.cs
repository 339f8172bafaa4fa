using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Platform.Kernel.Personal;

/// <summary>Seals or opens the chunks of one file, in order.</summary>
internal sealed class BlobChunks(Aead aead, byte[] associated) : IDisposable
{
    public const int TagSize = Aead.TagSize;

    private readonly byte[] nonce = new byte[12];
    private long number;

    public byte[] Seal(ReadOnlySpan<byte> plain, bool last)
    {
        var chunk = new byte[plain.Length + TagSize];
        Next(last);
        aead.Encrypt(nonce, plain, chunk.AsSpan(0, plain.Length), chunk.AsSpan(plain.Length), associated);
        return chunk;
    }

    /// <summary>Opens the chunk with this number, whichever was opened before.</summary>
    public byte[] Open(ReadOnlySpan<byte> chunk, long at, bool last)
    {
        number = at;
        return Open(chunk, last);
    }

    public byte[] Open(ReadOnlySpan<byte> chunk, bool last)
    {
        if (chunk.Length < TagSize)
            throw Broken(null);
        var plain = new byte[chunk.Length - TagSize];
        Next(last);
        try
        {
            aead.Decrypt(nonce, chunk[..plain.Length], chunk[plain.Length..], plain, associated);
        }
        catch (AuthenticationTagMismatchException broken)
        {
            throw Broken(broken);
        }

        return plain;
    }

    public void Dispose() => aead.Dispose();

    private void Next(bool last)
    {
        BinaryPrimitives.WriteInt64BigEndian(nonce, number++);
        nonce[^1] = last ? (byte)1 : (byte)0;
    }

    private static SealBrokenException Broken(Exception? inner) =>
        new("加密文件被改动、截断，或不是这一份文件，拒绝解开：请从备份恢复该文件。", inner);
}
