namespace Platform.Kernel.Uploads;

/// <summary>What a module adds to the demonstration beside the synthetic workbook: what people enter by hand. It says that it is synthetic.</summary>
public interface IDemonstration
{
    /// <summary>Adds it to one area, within the caller's transaction; adds nothing where there is something already.</summary>
    Task Add(int areaId, DateOnly today, CancellationToken ct);

    /// <summary>Takes away what it added and the general clearing leaves (see <see cref="OutlivesDemonstrationAttribute"/>), in the caller's transaction.</summary>
    Task Clear(int areaId, CancellationToken ct) => Task.CompletedTask;
}

/// <summary>Rows of this kind are entered before the first real file and stay when the demonstration steps aside.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OutlivesDemonstrationAttribute : Attribute;
