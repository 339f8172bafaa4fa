using Platform.Kernel.Data;

namespace Platform.Rectification.Problems;

/// <summary>A family that a problem concerns. One that no longer does stays as a tombstone, and is revived when it does again.</summary>
[Title("问题涉及户")]
internal sealed class ProblemHousehold : Owned
{
    public Guid ProblemId { get; set; }

    /// <summary>The family, in the module of the projects.</summary>
    public Guid HouseholdId { get; set; }
}
