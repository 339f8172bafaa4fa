namespace Platform.Kernel.Sheets;

/// <summary>The file as a whole cannot be read.</summary>
public sealed class SheetFileException : Exception
{
    /// <summary>Makes the refusal.</summary>
    /// <param name="code">Machine word: <c>file-type</c>, <c>file-too-large</c>, <c>file-unsafe</c>, <c>file-broken</c> or <c>file-empty</c>.</param>
    /// <param name="message">In Chinese: what is wrong and what to do.</param>
    /// <param name="inner">The cause, if any.</param>
    public SheetFileException(string code, string message, Exception? inner = null)
        : base(message, inner) => Code = code;

    /// <summary>Machine word of the refusal.</summary>
    public string Code { get; }
}
