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

/// <summary>The states in words.</summary>
public static class SwitchStates
{
    /// <summary>On the screen.</summary>
    public static string? Title(SwitchState state) => state switch
    {
        SwitchState.Off => "停用",
        SwitchState.ReadOnly => "只读",
        SwitchState.On => "启用",
        _ => null,
    };
}
