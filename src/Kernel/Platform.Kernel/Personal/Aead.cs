using System.Security.Cryptography;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Modes;
using Org.BouncyCastle.Crypto.Parameters;

namespace Platform.Kernel.Personal;

/// <summary>Encrypts and authenticates at once (GCM), with a nonce of 12 and a tag of 16 bytes.</summary>
internal abstract class Aead : IDisposable
{
    public const int TagSize = 16;

    public static Aead Of(SealAlgorithm algorithm, byte[] key) => algorithm == SealAlgorithm.Sm4 ? new Sm4(key) : new Aes(key);

    public abstract void Encrypt(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> plain, Span<byte> cipher, Span<byte> tag, ReadOnlySpan<byte> associated);

    /// <exception cref="AuthenticationTagMismatchException">Any bit is another one.</exception>
    public abstract void Decrypt(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> cipher, ReadOnlySpan<byte> tag, Span<byte> plain, ReadOnlySpan<byte> associated);

    public abstract void Dispose();

    private sealed class Aes(byte[] key) : Aead
    {
        private readonly AesGcm gcm = new(key, TagSize);

        public override void Encrypt(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> plain, Span<byte> cipher, Span<byte> tag, ReadOnlySpan<byte> associated) =>
            gcm.Encrypt(nonce, plain, cipher, tag, associated);

        public override void Decrypt(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> cipher, ReadOnlySpan<byte> tag, Span<byte> plain, ReadOnlySpan<byte> associated) =>
            gcm.Decrypt(nonce, cipher, tag, plain, associated);

        public override void Dispose() => gcm.Dispose();
    }

    private sealed class Sm4(byte[] key) : Aead
    {
        public override void Encrypt(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> plain, Span<byte> cipher, Span<byte> tag, ReadOnlySpan<byte> associated)
        {
            var done = Run(true, nonce, plain.ToArray(), associated);
            done.AsSpan(0, plain.Length).CopyTo(cipher);
            done.AsSpan(plain.Length).CopyTo(tag);
        }

        public override void Decrypt(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> cipher, ReadOnlySpan<byte> tag, Span<byte> plain, ReadOnlySpan<byte> associated)
        {
            try
            {
                Run(false, nonce, [.. cipher, .. tag], associated).CopyTo(plain);
            }
            catch (InvalidCipherTextException broken)
            {
                throw new AuthenticationTagMismatchException(broken.Message, broken);
            }
        }

        public override void Dispose()
        {
        }

        private byte[] Run(bool encrypt, ReadOnlySpan<byte> nonce, byte[] from, ReadOnlySpan<byte> associated)
        {
            var gcm = new GcmBlockCipher(new SM4Engine());
            gcm.Init(encrypt, new AeadParameters(new KeyParameter(key), TagSize * 8, nonce.ToArray(), associated.ToArray()));
            var to = new byte[gcm.GetOutputSize(from.Length)];
            var length = gcm.ProcessBytes(from, 0, from.Length, to, 0);
            gcm.DoFinal(to, length);
            return to;
        }
    }
}
