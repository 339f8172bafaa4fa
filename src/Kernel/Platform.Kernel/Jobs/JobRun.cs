using Platform.Kernel.Data;

namespace Platform.Kernel.Jobs;

/// <summary>When a job last ran in an area, and the lease of the host that runs it now.</summary>
[HouseKeeping]
public sealed class JobRun
{
    /// <summary>The job.</summary>
    public string Name { get; set; } = "";

    /// <summary>The area.</summary>
    public int AreaId { get; set; }

    /// <summary>Not before then, UTC.</summary>
    public DateTime DueAt { get; set; }

    /// <summary>Taken by a host until then, UTC.</summary>
    public DateTime LeasedUntil { get; set; }

    /// <summary>When it last ended well, UTC.</summary>
    public DateTime LastRun { get; set; }

    /// <summary>The last error; empty when there was none.</summary>
    public string Error { get; set; } = "";
}
