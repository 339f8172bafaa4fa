namespace Platform.Kernel.Personal;

/// <summary>A sealed value or file was changed, moved from its row, cut short, or its key is missing.</summary>
public sealed class SealBrokenException(string message, Exception? inner = null) : Exception(message, inner);
