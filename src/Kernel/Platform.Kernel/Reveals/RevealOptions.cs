namespace Platform.Kernel.Reveals;

/// <summary>What an operator may set about personal data in full; bound from the configuration section <see cref="Section"/>.</summary>
public sealed class RevealOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Reveals";

    /// <summary>Values that one person may see on one day, in Asia/Shanghai.</summary>
    public int DailyLimit { get; set; } = 50;
}
