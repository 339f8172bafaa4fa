namespace Platform.Kernel.Audit;

/// <summary>What is wrong with a record of the audit.</summary>
public enum AuditFault
{
    /// <summary>Its content or its hash is not what was written.</summary>
    Changed = 1,

    /// <summary>Its number is not there, though later ones are.</summary>
    Missing = 2,

    /// <summary>It was not written by the house, or its number is there twice.</summary>
    Inserted = 3,

    /// <summary>It stands where another belongs.</summary>
    OutOfOrder = 4,

    /// <summary>It and all after it are cut off.</summary>
    Truncated = 5,

    /// <summary>The chain is whole in itself, but not the one that a daily digest has seen.</summary>
    Digest = 6,
}

/// <summary>The first bad record of an area.</summary>
/// <param name="Sequence">Its number.</param>
/// <param name="Fault">What is wrong.</param>
/// <param name="Note">More about it, in Chinese; empty where there is no more to say.</param>
public sealed record AuditFinding(long Sequence, AuditFault Fault, string Note = "");
