namespace Platform.Kernel.Modules;

/// <summary>The state of a module in an area. Data stays in all of them.</summary>
public enum SwitchState
{
    /// <summary>Not there: hidden, unwritable, still backed up.</summary>
    Off = 0,

    /// <summary>Readable; writes are refused.</summary>
    ReadOnly = 1,

    /// <summary>In use.</summary>
    On = 2,
}
