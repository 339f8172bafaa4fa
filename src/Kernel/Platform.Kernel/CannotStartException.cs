namespace Platform.Kernel;

/// <summary>What the operator configured does not let the host start; the message says what to mend. Told without a stack trace, exit 1.</summary>
public sealed class CannotStartException(string message) : Exception(message);
