using System.Buffers.Text;
using System.Text.Json.Serialization;

namespace Platform.Kernel.Personal;

/// <summary>
/// A sealed identity number, phone or bank card as an entity holds it: never the value, only its cipher, a keyed
/// hash to find it by, and the mask that pages show. Text and JSON of it are the mask alone.
/// </summary>
/// <remarks>
/// An entity declares <c>public PersonalData IdNumber { get; private set; } = PersonalData.None;</c> and its context
/// <c>b.Entity&lt;Family&gt;().Personal(f =&gt; f.IdNumber);</c>. An absent value is <see cref="None"/>, never null.
/// </remarks>
[JsonConverter(typeof(PersonalDataJson))]
public sealed class PersonalData : IEquatable<PersonalData>
{
    /// <summary>The longest cipher in bytes.</summary>
    public const int LongestCipher = 512;

    /// <summary>The longest mask in characters.</summary>
    public const int LongestMask = 32;

    private PersonalData()
    {
    }

    internal PersonalData(byte[] cipher, string mask) => (Cipher, Mask) = (cipher, mask);

    /// <summary>No value.</summary>
    public static PersonalData None => new();

    /// <summary>Header (format, kind, key version, hash, nonce, tag) and ciphertext; empty when there is no value.</summary>
    public byte[] Cipher { get; private set; } = [];

    /// <summary>What may be shown, such as <c>138****1234</c>; empty when there is no value.</summary>
    public string Mask { get; private set; } = "";

    /// <summary>Whether there is a value.</summary>
    public bool IsPresent => Cipher.Length > 0;

    /// <summary>The keyed hash of the value, 43 characters of base64url; empty when there is no value.</summary>
    public string Hash => IsPresent ? Base64Url.EncodeToString(SealedHeader.HashOf(Cipher)) : "";

    /// <summary>What was read from the two columns by other means than EF Core; nothing is checked before it is opened.</summary>
    public static PersonalData FromStored(byte[] cipher, string mask) => new(cipher, mask);

    /// <inheritdoc/>
    public bool Equals(PersonalData? other) => other is not null && Cipher.AsSpan().SequenceEqual(other.Cipher);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PersonalData);

    /// <inheritdoc/>
    public override int GetHashCode() => Hash.GetHashCode(StringComparison.Ordinal);

    /// <summary>The mask.</summary>
    public override string ToString() => Mask;
}
