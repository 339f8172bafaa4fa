namespace Platform.Kernel.Contracts;

/// <summary>Figures of an area may have changed (an import, a correction); one event for a whole batch.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Word">The module whose figures changed.</param>
public sealed record FiguresChanged(int AreaId, string Word) : IEvent
{
    /// <inheritdoc/>
    public string Subject => "figures";
}
