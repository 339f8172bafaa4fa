namespace Platform.Kernel.Books;

/// <summary>A posting of which all is done that can be done before its turn; see <see cref="BookKeeper.Prepare"/>.</summary>
public sealed class PreparedBatch
{
    internal PreparedBatch(BookBatch batch, byte[] seal, Func<Task> insert) => (Batch, Seal, Insert) = (batch, seal, insert);

    /// <summary>What is posted together.</summary>
    public BookBatch Batch { get; }

    /// <summary>The hash of its entries.</summary>
    internal byte[] Seal { get; }

    /// <summary>Puts its entries into the books.</summary>
    internal Func<Task> Insert { get; }
}
