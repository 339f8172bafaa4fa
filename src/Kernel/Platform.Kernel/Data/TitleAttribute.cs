namespace Platform.Kernel.Data;

/// <summary>What a kind of row, or a field of it, is called on the screen.</summary>
/// <param name="text">In Chinese.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property)]
public sealed class TitleAttribute(string text) : Attribute
{
    /// <summary>In Chinese.</summary>
    public string Text => text;
}
