using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Platform.Kernel.Data;

namespace Platform.Kernel.Access;

/// <summary>A link by which a person sets his password, once, within 72 hours. Only the hash of its token is kept.</summary>
[OfTheHouse]
[Title("邀请")]
public sealed class Invitation
{
    /// <summary>So long it is valid.</summary>
    public static readonly TimeSpan ValidFor = TimeSpan.FromHours(72);

    /// <summary>The key.</summary>
    public Guid Id { get; set; } = OrderedId.Next();

    /// <summary>The account's area.</summary>
    public int AreaId { get; set; }

    /// <summary>Who is invited.</summary>
    public Guid AccountId { get; set; }

    /// <summary>SHA-256 of the token; never audited.</summary>
    public string TokenHash { get; set; } = "";

    /// <summary>Who invited.</summary>
    public string By { get; set; } = "";

    /// <summary>Until then, UTC.</summary>
    public DateTime ExpiresAt { get; set; }

    /// <summary>When it was used or withdrawn, UTC.</summary>
    public DateTime? ClosedAt { get; set; }

    /// <summary>A token that nobody can guess.</summary>
    internal static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is kept of a token.</summary>
    internal static string HashOf(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
