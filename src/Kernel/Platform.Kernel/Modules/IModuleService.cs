namespace Platform.Kernel.Modules;

/// <summary>A module's own helper that several of its use cases share; found by scanning, one for each scope.</summary>
public interface IModuleService;
