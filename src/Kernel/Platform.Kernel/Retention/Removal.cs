using Platform.Kernel.Data;

namespace Platform.Kernel.Retention;

/// <summary>What was removed because its time was over: kind and number, not what it held.</summary>
[OfTheHouse]
[Title("到期清理")]
public sealed class Removal
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; } = OrderedId.Next();

    /// <summary>The area; 0 for what belongs to the house.</summary>
    public int AreaId { get; set; }

    /// <summary>What: the name of a <see cref="RetentionPeriod"/>.</summary>
    [Title("类别")]
    public string What { get; set; } = "";

    /// <summary>How many.</summary>
    [Title("数量")]
    public int Count { get; set; }

    /// <summary>What lies before this moment was over, UTC.</summary>
    [Title("早于")]
    public DateTime Before { get; set; }

    /// <summary>When it was removed, UTC.</summary>
    [Title("清理时间")]
    public DateTime At { get; set; }
}
