using Platform.Kernel.Data;

namespace Platform.Kernel.Access;

/// <summary>A person's authenticator (RFC 6238). The secret is sealed, the recovery codes are hashed; neither is audited.</summary>
[OfTheHouse]
[Title("二次验证")]
public sealed class SecondFactor
{
    /// <summary>Whose it is; the key.</summary>
    public Guid AccountId { get; set; }

    /// <summary>The account's area when it was made.</summary>
    public int AreaId { get; set; }

    /// <summary>The secret, sealed for this account.</summary>
    public byte[] SealedSecret { get; set; } = [];

    /// <summary>Whether a code of it was shown; until then it is asked of nobody.</summary>
    public bool Confirmed { get; set; }

    /// <summary>When it was made, UTC.</summary>
    public DateTime Since { get; set; }

    /// <summary>The step of the last code that was accepted; none of it or before it is accepted again.</summary>
    public long LastStep { get; set; }

    /// <summary>Hashes of the recovery codes that are left, with a blank between.</summary>
    public string RecoveryHashes { get; set; } = "";

    /// <summary>How many recovery codes are left.</summary>
    public int RecoveryLeft { get; set; }
}
