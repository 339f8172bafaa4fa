using Platform.Kernel.Data;

namespace Platform.Kernel.Quality;

/// <summary>What a check found in an area on a day: what trends are made of.</summary>
[HouseKeeping]
public sealed class QualityDay : Owned
{
    /// <summary>The day in Asia/Shanghai.</summary>
    public DateOnly Day { get; set; }

    /// <summary>The check's key.</summary>
    public string Check { get; set; } = "";

    /// <summary>What kind of fault it is; null for a field that may be left empty.</summary>
    public QualityClass? Class { get; set; }

    /// <summary>Whether the check asks for a required field, and so is part of the completeness.</summary>
    public bool Required { get; set; }

    /// <summary>Records that failed it.</summary>
    public long Found { get; set; }

    /// <summary>Records that it concerned.</summary>
    public long Of { get; set; }
}
