using Platform.Kernel.Data;

namespace Platform.Kernel.Files;

/// <summary>A row published down whose file goes down with it (a policy's document, a notice's annex).</summary>
public interface IPublishedFile : IPublishedDown
{
    /// <summary>The file, kept in the row's own area.</summary>
    Guid FileId { get; }
}
