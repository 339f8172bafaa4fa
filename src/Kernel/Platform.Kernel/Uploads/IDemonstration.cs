namespace Platform.Kernel.Uploads;

/// <summary>What a module adds to the demonstration beside the synthetic workbook: what people enter by hand. It says that it is synthetic.</summary>
public interface IDemonstration
{
    /// <summary>Adds it to one area, within the caller's transaction; adds nothing where there is something already.</summary>
    Task Add(int areaId, DateOnly today, CancellationToken ct);
}
