namespace Platform.Kernel.Data;

/// <summary>A remark about the database as a whole, such as that demonstration data was seeded into it.</summary>
[OfTheHouse]
[Title("库标记")]
public sealed class HouseMark
{
    /// <summary>What is remarked.</summary>
    public string Name { get; set; } = "";

    /// <summary>The remark.</summary>
    public string Value { get; set; } = "";
}
