namespace Platform.Kernel.Contracts;

/// <summary>
/// The base of what a module's Contracts let others contribute to it by type: found by scanning, and left out where the
/// contributing module is off. The one who asks does not know who answers.
/// </summary>
public interface IContribution;
