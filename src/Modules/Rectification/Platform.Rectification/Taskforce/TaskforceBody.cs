using Platform.Kernel.Data;

namespace Platform.Rectification.Taskforce;

/// <summary>专班: the body across departments that 61号 三（一） wants in the city and in each county; one for an area.</summary>
[Title("专班")]
internal sealed class TaskforceBody : Owned, IPublishedDown
{
    [Title("名称")]
    public string Name { get; set; } = "";

    /// <summary>办公室设在.</summary>
    [Title("办公室设在")]
    public string Office { get; set; } = "";

    /// <summary>The document by which it was set up.</summary>
    [Title("成立依据")]
    public string Basis { get; set; } = "";

    [Title("成立日期")]
    public DateOnly? SetUpOn { get; set; }
}
