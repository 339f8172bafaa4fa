namespace Platform.Kernel.Jobs;

/// <summary>Work that the host does for one area at its time. One area's failure stops no other; it is skipped where its module is off.</summary>
public interface IJob
{
    /// <summary>The job's name: word, dot, verb.</summary>
    string Name { get; }

    /// <summary>How long after the last run it is due again.</summary>
    TimeSpan Every { get; }

    /// <summary>It commits part by part, in units of work of its own; else all it does is one.</summary>
    bool InParts => false;

    /// <summary>Runs for the one area of the scope's caller; the ground's jobs for the house itself too, which is 0.</summary>
    Task Run(int areaId, CancellationToken ct);
}
